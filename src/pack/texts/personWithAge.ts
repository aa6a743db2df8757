import { A_PERSON, IS_PEOPLE, PEOPLE, PERSON_WORDS, PLURAL_PEOPLE } from '@/domain/report/people';
import { searchableText } from '@/domain/report/searchableText';
import { ABOUT, AN_AGE, AT_AGE, NUMBER, NUMBER_WORDS, PERSON, type SearchedPattern } from './agePatterns';
import { matchesOf } from './matchesOf';
import { NAMES_BEFORE_AGES, PATTERNS_OF_SEVERAL } from './peopleWithAges';

/** A pattern for the age of one person. If "16 to 17", "16 and 17", "16+" or "16 or over" follows, the text is about an age band. */
const NOT_AN_AGE_BAND = `(?! ?(?:-|/|\\+|to\\b|&|or\\b)| and (?:\\d|over|above|under|(?:${NUMBER_WORDS})\\b)|,? per ?cent)`;
const AGE = `${NUMBER}${NOT_AN_AGE_BAND}`;
const AGE_WITH_UNIT = `${AGE}(?: ?-?(?:years?|yrs?|months?|weeks?|days?)\\b(?:[ -]?old\\b)?)?`;

const IS = '(?:is|was|being|turned|had (?:just )?turned|has (?:just )?turned|turning)';
/** Things with an age that are not people: a two-year-old check. */
const AGED_THINGS =
  'plans?|polic(?:y|ies)|strateg(?:y|ies)|buildings?|reviews?|checks?|development|programmes?|projects?|offers?|places?|contracts?|systems?|schools?|agreements?|disputes?|funding|entitlements?|provision|cohorts?|groups?|data|figures?|records?|targets?|vaccin\\p{L}+|immunis\\p{L}+|boosters?|assessments?|jabs?|rates?|uptake|education|early|childcare|nurser(?:y|ies)|learning|coverage|services?|reports?|audits?|guidance|law|act|home|population|clinics?|health|integrated|take-up';

const AGE_UNITS = '(?:years?|yrs?|months?|weeks?|days?)';
const YEARS_OLD = `(?<![\\p{L}\\d.,/-])(?:\\d{1,2}|${NUMBER_WORDS})[ -]?(?:${AGE_UNITS}[ -]?old|y\\.?/?o\\.?)(?![\\p{L}'])(?! (?:and|or) (?:over|under|above|older))`;
const NO_AGES_BEFORE = `(?<!\\b(?:any|each|every|per|all|for|under|over|below|than|least|most|of|to|those|these|them|they|are|were|some|many|${PLURAL_PEOPLE}) )(?<!\\b(?:\\d+|${NUMBER_WORDS}),? ?(?:-|to|and|or|&|,|/)? ?)`;

const PERSON_BELOW_AGE = new RegExp(
  `${PERSON_WORDS},? (?:aged )?(?:under|over|below) (?:the age of )?${AN_AGE}`,
  'iu',
);

/** Patterns for one person with an age. */
export const AGE_PATTERNS: readonly SearchedPattern[] = [
  // Patterns for a person followed by an age: a girl aged 7; the boy, who was 14; a young man (19); a child of six.
  {
    neededWords: new RegExp(
      `${PERSON_WORDS}(?:,| who| \\(|,? who ${IS}|, [^,]+,)? ?(?:${IS} )?${ABOUT}${AT_AGE} ${ABOUT}${AN_AGE}`,
      'iu',
    ),
    pattern: new RegExp(
      `${PERSON}(?:,| who| \\(| who ${IS}|, who ${IS}|, \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?,)? ?(?:${IS} )?${ABOUT}${AT_AGE} ${ABOUT}${AGE_WITH_UNIT}`,
      'giu',
    ),
  },
  {
    neededWords: new RegExp(`${IS} ${ABOUT}${AN_AGE}`, 'iu'),
    pattern: new RegExp(
      `${PERSON}(?: who|, who)? ${IS} ${ABOUT}${AGE}(?: years?| months?)?(?: old)?(?=[,.;:!?)]|$| (?:when|at the time|and|but|years?)\\b)`,
      'giu',
    ),
  },
  {
    neededWords: new RegExp(`(?:, |\\()${ABOUT}${AN_AGE}`, 'iu'),
    pattern: new RegExp(
      `${PERSON},? ?(?:, |\\()${ABOUT}${AGE}(?: years?| months?| weeks?| days?)?(?: old)?(?=\\)|,(?! (?:\\d|${NUMBER_WORDS}))|;| -|\\.|$)`,
      'giu',
    ),
  },
  {
    neededWords: new RegExp(`who ${IS} ${ABOUT}${AN_AGE}`, 'iu'),
    pattern: new RegExp(
      `${PERSON},? who ${IS} ${ABOUT}${AGE}(?! (?:\\p{L}+s|of|per|out|in|times)\\b)`,
      'giu',
    ),
  },
  // A pattern for an age after a verb: a boy who died at the age of 12.
  {
    neededWords: new RegExp(` (?:at (?:the )?age(?: of)?|aged) ${AN_AGE}`, 'iu'),
    pattern: new RegExp(
      `${PERSON}(?:,? (?!(?:may|can|must|should|will|could)\\b|${PEOPLE})[\\p{L}'-]{1,30}){1,8} (?:at (?:the )?age(?: of)?|aged) ${AGE}`,
      'giu',
    ),
  },
  // Patterns for one child below an age: "one child aged under 1", "a child under 5 was hurt". A definition of "a
  // child under 5" does not match.
  {
    neededWords: PERSON_BELOW_AGE,
    pattern: new RegExp(
      `\\b(?:one|1|the|this|that) (?:[\\p{L}'-]{1,30} ){0,2}?${PERSON},? (?:aged )?(?:under|over|below) (?:the age of )?${AGE}`,
      'giu',
    ),
  },
  {
    neededWords: PERSON_BELOW_AGE,
    pattern: new RegExp(
      `\\ban? (?:[\\p{L}'-]{1,30} ){0,2}?${PERSON},? (?:aged )?(?:under|over|below) (?:the age of )?${AGE}(?= (?:[\\p{L}'-]{1,30} ){0,3}(?:was|had|did|died|waited|went|came|left|moved|stayed|suffered|attended)\\b)`,
      'giu',
    ),
  },
  // Patterns for an age before a person: a 7-year-old boy; the six year old; a 3-month-old baby; a 14yo. Neither "3
  // and 4 year old children" nor "2-year-old checks" matches.
  {
    neededWords: new RegExp(`${AN_AGE}[ -]?(?:${AGE_UNITS}[ -]?old|y\\.?/?o)`, 'iu'),
    pattern: new RegExp(
      `(?<=\\b(?:an?|the|one|this|that|another|our) (?:[\\p{L}'-]{1,30} ){0,2})${YEARS_OLD}(?![ -](?:[\\p{L}'-]{1,30} )?(?:${AGED_THINGS})\\b)(?! (?:[\\p{L}-]{1,30} )?${PLURAL_PEOPLE})`,
      'giu',
    ),
  },
  {
    neededWords: new RegExp(`${AN_AGE}[ -]?(?:${AGE_UNITS}[ -]?old|y\\.?/?o)`, 'iu'),
    pattern: new RegExp(
      `${NO_AGES_BEFORE}${YEARS_OLD}(?= (?:[\\p{L}-]{1,30} )?${A_PERSON}|[,.;:!?)]|$| (?:who|was|is|had|from|in|at|with)\\b)`,
      'giu',
    ),
  },
  // Patterns for a pronoun with an age: she was 7; he is aged 14.
  {
    neededWords: new RegExp(`${IS} ${ABOUT}(?:aged )?${AN_AGE}`, 'iu'),
    pattern: new RegExp(
      `\\b(?:s?he|who) ${IS} ${ABOUT}(?:aged )?${AGE}(?: years?| months?)?(?: old)?(?=[,.;:!?)]|$| (?:when|at the time|and|but|years?)\\b)`,
      'giu',
    ),
  },
  {
    neededWords: /birthday/iu,
    pattern: new RegExp(
      `\\b(?:his|her) (?:\\d{1,2}(?:st|nd|rd|th)|\\p{L}+(?:th|first|second|third)) birthday`,
      'giu',
    ),
  },
];

/** A pattern for a name with an age: "Jayden, aged 7,". */
const NAME_BEFORE_AGE = new RegExp(
  `(?<![\\p{L}])(\\p{Lu}[\\p{L}'-]{1,30})(?:, | \\()aged ${AGE}(?=[,.;)]|$| \\p{Ll})`,
  'gu',
);

const WORDS_OF_NAME_WITH_AGE = new RegExp(`aged ${AN_AGE}`, 'iu');

/** What a text must have for any of the patterns to match: a number, and a word for a person or an age. */
const MAY_HAVE_AGE = [
  new RegExp(`\\d|(?<!\\p{L})(?:${NUMBER_WORDS})(?!\\p{L})`, 'iu'),
  new RegExp(
    `\\baged?\\b|olds?\\b|y\\.?/?o\\b|\\bs?he\\b|\\bh(?:is|er)\\b|\\b(?:${A_PERSON}|${PLURAL_PEOPLE})`,
    'iu',
  ),
];

/** Words of a text that describe one person by an age, or a few by their ages: a reader may know who it is. A false alarm costs the officer a look; a miss may identify a child. */
export function personsWithAge(text: string): readonly string[] {
  const searchable = searchableText(text);
  if (!MAY_HAVE_AGE.every((neededPattern) => neededPattern.test(searchable))) return [];
  const patternMatches = [...AGE_PATTERNS, ...PATTERNS_OF_SEVERAL].flatMap(({ neededWords, pattern }) =>
    neededWords.test(searchable) ? matchesOf(pattern, searchable) : [],
  );
  return [...patternMatches, ...namesWithAge(searchable)]
    .toSorted((a, b) => a.index - b.index)
    .map(({ 0: words }) => words.trim());
}

function namesWithAge(searchable: string) {
  if (!WORDS_OF_NAME_WITH_AGE.test(searchable)) return [];
  return [NAME_BEFORE_AGE, NAMES_BEFORE_AGES].flatMap((pattern) =>
    matchesOf(pattern, searchable).filter(({ 1: name = '' }) => !IS_PEOPLE.test(name)),
  );
}
