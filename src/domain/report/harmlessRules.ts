import {
  NUMBER,
  COUNTS,
  RANGE,
  MONTHS,
  DAY,
  SPAN,
  SPANS,
  CLASSES,
  NAMED,
  BEFORE_A_SPAN,
  AGE,
  AGES,
  OF_WHOM,
  AGE_BANDS,
  LEARNT,
  A_NUMBER,
  HIDDEN,
  HIDDEN_PEOPLE,
  type HarmlessKind,
} from './harmlessWords';
import { PEOPLE } from './people';

/**
 * `needs`: what a text must hold for the rule to find anything in it. A rule with `\p{L}` and no case takes up to 30 ms to compile and a tenth of one to search
 * a text with; most plans hold nothing that half of them look for.
 */
type Rule = readonly [kind: HarmlessKind, pattern: RegExp, filler?: string, needs?: RegExp];

/** The rules in order: a name is hidden before anything that could be a span of time (3 Year 6 pupils). */
export const RULES: readonly Rule[] = [
  ['other', /[^\s@]{1,64}@[^\s@]{1,255}/gu],
  ['other', /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/gu],
  ['other', new RegExp(`\\b${DAY}(?: ?(?:-|to|and|&) ?${DAY}){0,4} (?:of )?(?:${MONTHS})\\b`, 'gu')],
  ['other', new RegExp(`\\b(?:${MONTHS}) ${DAY},? (?:19|20)\\d\\d\\b`, 'gu')],
  [
    'other',
    new RegExp(
      `(?<=\\b(?:in|since|during|by|until|till|from|to|before|after|between|and|${MONTHS}|year|summer|autumn|spring|winter|term)[ -])(?:19|20)\\d\\d(?: ?[-/] ?(?:19|20)?\\d\\d)?(?![\\d,.]{0,9}\\d|%)`,
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
      `[£€$] ?\\d[\\d,.]*(?: ?(?:k|m|bn|thousand|million|billion))?\\b|${NUMBER} ?(?:(?:thousand|million|billion) )?(?:pounds?|pence)\\b|\\b\\d+p\\b`,
      'giu',
    ),
    HIDDEN,
    /[£€$]|pound|pence|\dp\b/iu,
  ],
  [
    'other',
    new RegExp(
      `(?:${NUMBER}-?(?:, ?${NUMBER}-?)* ?(?:and|&|or|to) ?)?${RANGE}(?: 1/2)?[ -]?(?:year|yr|month|week|wk)s?[ -]?olds?\\b`,
      'giu',
    ),
    HIDDEN_PEOPLE,
    /old/iu,
  ],
  [
    'other',
    new RegExp(`\\b(?:age|aged|ages)(?: (?:of|between|from|under|over|up to))* ${AGES}${OF_WHOM}`, 'giu'),
    HIDDEN,
    /\bage/iu,
  ],
  [
    'other',
    new RegExp(`\\b(?:age|aged|ages)(?: (?:of|between|from|under|over|up to))* ${RANGE}`, 'giu'),
    HIDDEN,
    /\bage/iu,
  ],
  ['other', new RegExp(`\\b(?:turn(?:s|ed|ing)?|post-?|pre-?) ?${AGE}(?!\\d)`, 'giu')],
  [
    'other',
    new RegExp(
      `(?<=\\b(?:children|pupils|people|babies|girls|boys|those|mothers|parents) )(?:under|over)(?: the age of)? ${AGE}(?!\\d)`,
      'giu',
    ),
  ],
  ['other', new RegExp(`(?<=\\b(?:${LEARNT}) (?:at|by) )1[0-9](?!\\d)${OF_WHOM}`, 'giu')],
  [
    'other',
    new RegExp(`(?<![\\p{L}\\d.,/-])(?:${AGE_BANDS})(?![\\d/]|[.,]\\d)${OF_WHOM}`, 'giu'),
    HIDDEN,
    /(?:-|to) ?[12]\d/iu,
  ],
  ['other', new RegExp(`\\bschool years ${RANGE}`, 'giu'), HIDDEN, /\bschool years /iu],
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
    new RegExp(`\\b(?:birth|0|zero) ?(?:to|-) ?${NUMBER}${COUNTS}|${RANGE}[ -]age\\b`, 'giu'),
    HIDDEN,
    /\b(?:birth|0|zero) ?(?:to|-)|[ -]age\b/iu,
  ],
  [
    'other',
    new RegExp(
      `\\b(?:under|over)(?:-${NUMBER}| ${NUMBER}${COUNTS}| 1[0-9] (?:\\p{L}+ )?(?:conceptions?|admissions?|attendances|population)\\b)`,
      'giu',
    ),
    HIDDEN,
    new RegExp(`\\b(?:under|over)[ -]${A_NUMBER}`, 'iu'),
  ],
  [
    'other',
    new RegExp(`\\b(?:${CLASSES}) ?${RANGE}[a-z]?\\b`, 'giu'),
    HIDDEN,
    new RegExp(`\\b(?:${CLASSES}) ?${A_NUMBER}`, 'iu'),
  ],
  [
    'other',
    new RegExp(
      `(?<!\\b(?:Last|This|Next) )\\b(?:Years?|Terms?|Weeks?|Months?|Quarters?|Y|Q) ?${RANGE}`,
      'gu',
    ),
  ],
  [
    'other',
    new RegExp(
      `${BEFORE_A_SPAN}\\b(?:years?|terms?|weeks?|months?|quarters?) ${RANGE}(?=(?: (?:pupils?|students?|learners?|children)\\b)|(?! (?:\\p{L}+ )?${PEOPLE}))`,
      'giu',
    ),
    HIDDEN,
    new RegExp(`\\b(?:year|term|week|month|quarter)s? ${A_NUMBER}`, 'iu'),
  ],
  [
    'other',
    new RegExp(
      `(?<![\\p{L}])(?:${NAMED}) ?(?:number |no\\.? ?)?${RANGE}[a-z]?(?![\\p{L}\\d])(?! (?:\\p{L}+ )?${PEOPLE})`,
      'giu',
    ),
    HIDDEN,
    new RegExp(`(?:${NAMED}) ?(?:number |no\\.? ?)?${A_NUMBER}`, 'iu'),
  ],
  ['other', /\b(?:Attainment|Progress) 8\b|\bCovid-19\b|\bGCSEs?\b[^.;]{0,20}\b[1-9]-[1-9]\b/giu],
  [
    'other',
    new RegExp(`\\bper ${NUMBER}|\\bfor (?:each|every) 1(?:0|,000)+\\b`, 'giu'),
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
      `\\b(?:targets?|ambition|goal|threshold|benchmark|milestone)(?: (?:of|is|was|at|remains|stays|set at|for ·+(?: (?:is|was|of))?))*(?: (?:at least|no more than|up to|below|under|above|over))? ${NUMBER}(?: ?%| per ?cent\\b)?${COUNTS}`,
      'giu',
    ),
    HIDDEN,
    /\b(?:target|ambition|goal|threshold|benchmark|milestone)/iu,
  ],
  ['other', new RegExp(`\\btop ${NUMBER}${COUNTS}`, 'giu'), HIDDEN, /\btop /iu],
  [
    'other',
    new RegExp(`${NUMBER}(?: ?%| per ?cent) or more(?! (?:\\p{L}+ ){0,3}${PEOPLE})`, 'giu'),
    HIDDEN,
    / or more/iu,
  ],
  [
    'time',
    new RegExp(
      `${RANGE}(?: and a half)?[ -](?:(?:consecutive|working|school|calendar|full|whole|academic|financial|rolling)[ -])?${SPANS}\\b`,
      'giu',
    ),
    HIDDEN,
    new RegExp(`${A_NUMBER}(?: and a half)?[ -](?:\\w+[ -])?${SPANS}`, 'iu'),
  ],
  [
    'time',
    new RegExp(
      `${RANGE}-(?:working-)?(?:${SPAN})\\b|\\b(?:1|one) (?:${SPAN})\\b|${RANGE} (?:month|year|week|day)\\b(?! ?\\d| (?:\\p{L}+ )?${PEOPLE})`,
      'giu',
    ),
    HIDDEN,
    new RegExp(`${A_NUMBER}[ -](?:working-)?(?:${SPAN})\\b`, 'iu'),
  ],
  [
    'time',
    new RegExp(
      `\\b(?:a|the)(?: last| next| past| first)? (?:couple|pair|dozen) of (?:\\p{L}+ )?${SPANS}\\b`,
      'giu',
    ),
    HIDDEN,
    /(?:couple|pair|dozen) of /iu,
  ],
  [
    'time',
    new RegExp(
      `\\b(?:last|past|next|previous|latest) ${NUMBER} quarters\\b|${NUMBER} consecutive quarters\\b`,
      'giu',
    ),
    HIDDEN,
    / quarters\b/iu,
  ],
  ['other', new RegExp(`${NUMBER}(?: times\\b|[ -]?fold\\b)`, 'giu'), HIDDEN, /times\b|fold\b/iu],
  [
    'other',
    /\b(?:one or more|at least one|more than one|one or other|one another|one-to-one|one to one|one-off|one-stop|one by one)\b/giu,
  ],
  [
    'other',
    new RegExp(
      `${NUMBER}(?: ?%| per ?cent)? or (?:more|fewer|less|above|over|older|younger|better|below|lower|higher)\\b${COUNTS}`,
      'giu',
    ),
    HIDDEN,
    / or (?:more|fewer|less|above|over|older|younger|better|below|lower|higher)\b/iu,
  ],
  ['other', new RegExp(`(?<![\\p{L}\\d.,])\\d{1,2}\\+${COUNTS}`, 'giu'), HIDDEN, /\d\+/u],
  [
    'other',
    new RegExp(
      `\\b(?:at least|(?:a )?minimum of|more than|fewer than|less than|up to|greater than) ${NUMBER}(?= \\p{L})${COUNTS}`,
      'giu',
    ),
    HIDDEN,
    /at least|minimum of|(?:more|fewer|less|greater) than|up to/iu,
  ],
];
