import { PEOPLE } from './people';

/** What kind of number a rule hides. `time` and `money` are not harmless beside a withheld figure that is itself in days or pounds. */
export type HarmlessKind = 'time' | 'money' | 'other';

/** The character that replaces a harmless number, so that the rest of the text keeps its position. */
export const HIDDEN = '·';

/** The character that replaces an age that is a word for people: `five-year-olds`. */
export const HIDDEN_PEOPLE = '¤';

export const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|hundred|thousand|dozen';
export const NUMBER_PATTERN = `(?<![\\p{L}\\d.,]|\\d[.,])(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?(?!\\d)|(?:${NUMBER_WORDS})(?![\\p{L}]))`;
/** What follows a number that counts people, which no rule for harmless numbers may hide. */
export const NOT_COUNTING = `(?! ?(?:\\p{L}+[ -])?${PEOPLE}| (?:of|were|was|are|is|had|have|has|did|who)\\b)`;
/** Matches a number or a range: `16`, `16-17`, `16 to 18`, `6-to-8`, `7&8`. A comma ends it, because a count may follow. */
export const RANGE_PATTERN = `${NUMBER_PATTERN}(?: ?(?:-to-|-|/|to|or) ?${NUMBER_PATTERN}|(?: and | ?& ?)${NUMBER_PATTERN}${NOT_COUNTING}){0,2}`;
export const MONTH_WORDS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
export const DAY_PATTERN = '\\d{1,2}(?:st|nd|rd|th)?';
export const TIME_SPAN = 'minute|hour|day|night|weekend|week|fortnight|month|term|year|decade';
export const TIME_SPANS = `(?:${TIME_SPAN}|second)s`;

/** Words for groups and levels that have numbers: the number in "key stage 2 pupils" counts no pupils. */
export const NUMBERED_CLASSES =
  'key stages?|KS|levels?|grades?|tiers?|bands?|sections?|stages?|categor(?:y|ies)|phases?|regulations?';
/** Words for other things that have a number in their name. */
export const NUMBERED_NAMES =
  'types?|waves?|steps?|items?|minutes?|appendix|annex|recommendations?|priorit(?:y|ies)|outcomes?|themes?|goals?|objectives?|standards?|parts?|chapters?|tables?|paragraphs?|paras?|clauses?|schedules?|articles?|pages?|pp?\\.|rows?|lines?|columns?|notes?|versions?|volumes?|questions?|nos?\\.|indicators?|measures?|actions?|strands?|pillars?|workstreams?|rooms?|floors?|NI|BVPI|BV|PAF|§+|s\\.';
export const NOT_AFTER_SPAN_WORD =
  '(?<!\\b(?:last|this|next|that|each|per|a|the|previous|whole|full|school|financial|academic|calendar|of|every|current|past|in-)[ -]?)';

/** Matches an age that a child of these services can have. */
export const AGE_PATTERN = '(?:2[0-5]|1\\d|\\d)';
/** Matches a list of ages: `19, 20 and 21`. */
export const AGE_LIST = `${AGE_PATTERN}(?:-${AGE_PATTERN})?(?:, ?${AGE_PATTERN}(?:-${AGE_PATTERN})?)* ?(?:and|&|or|to|-) ?${AGE_PATTERN}(?:-${AGE_PATTERN})?(?!\\d)`;
/** Does not match ages that are really a count of people: "16 to 17 children". */
export const NOT_OF_PEOPLE = `(?! ?(?:%|per ?cent)| (?:of|were|was|are|had|have|did|more|fewer)\\b| (?:\\p{L}+ )?${PEOPLE})`;
/** Rules out a match directly after a word that introduces a count, such as "were" in "there were 16-17". */
export const NOT_AFTER_COUNT_WORD =
  '(?<!\\b(?:were|was|are|is|be|to|from|by|about|around|some|only|just|saw|had|have|has|nearly|almost|total|number|with|another|other|them|these|those) )';
/** Matches bands of ages that returns and laws use: `16-17`, `0 to 25`. */
export const AGE_BANDS = `${NOT_AFTER_COUNT_WORD}(?:0|5|10|11|13|14|15|16|17|18|19) ?(?:-|to) ?(?:1[4-9]|2[0-5])`;
export const LEARNING_WORDS =
  'achiev\\p{L}+|achieved|qualif\\p{L}+|attain\\p{L}+|training|education|school|maths|mathematics|English|score';

/** Matches the first or last part of a number: a digit or a word for a number. */
export const A_NUMBER = `(?:\\d|${NUMBER_WORDS})`;
