import { ONE_PERSON, PEOPLE } from '@/domain/report/people';

const FRACTION = '(?:half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)';
const LATER_FRACTION =
  '(?:eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\\p{L}+th|hundredth)';
const ORDINAL = '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(?:st|nd|rd|th))';
const NO_WHOLE =
  '(?! (?:the |a |an |this |last |that )?(?:[·]|year|term|month|week|day|decade|time|cost|budget|way|schools|authorities|councils))';
/** Does not match "first child protection conferences". */
const NO_NAME =
  '(?! (?:protection|in need plan|health|conference|panel|poverty|review|meeting|team|service)s?\\b)';
const GROUP_WORDS =
  'pair|couple|trio|duo|handful|brace|quartet|quintet|singleton|twosome|threesome|foursome|hat[ -]?trick|sextet|septet|octet';

/** Words that tell a count of people without a number, of a text as `withoutHarmless` leaves it. */
export const COUNT_PHRASES: readonly RegExp[] = [
  new RegExp(`\\b(?:a |one[ -])?${FRACTION} of${NO_WHOLE}(?: (?:\\p{L}+ )?(?:\\p{L}+ )?${PEOPLE})?`, 'giu'),
  new RegExp(`\\b(?:a|one)[ -](?:\\d+(?:st|nd|rd|th)|${LATER_FRACTION}) of${NO_WHOLE}`, 'giu'),
  new RegExp(`\\bhalf (?:the |all |our |these )?(?:\\p{L}+ )?${PEOPLE}`, 'giu'),
  new RegExp(`\\b(?:half|(?:a|one)[ -]${FRACTION}|${FRACTION}) (?:were|are|had|have|did)\\b`, 'giu'),
  new RegExp(`\\b${ORDINAL} (?:\\p{L}+ )?${ONE_PERSON}${NO_NAME}`, 'giu'),
  /\b(?:second|third|fourth|fifth|sixth) (?:one|to be|to have)\b/giu,
  new RegExp(
    `\\b(?:a|an|the|this|that|each|another) (?:\\p{L}+ )?(?:${GROUP_WORDS})\\b(?! of (?:\\p{L}+ )?(?:[·]|schools|homes|times|ways|things|reasons))`,
    'giu',
  ),
  /\b(?:twins|triplets|quadruplets|twin (?:girls?|boys?|sisters?|brothers?))\b/giu,
  new RegExp(`\\b(?:both|neither|either)(?: of)?(?: the| these| those| our)? (?:\\p{L}+ )?${PEOPLE}`, 'giu'),
  new RegExp(
    `\\b(?:only|sole|solitary|lone|single)(?: remaining| other)? (?!parent|mother|father|carer|person)(?:\\p{L}+ )?${ONE_PERSON}`,
    'giu',
  ),
  /\b(?:only|just|but) (?:the |this |that )?one\b(?! of the (?:[·]|reasons|ways|schools))/giu,
  /\b(?:all|none|no one|nobody|everyone|everybody|every \p{L}+|each) (?:but|except|bar|save|apart from|other than)\b(?: \p{L}+)?/giu,
  new RegExp(`\\b(?:II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XV|XX) (?:\\p{L}+ )?${PEOPLE}`, 'giu'),
];
