import { ONE_PERSON, PEOPLE } from '@/domain/report/people';

const FRACTION = '(?:half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)';
const LATER_FRACTION =
  '(?:eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\\p{L}+th|hundredth)';
const ORDINAL = '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(?:st|nd|rd|th))';
const NO_WHOLE =
  '(?! (?:the |a |an |this |last |that )?(?:[·]|year|term|month|week|day|decade|time|cost|budget|way|schools|authorities|councils))';
/** A lookahead that rejects names with an ordinal, such as "first child protection conferences". */
const NO_NAME =
  '(?! (?:protection|in need plan|health|conference|panel|poverty|review|meeting|team|service)s?\\b)';
const GROUP_WORDS =
  'pair|couple|trio|duo|handful|brace|quartet|quintet|singleton|twosome|threesome|foursome|hat[ -]?trick|sextet|septet|octet';

/**
 * A pattern, and words without which it cannot match. A pattern with `\p{L}` and without letter case takes milliseconds to compile, and most
 * texts have none of the words.
 */
export type CountPhrase = { readonly neededWords: RegExp; readonly pattern: RegExp };

/** Phrases that state a count of people without a number. They are looked for in the text that `withoutHarmless` returns. */
export const COUNT_PHRASES: readonly CountPhrase[] = [
  {
    neededWords: new RegExp(`${FRACTION} of`, 'iu'),
    pattern: new RegExp(
      `\\b(?:a |one[ -])?${FRACTION} of${NO_WHOLE}(?: (?:\\p{L}+ )?(?:\\p{L}+ )?${PEOPLE})?`,
      'giu',
    ),
  },
  {
    neededWords: / of/iu,
    pattern: new RegExp(`\\b(?:a|one)[ -](?:\\d+(?:st|nd|rd|th)|${LATER_FRACTION}) of${NO_WHOLE}`, 'giu'),
  },
  {
    neededWords: /half /iu,
    pattern: new RegExp(`\\bhalf (?:the |all |our |these )?(?:\\p{L}+ )?${PEOPLE}`, 'giu'),
  },
  {
    neededWords: new RegExp(`${FRACTION} (?:were|are|had|have|did)`, 'iu'),
    pattern: new RegExp(
      `\\b(?:half|(?:a|one)[ -]${FRACTION}|${FRACTION}) (?:were|are|had|have|did)\\b`,
      'giu',
    ),
  },
  {
    neededWords: new RegExp(`${ORDINAL} `, 'iu'),
    pattern: new RegExp(`\\b${ORDINAL} (?:\\p{L}+ )?${ONE_PERSON}${NO_NAME}`, 'giu'),
  },
  {
    neededWords: /(?:one|to be|to have)\b/iu,
    pattern: /\b(?:second|third|fourth|fifth|sixth) (?:one|to be|to have)\b/giu,
  },
  {
    neededWords: new RegExp(`(?:${GROUP_WORDS})\\b`, 'iu'),
    pattern: new RegExp(
      `\\b(?:a|an|the|this|that|each|another) (?:\\p{L}+ )?(?:${GROUP_WORDS})\\b(?! of (?:\\p{L}+ )?(?:[·]|schools|homes|times|ways|things|reasons))`,
      'giu',
    ),
  },
  {
    neededWords: /twin|triplets|quadruplets/iu,
    pattern: /\b(?:twins|triplets|quadruplets|twin (?:girls?|boys?|sisters?|brothers?))\b/giu,
  },
  {
    neededWords: /(?:both|either) /iu,
    pattern: new RegExp(
      `\\b(?:both|neither|either)(?: of)?(?: the| these| those| our)? (?:\\p{L}+ )?${PEOPLE}`,
      'giu',
    ),
  },
  {
    neededWords: /(?:only|sole|solitary|lone|single) /iu,
    pattern: new RegExp(
      `\\b(?:only|sole|solitary|lone|single)(?: remaining| other)? (?!parent|mother|father|carer|person)(?:\\p{L}+ )?${ONE_PERSON}`,
      'giu',
    ),
  },
  {
    neededWords: /(?:only|just|but) /iu,
    pattern: /\b(?:only|just|but) (?:the |this |that )?one\b(?! of the (?:[·]|reasons|ways|schools))/giu,
  },
  {
    neededWords: / (?:but|except|bar|save|apart from|other than)\b/iu,
    pattern:
      /\b(?:all|none|no one|nobody|everyone|everybody|every \p{L}+|each) (?:but|except|bar|save|apart from|other than)\b(?: \p{L}+)?/giu,
  },
  {
    neededWords: /\b[IVX]+ /iu,
    pattern: new RegExp(
      `\\b(?:II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3}|XIX|XX) (?:\\p{L}+ )?${PEOPLE}`,
      'giu',
    ),
  },
];
