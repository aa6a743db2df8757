import { PEOPLE } from './people';

/** What numbers are hidden: `time` and `money` are not harmless beside a withheld figure that is itself in days or pounds. */
export type HarmlessKind = 'time' | 'money' | 'other';

/** Stands where a harmless number stood, so that all else keeps its place. */
export const HIDDEN = '·';

/** Stands where an age stood that is a word for people: `five-year-olds`. */
export const HIDDEN_PEOPLE = '¤';

const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|hundred|thousand|dozen';
const NUMBER_PATTERN = `(?<![\\p{L}\\d.,]|\\d[.,])(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?(?!\\d)|(?:${NUMBER_WORDS})(?![\\p{L}]))`;
/** What follows a number that counts people, which no rule for harmless numbers may hide. */
const NOT_COUNTING = `(?! ?(?:\\p{L}+[ -])?${PEOPLE}| (?:of|were|was|are|is|had|have|has|did|who)\\b)`;
/** `16`, `16-17`, `16 to 18`, `6-to-8`, `7&8`: never with a comma, behind which a count may stand. */
const RANGE_PATTERN = `${NUMBER_PATTERN}(?: ?(?:-to-|-|/|to|or) ?${NUMBER_PATTERN}|(?: and | ?& ?)${NUMBER_PATTERN}${NOT_COUNTING}){0,2}`;
const MONTH_WORDS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const DAY_PATTERN = '\\d{1,2}(?:st|nd|rd|th)?';
const TIME_SPAN = 'minute|hour|day|night|weekend|week|fortnight|month|term|year|decade';
const TIME_SPANS = `(?:${TIME_SPAN}|second)s`;

/** Classes of people and things that are known by a number: "Year 11 pupils" are no eleven pupils. */
const NUMBERED_CLASSES =
  'key stages?|KS|levels?|grades?|tiers?|bands?|sections?|stages?|categor(?:y|ies)|phases?|regulations?';
/** Other things that have a number in their name. */
const NUMBERED_NAMES =
  'types?|waves?|steps?|items?|minutes?|appendix|annex|recommendations?|priorit(?:y|ies)|outcomes?|themes?|goals?|objectives?|standards?|parts?|chapters?|tables?|paragraphs?|paras?|clauses?|schedules?|articles?|pages?|pp?\\.|rows?|lines?|columns?|notes?|versions?|volumes?|questions?|nos?\\.|indicators?|measures?|actions?|strands?|pillars?|workstreams?|rooms?|floors?|NI|BVPI|BV|PAF|§+|s\\.';
const NOT_AFTER_SPAN_WORD =
  '(?<!\\b(?:last|this|next|that|each|per|a|the|previous|whole|full|school|financial|academic|calendar|of|every|current|past|in-)[ -]?)';

/** How old a child of these services can be. */
const AGE_PATTERN = '(?:2[0-5]|1\\d|\\d)';
/** `19, 20 and 21`: a list ends with "and". */
const AGE_LIST = `${AGE_PATTERN}(?:-${AGE_PATTERN})?(?:, ?${AGE_PATTERN}(?:-${AGE_PATTERN})?)* ?(?:and|&|or|to|-) ?${AGE_PATTERN}(?:-${AGE_PATTERN})?(?!\\d)`;
/** Does not match ages that are really a count of people: "16 to 17 children". */
export const NOT_OF_PEOPLE = `(?! ?(?:%|per ?cent)| (?:of|were|was|are|had|have|did|more|fewer)\\b| (?:\\p{L}+ )?${PEOPLE})`;
/** Does not match after a verb or another word that comes before a count: "there were 16-17". */
export const NOT_AFTER_COUNT_WORD =
  '(?<!\\b(?:were|was|are|is|be|to|from|by|about|around|some|only|just|saw|had|have|has|nearly|almost|total|number|with|another|other|them|these|those) )';
/** Ages that are taken together in returns and laws: `16-17`, `0 to 25`. */
const AGE_BANDS = `${NOT_AFTER_COUNT_WORD}(?:0|5|10|11|13|14|15|16|17|18|19) ?(?:-|to) ?(?:1[4-9]|2[0-5])`;
const LEARNING_WORDS =
  'achiev\\p{L}+|achieved|qualif\\p{L}+|attain\\p{L}+|training|education|school|maths|mathematics|English|score';

type HarmlessRule = readonly [kind: HarmlessKind, pattern: RegExp, filler?: string];

/** The rules in order: a name is hidden before anything that could be a span of time (3 Year 6 pupils). */
const HARMLESS_RULES: readonly HarmlessRule[] = [
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
  ],
  [
    'other',
    new RegExp(
      `(?:${NUMBER_PATTERN}-?(?:, ?${NUMBER_PATTERN}-?)* ?(?:and|&|or|to) ?)?${RANGE_PATTERN}(?: 1/2)?[ -]?(?:year|yr|month|week|wk)s?[ -]?olds?\\b`,
      'giu',
    ),
    HIDDEN_PEOPLE,
  ],
  [
    'other',
    new RegExp(
      `\\b(?:age|aged|ages)(?: (?:of|between|from|under|over|up to))* ${AGE_LIST}${NOT_OF_PEOPLE}`,
      'giu',
    ),
  ],
  [
    'other',
    new RegExp(`\\b(?:age|aged|ages)(?: (?:of|between|from|under|over|up to))* ${RANGE_PATTERN}`, 'giu'),
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
  ['other', new RegExp(`(?<![\\p{L}\\d.,/-])(?:${AGE_BANDS})(?![\\d/]|[.,]\\d)${NOT_OF_PEOPLE}`, 'giu')],
  ['other', new RegExp(`\\bschool years ${RANGE_PATTERN}`, 'giu')],
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
  ],
  [
    'other',
    new RegExp(
      `\\b(?:under|over)(?:-${NUMBER_PATTERN}| ${NUMBER_PATTERN}${NOT_COUNTING}| 1[0-9] (?:\\p{L}+ )?(?:conceptions?|admissions?|attendances|population)\\b)`,
      'giu',
    ),
  ],
  ['other', new RegExp(`\\b(?:${NUMBERED_CLASSES}) ?${RANGE_PATTERN}[a-z]?\\b`, 'giu')],
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
  ],
  [
    'other',
    new RegExp(
      `(?<![\\p{L}])(?:${NUMBERED_NAMES}) ?(?:number |no\\.? ?)?${RANGE_PATTERN}[a-z]?(?![\\p{L}\\d])(?! (?:\\p{L}+ )?${PEOPLE})`,
      'giu',
    ),
  ],
  ['other', /\b(?:Attainment|Progress) 8\b|\bCovid-19\b|\bGCSEs?\b[^.;]{0,20}\b[1-9]-[1-9]\b/giu],
  ['other', new RegExp(`\\bper ${NUMBER_PATTERN}|\\bfor (?:each|every) 1(?:0|,000)+\\b`, 'giu')],
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
  ],
  ['other', new RegExp(`\\btop ${NUMBER_PATTERN}${NOT_COUNTING}`, 'giu')],
  ['other', new RegExp(`${NUMBER_PATTERN}(?: ?%| per ?cent) or more(?! (?:\\p{L}+ ){0,3}${PEOPLE})`, 'giu')],
  [
    'time',
    new RegExp(
      `${RANGE_PATTERN}(?: and a half)?[ -](?:(?:consecutive|working|school|calendar|full|whole|academic|financial|rolling)[ -])?${TIME_SPANS}\\b`,
      'giu',
    ),
  ],
  [
    'time',
    new RegExp(
      `${RANGE_PATTERN}-(?:working-)?(?:${TIME_SPAN})\\b|\\b(?:1|one) (?:${TIME_SPAN})\\b|${RANGE_PATTERN} (?:month|year|week|day)\\b(?! ?\\d| (?:\\p{L}+ )?${PEOPLE})`,
      'giu',
    ),
  ],
  [
    'time',
    new RegExp(
      `\\b(?:a|the)(?: last| next| past| first)? (?:couple|pair|dozen) of (?:\\p{L}+ )?${TIME_SPANS}\\b`,
      'giu',
    ),
  ],
  [
    'time',
    new RegExp(
      `\\b(?:last|past|next|previous|latest) ${NUMBER_PATTERN} quarters\\b|${NUMBER_PATTERN} consecutive quarters\\b`,
      'giu',
    ),
  ],
  ['other', new RegExp(`${NUMBER_PATTERN}(?: times\\b|[ -]?fold\\b)`, 'giu')],
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
  ],
  ['other', new RegExp(`(?<![\\p{L}\\d.,])\\d{1,2}\\+${NOT_COUNTING}`, 'giu')],
  [
    'other',
    new RegExp(
      `\\b(?:at least|(?:a )?minimum of|more than|fewer than|less than|up to|greater than) ${NUMBER_PATTERN}(?= \\p{L})${NOT_COUNTING}`,
      'giu',
    ),
  ],
];

/**
 * What every rule needs somewhere in what it hides: a figure, the first of the words for a number, or the sign of an address. Most titles have none, and are
 * left as they are without a search by every rule.
 */
const MAY_HAVE_NUMBER = new RegExp(
  `[\\d@]|(?<![A-Za-z])(?:${NUMBER_WORDS}|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|couple|pair)`,
  'iu',
);

/** The text with the numbers hidden that count nobody: dates, years, ages, names with a number, spans of time, money, thresholds. */
export function withoutHarmless(text: string, counted: ReadonlySet<HarmlessKind>): string {
  if (!MAY_HAVE_NUMBER.test(text)) return text;
  return HARMLESS_RULES.reduce(
    (remainingText, [kind, pattern, filler = HIDDEN]) =>
      counted.has(kind)
        ? remainingText
        : remainingText.replaceAll(pattern, (harmless) => filler.repeat(harmless.length)),
    text,
  );
}
