import { ONE_PERSON, PEOPLE, PEOPLE_WORDS } from '@/domain/report/people';

const FRACTION = '(?:half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)';
const LATER_FRACTION =
  '(?:eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\\p{L}+th|hundredth)';
const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\d+(?:st|nd|rd|th))';
/** What may stand between an ordinal and its person: "and last", "(and youngest)", ", a". */
const AND_LAST = String.raw`(?:,? \(?(?:and|but|or|&) (?:\p{L}+ )?\p{L}+\)?,?|, an?)?`;
const NO_WHOLE =
  '(?! (?:the |a |an |this |last |that )?(?:[·]|year|term|month|week|day|decade|time|cost|budget|way|schools|authorities|councils))';
/** A lookahead that rejects names with an ordinal, such as "first child protection conferences". */
const NO_NAME =
  '(?! (?:protection|in need plan|health|conference|panel|poverty|review|meeting|team|service)s?\\b)';
const WRITTEN_NUMBER = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
/** Things of which each child may have one. */
const THINGS_OF_ONE =
  '(?:homes|houses|places|rooms|beds|units|settings|schools|reviews|visits|meetings|sessions|letters|events|plans)';
const TAKING =
  '(?:took(?: in)?|takes?|taken|taking|held|holds?|housed?|accepted|admitted|received|excluded|suspended|cared for|looked after|of|to|for|with|about|by|used by|filled by|occupied by)';
const CHILDREN =
  "(?:children|girls?|boys?|pupils|babies|infants|toddlers|siblings|youngsters|teenagers|young people|care leavers|victims|them|whom)(?![\\p{L}]|'s|')";
const GROUP_WORDS =
  'pair|couple|trio|duo|handful|brace|quartet|quintet|singleton|twosome|threesome|foursome|hat[ -]?trick|sextet|septet|octet';

/**
 * A pattern, and words without which it cannot match. A pattern with `\p{L}` and without letter case takes milliseconds to compile, and most
 * texts have none of the words.
 */
export type CountPhrase = {
  readonly neededWords: RegExp;
  readonly pattern: RegExp;
  /** Whether it may be part of an id, such as "m1": it is then passed over in names. */
  readonly mayBeId?: boolean;
};

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
    neededWords: new RegExp(`${ORDINAL}[ ,]`, 'iu'),
    pattern: new RegExp(`\\b${ORDINAL}${AND_LAST} (?:\\p{L}+ )?${ONE_PERSON}${NO_NAME}`, 'giu'),
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
  {
    // "F4, M36" and "(n4)". The motorways are "the M1".
    mayBeId: true,
    neededWords: /[fmgbn]\d/iu,
    pattern: /(?<![\p{L}\d.])(?<!\b(?:the|junction) )[fmgbn]\d{1,4}(?![\p{L}\d])/giu,
  },
  {
    // "Girls4" and "fourgirls".
    neededWords: new RegExp(`${PEOPLE_WORDS}\\d|(?:${WRITTEN_NUMBER})${PEOPLE_WORDS}`, 'iu'),
    pattern: new RegExp(
      `\\b${PEOPLE_WORDS}\\d{1,4}(?!\\d)|\\b(?:${WRITTEN_NUMBER})(?:${PEOPLE_WORDS})(?!\\p{L})`,
      'giu',
    ),
  },
  {
    // "4 homes took girls": the things may be as many as the children.
    neededWords: new RegExp(`${THINGS_OF_ONE}\\b`, 'iu'),
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,])(?:\\d{1,4}|${WRITTEN_NUMBER}) (?:\\p{L}+ )?${THINGS_OF_ONE} (?:(?:that|which) )?(?:(?:each|were|was|are|is|have|had|has|all) ){0,2}(?:${TAKING} (?:\\p{L}+ ){0,2}${CHILDREN}|(?:used|filled|taken|occupied)(?!\\p{L}))`,
      'giu',
    ),
  },
  {
    neededWords: new RegExp(`(?:${GROUP_WORDS})\\b`, 'iu'),
    pattern: new RegExp(
      `\\b(?:${GROUP_WORDS}) of (?:\\p{L}+ )?${PEOPLE}|(?:^|[:;(] ?)(?:${GROUP_WORDS})(?= ?(?:[.,;)!?]|$))`,
      'giu',
    ),
  },
  {
    neededWords: /(?:numbered|totalled) [IVX]/iu,
    pattern: /\b(?:numbered|totalled) (?:II|III|IV|VI{0,3}|IX|XI{0,3})\b/giu,
  },
];
