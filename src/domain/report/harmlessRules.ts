import {
  NUMBER_PATTERN,
  NOT_COUNTING,
  RANGE_PATTERN,
  MONTH_WORDS,
  DAY_PATTERN,
  TIME_SPAN,
  TIME_SPANS,
  NUMBERED_CLASSES,
  NUMBERED_NAMES,
  NOT_AFTER_SPAN_WORD,
  AGE_PATTERN,
  AGE_LIST,
  NOT_OF_PEOPLE,
  AGE_BANDS,
  LEARNING_WORDS,
  A_NUMBER,
  HIDDEN,
  HIDDEN_PEOPLE,
  type HarmlessKind,
} from './harmlessWords';
import { PEOPLE } from './people';

/**
 * A rule for harmless numbers. `needs`: what a text must hold for the rule to find anything in it. It saves time: a rule with `\p{L}` and no
 * case takes up to 30 ms to compile and a tenth of a millisecond to search a text, and most plans hold nothing that half of the rules look
 * for.
 */
type HarmlessRule = readonly [kind: HarmlessKind, pattern: RegExp, filler?: string, needs?: RegExp];

/** The rules in order: a name is hidden before anything that could be a span of time (3 Year 6 pupils). */
export const HARMLESS_RULES: readonly HarmlessRule[] = [
  ['other', /[^\s@]{1,64}@[^\s@]{1,255}/gu],
  ['other', /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/gu],
  [
    'other',
    new RegExp(
      `\\b${DAY_PATTERN}(?: ?(?:-|to|and|&) ?${DAY_PATTERN}){0,4} (?:of )?(?:${MONTH_WORDS})\\b`,
      'gu',
    ),
  ],
  ['other', new RegExp(`\\b(?:${MONTH_WORDS}) ${DAY_PATTERN},? (?:19|20)\\d\\d\\b`, 'gu')],
  [
    'other',
    new RegExp(
      `(?<=\\b(?:in|since|during|by|until|till|from|to|before|after|between|and|${MONTH_WORDS}|year|summer|autumn|spring|winter|term)[ -])(?:19|20)\\d\\d(?: ?[-/] ?(?:19|20)?\\d\\d)?(?![\\d,.]{0,9}\\d|%)`,
      'giu',
    ),
  ],
  [
    'other',
    new RegExp(
      `(?<![\\d,.£])(?:19|20)\\d\\d(?: ?[-/] ?(?:(?:19|20)?\\d\\d))?(?![\\d,.]{0,9}\\d|%)(?! (?:\\p{L}+ )?${PEOPLE})`,
      'giu',
    ),
  ],
  ['other', /\b(?:scores?|marks?|points?|stars?|rating) out of \d+/giu],
  // What a rate is out of: "/10,000".
  ['other', /(?<=^|[\s(])\/ ?\d{1,3}(?:,\d{3})+(?![\d,.])/gu],
  ['other', /(?<![\d,.])(?:19|20)\d{4}(?!\d)|(?<=^|[\s(])'\d\d\b/gu],
  ['other', /\b\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\b|(?<=\b(?:at|from|until|by) )\d{1,2}:\d{2}\b/giu],
  ['other', /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gu],
  ['other', /(?:\+44 ?|\b0)\d[\d -]{7,12}\d/gu],
  [
    'money',
    new RegExp(
      `[£€$] ?\\d[\\d,.]*(?: ?(?:k|m|bn|thousand|million|billion))?\\b|${NUMBER_PATTERN} ?(?:(?:thousand|million|billion) )?(?:pounds?|pence)\\b|\\b\\d+p\\b`,
      'giu',
    ),
    HIDDEN,
    /[£€$]|pound|pence|\dp\b/iu,
  ],
  [
    'other',
    new RegExp(
      `(?:${NUMBER_PATTERN}-?(?:, ?${NUMBER_PATTERN}-?)* ?(?:and|&|or|to) ?)?${RANGE_PATTERN}(?: 1/2)?[ -]?(?:year|yr|month|week|wk)s?[ -]?olds?\\b`,
      'giu',
    ),
    HIDDEN_PEOPLE,
    /old/iu,
  ],
  [
    'other',
    new RegExp(
      `\\b(?:age|aged|ages)(?: (?:of|between|from|under|over|up to))* ${AGE_LIST}${NOT_OF_PEOPLE}`,
      'giu',
    ),
    HIDDEN,
    /\bage/iu,
  ],
  [
    'other',
    new RegExp(`\\b(?:age|aged|ages)(?: (?:of|between|from|under|over|up to))* ${RANGE_PATTERN}`, 'giu'),
    HIDDEN,
    /\bage/iu,
  ],
  ['other', new RegExp(`\\b(?:turn(?:s|ed|ing)?|post-?|pre-?) ?${AGE_PATTERN}(?!\\d)`, 'giu')],
  [
    'other',
    new RegExp(
      `(?<=\\b(?:children|pupils|people|babies|girls|boys|those|mothers|parents) )(?:under|over)(?: the age of)? ${AGE_PATTERN}(?!\\d)`,
      'giu',
    ),
  ],
  ['other', new RegExp(`(?<=\\b(?:${LEARNING_WORDS}) (?:at|by) )1[0-9](?!\\d)${NOT_OF_PEOPLE}`, 'giu')],
  [
    'other',
    new RegExp(`(?<![\\p{L}\\d.,/-])(?:${AGE_BANDS})(?![\\d/]|[.,]\\d)${NOT_OF_PEOPLE}`, 'giu'),
    HIDDEN,
    /(?:-|to) ?[12]\d/iu,
  ],
  ['other', new RegExp(`\\bschool years ${RANGE_PATTERN}`, 'giu'), HIDDEN, /\bschool years /iu],
  [
    'other',
    new RegExp(
      `\\b(?:under|over)[ -]?(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixteen|eighteen)'?s\\b|\\b\\d{1,2} ?- ?\\d{1,2}s\\b`,
      'giu',
    ),
    HIDDEN_PEOPLE,
  ],
  [
    'other',
    new RegExp(
      `\\b(?:birth|0|zero) ?(?:to|-) ?${NUMBER_PATTERN}${NOT_COUNTING}|${RANGE_PATTERN}[ -]age\\b`,
      'giu',
    ),
    HIDDEN,
    /\b(?:birth|0|zero) ?(?:to|-)|[ -]age\b/iu,
  ],
  [
    'other',
    new RegExp(
      `\\b(?:under|over)(?:-${NUMBER_PATTERN}| ${NUMBER_PATTERN}${NOT_COUNTING}| 1[0-9] (?:\\p{L}+ )?(?:conceptions?|admissions?|attendances|population)\\b)`,
      'giu',
    ),
    HIDDEN,
    new RegExp(`\\b(?:under|over)[ -]${A_NUMBER}`, 'iu'),
  ],
  [
    'other',
    new RegExp(`\\b(?:${NUMBERED_CLASSES}) ?${RANGE_PATTERN}[a-z]?\\b`, 'giu'),
    HIDDEN,
    new RegExp(`\\b(?:${NUMBERED_CLASSES}) ?${A_NUMBER}`, 'iu'),
  ],
  [
    'other',
    new RegExp(
      `(?<!\\b(?:Last|This|Next) )\\b(?:Years?|Terms?|Weeks?|Months?|Quarters?|Y|Q) ?${RANGE_PATTERN}`,
      'gu',
    ),
  ],
  [
    'other',
    new RegExp(
      `${NOT_AFTER_SPAN_WORD}\\b(?:years?|terms?|weeks?|months?|quarters?) ${RANGE_PATTERN}(?=(?: (?:pupils?|students?|learners?|children)\\b)|(?! (?:\\p{L}+ )?${PEOPLE}))`,
      'giu',
    ),
    HIDDEN,
    new RegExp(`\\b(?:year|term|week|month|quarter)s? ${A_NUMBER}`, 'iu'),
  ],
  [
    'other',
    new RegExp(
      `(?<![\\p{L}])(?:${NUMBERED_NAMES}) ?(?:number |no\\.? ?)?${RANGE_PATTERN}[a-z]?(?![\\p{L}\\d])(?! (?:\\p{L}+ )?${PEOPLE})`,
      'giu',
    ),
    HIDDEN,
    new RegExp(`(?:${NUMBERED_NAMES}) ?(?:number |no\\.? ?)?${A_NUMBER}`, 'iu'),
  ],
  ['other', /\b(?:Attainment|Progress) 8\b|\bCovid-19\b|\bGCSEs?\b[^.;]{0,20}\b[1-9]-[1-9]\b/giu],
  [
    'other',
    new RegExp(`\\bper ${NUMBER_PATTERN}|\\bfor (?:each|every) 1(?:0|,000)+\\b`, 'giu'),
    HIDDEN,
    new RegExp(`\\bper ${A_NUMBER}|\\bfor (?:each|every) 1`, 'iu'),
  ],
  ['other', /(?:[*×]|\bx|\bmultiplied by) ?10{2,}\b|\bnearest (?:£ ?)?\d+\b/giu],
  ['other', /\b(?:exceed(?:s|ed)?|over|above|more than) 100(?: ?%| per ?cent\b)/giu],
  [
    'other',
    /\b[1-9]-[1-9] (?:pass|grade)(?:es|s)?\b|\bgraded [1-9](?:-| to )[1-9]\b|\b24\/7\b|\b[12]:1\b/giu,
  ],
  [
    'other',
    new RegExp(
      `\\b(?:targets?|ambition|goal|threshold|benchmark|milestone)(?: (?:of|is|was|at|remains|stays|set at|for ·+(?: (?:is|was|of))?))*(?: (?:at least|no more than|up to|below|under|above|over))? ${NUMBER_PATTERN}(?: ?%| per ?cent\\b)?${NOT_COUNTING}`,
      'giu',
    ),
    HIDDEN,
    /\b(?:target|ambition|goal|threshold|benchmark|milestone)/iu,
  ],
  ['other', new RegExp(`\\btop ${NUMBER_PATTERN}${NOT_COUNTING}`, 'giu'), HIDDEN, /\btop /iu],
  [
    'other',
    new RegExp(`${NUMBER_PATTERN}(?: ?%| per ?cent) or more(?! (?:\\p{L}+ ){0,3}${PEOPLE})`, 'giu'),
    HIDDEN,
    / or more/iu,
  ],
  [
    'time',
    new RegExp(
      `${RANGE_PATTERN}(?: and a half)?[ -](?:(?:consecutive|working|school|calendar|full|whole|academic|financial|rolling)[ -])?${TIME_SPANS}\\b`,
      'giu',
    ),
    HIDDEN,
    new RegExp(`${A_NUMBER}(?: and a half)?[ -](?:\\w+[ -])?${TIME_SPANS}`, 'iu'),
  ],
  [
    'time',
    new RegExp(
      `${RANGE_PATTERN}-(?:working-)?(?:${TIME_SPAN})\\b|\\b(?:1|one) (?:${TIME_SPAN})\\b|${RANGE_PATTERN} (?:month|year|week|day)\\b(?! ?\\d| (?:\\p{L}+ )?${PEOPLE})`,
      'giu',
    ),
    HIDDEN,
    new RegExp(`${A_NUMBER}[ -](?:working-)?(?:${TIME_SPAN})\\b`, 'iu'),
  ],
  [
    'time',
    new RegExp(
      `\\b(?:a|the)(?: last| next| past| first)? (?:couple|pair|dozen) of (?:\\p{L}+ )?${TIME_SPANS}\\b`,
      'giu',
    ),
    HIDDEN,
    /(?:couple|pair|dozen) of /iu,
  ],
  [
    'time',
    new RegExp(
      `\\b(?:last|past|next|previous|latest) ${NUMBER_PATTERN} quarters\\b|${NUMBER_PATTERN} consecutive quarters\\b`,
      'giu',
    ),
    HIDDEN,
    / quarters\b/iu,
  ],
  ['other', new RegExp(`${NUMBER_PATTERN}(?: times\\b|[ -]?fold\\b)`, 'giu'), HIDDEN, /times\b|fold\b/iu],
  [
    'other',
    /\b(?:one or more|at least one|more than one|one or other|one another|one-to-one|one to one|one-off|one-stop|one by one)\b/giu,
  ],
  [
    'other',
    new RegExp(
      `${NUMBER_PATTERN}(?: ?%| per ?cent)? or (?:more|fewer|less|above|over|older|younger|better|below|lower|higher)\\b${NOT_COUNTING}`,
      'giu',
    ),
    HIDDEN,
    / or (?:more|fewer|less|above|over|older|younger|better|below|lower|higher)\b/iu,
  ],
  ['other', new RegExp(`(?<![\\p{L}\\d.,])\\d{1,2}\\+${NOT_COUNTING}`, 'giu'), HIDDEN, /\d\+/u],
  [
    'other',
    new RegExp(
      `\\b(?:at least|(?:a )?minimum of|more than|fewer than|less than|up to|greater than) ${NUMBER_PATTERN}(?= \\p{L})${NOT_COUNTING}`,
      'giu',
    ),
    HIDDEN,
    /at least|minimum of|(?:more|fewer|less|greater) than|up to/iu,
  ],
];
