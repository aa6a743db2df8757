import { A_PERSON, PEOPLE_WORDS, PERSON_WORDS, PLURAL_PEOPLE } from '@/domain/report/people';
import { ABOUT, AN_AGE, AT_AGE, NUMBER, NUMBER_WORDS, PERSON, type SearchedPattern } from './agePatterns';

/** Words for people of one family: even two of them are known by their ages. */
const KIN_WORDS =
  '(?:siblings|brothers|sisters|twins|triplets|quadruplets|sons|daughters|cousins|nephews|nieces)';
const KIN = `(?:(?:half|step)-?)?${KIN_WORDS}(?![\\p{L}]|'s|')`;

/** What makes a small number something else: one in five, at least two, Key Stage 2, 1.5. */
const NOT_COUNTED = `(?<!\\b(?:\\d+|${NUMBER_WORDS}) (?:in|of|out of) |\\b(?:every|than|least|most|up to|over|under|below|or|to|stage|years?|level|table|figure) |[\\p{L}\\d.,/£-])`;
const A_FEW = `${NOT_COUNTED}(?:[2-5](?![\\p{L}\\d%]|[.,/]\\d)|(?:two|three|four|five|both|(?:a|the) (?:pair|couple|trio) of)\\b)`;
/** Words that describe people, such as "looked after" and "missing". They are no words for other things ("two projects for children"). */
const DESCRIBED =
  "(?:(?!(?:and|or|of|in|per|out|with|for|where|from|to|by|as|are|were|the|year|month|week|hundred|thousand|million|dozen)\\b|(?!homeless|missing|these|those)[\\p{L}'-]{1,30}(?:s|ing)\\b)[\\p{L}'-]{1,30} ){0,2}";
const FEW_PEOPLE = `${A_FEW} (?:of (?:the|these|our|those) )?${DESCRIBED}${PLURAL_PEOPLE}`;
const TWO_PERSONS = `${PERSON} and (?:an? |the |his |her |their )?(?:[\\p{L}-]{1,30} )?${A_PERSON}`;
const GROUP = `(?:\\b${KIN}|${FEW_PEOPLE}|${TWO_PERSONS})`;

const UNIT = '(?: ?-?(?:years?|yrs?|months?|weeks?|days?)\\b(?:[ -]?old\\b)?)?';
const NEXT_AGE = `(?:, ?(?:and )?| and | ?& ?)${NUMBER}${UNIT}`;
/** The text is about an age band if "5, 6 or 7", "5 to 11", "16-24", "16+" or "16 and over" is what it says. */
const NO_BAND = `(?!(?:${NEXT_AGE})* ?(?:-|/|\\+|to\\b|or\\b)| and (?:over|above|under|older)\\b|,? per ?cent)`;
const AGES = `${NUMBER}${UNIT}(?:${NEXT_AGE})*${NO_BAND}`;
const SEVERAL_AGES = `${NUMBER}${UNIT}(?:${NEXT_AGE})+${NO_BAND}`;
const LIMIT = '(?:(?:under|over|below) (?:the age of )?)?';
const YEARS_OLD = '[ -]?(?:years?|yrs?|months?|weeks?|days?)[ -]?old';
const ARE = '(?:are|were|being|turned|had (?:just )?turned|have (?:just )?turned)';

/** What may stand between people and "aged": ", who were". */
const WHO_ARE = `(?:,|,? who| \\(|,? who ${ARE}| ${ARE})? ?${ABOUT}`;

const YEARS_OLD_WORDS = /(?:years?|yrs?|months?|weeks?|days?)[ -]?old/iu;

/** Patterns for a few people with their ages: they may be as well known by them as one. */
export const PATTERNS_OF_SEVERAL: readonly SearchedPattern[] = [
  // Siblings aged 3, 5 and 9; two brothers, who were aged 4 and 6; twins (aged 7); three girls aged under 1.
  {
    neededWords: new RegExp(
      `(?:${KIN_WORDS}|${PEOPLE_WORDS}|${PERSON_WORDS})${WHO_ARE}${AT_AGE} ${ABOUT}${LIMIT}${AN_AGE}`,
      'iu',
    ),
    pattern: new RegExp(`${GROUP}${WHO_ARE}${AT_AGE} ${ABOUT}${LIMIT}${AGES}`, 'giu'),
  },
  // Siblings (3 and 5); two boys, 4 and 6; her sons were 4 and 6. A single number might count the people.
  {
    neededWords: new RegExp(
      `(?:, ?|\\(|(?:are|were|being|turned) )${ABOUT}${AN_AGE}(?:½|\\.5)?${UNIT}(?:,| and| ?&)`,
      'iu',
    ),
    pattern: new RegExp(
      `${GROUP}(?:, ?| ?\\(|,? (?:who )?${ARE} )${ABOUT}${SEVERAL_AGES}(?=[.,;:!?)]|$| (?:when|at the time|but)\\b)`,
      'giu',
    ),
  },
  {
    neededWords: new RegExp(`(?:are|were|being|turned) ${ABOUT}${AN_AGE}`, 'iu'),
    pattern: new RegExp(
      `${GROUP},? (?:who )?${ARE} ${ABOUT}${NUMBER} ?-?(?:years?|yrs?|months?|weeks?|days?)[ -]old\\b`,
      'giu',
    ),
  },
  // 7-year-old twins; 4- and 6-year-old brothers; two 14-year-olds; both 6 year old girls.
  {
    neededWords: YEARS_OLD_WORDS,
    pattern: new RegExp(`${NUMBER}${YEARS_OLD} (?:[\\p{L}-]{1,30} )?${KIN}`, 'giu'),
  },
  {
    neededWords: YEARS_OLD_WORDS,
    pattern: new RegExp(
      `${A_FEW} ${DESCRIBED}${NUMBER}${YEARS_OLD}(?:s\\b| ${DESCRIBED}${PLURAL_PEOPLE})`,
      'giu',
    ),
  },
  // Of several, one aged 4 and the other aged 6; the youngest was aged 2.
  {
    neededWords: new RegExp(`aged ${ABOUT}${AN_AGE}`, 'iu'),
    pattern: new RegExp(
      `(?<!\\b(?:any|every|each|no|some|a|for)[ -])\\b(?:one|another|the other|the (?:young|old|eld)e(?:r|st)(?: of \\p{L}{1,30}(?: \\p{L}{1,30})?)?)(?: (?:is|was|being))? aged ${ABOUT}${AGES}`,
      'giu',
    ),
  },
];

/** A pattern for names with ages: "Kayla and Jayden, aged 4 and 6". */
export const NAMES_BEFORE_AGES = new RegExp(
  `(?<![\\p{L}])\\p{Lu}[\\p{L}'-]{1,30}(?:, \\p{Lu}[\\p{L}'-]{1,30}){0,4} and (\\p{Lu}[\\p{L}'-]{1,30})(?:, | \\()aged ${SEVERAL_AGES}(?=[,.;)]|$| \\p{Ll})`,
  'gu',
);
