import { A_PERSON } from '@/domain/report/people';

// What the patterns for one person with an age and for several people with ages have in common.

export const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[- ](?:one|two|three|four|five))?';
/** A pattern for a number of years, months or days. */
export const NUMBER = `(?<![\\p{L}\\d.,/])(?:\\d{1,2}(?:½|\\.5)?|${NUMBER_WORDS})(?![\\p{L}\\d%]|[.,/]\\d)`;

/** An age, or the first word or figures of one, which no band begins with: "19 to 21" and "16+" are no age. */
export const AN_AGE = `(?:\\d{1,2}(?!\\d)|${NUMBER_WORDS})(?! ?(?:-\\d|/\\d|\\+|to\\b|or\\b))`;

/**
 * A pattern, with words without which it cannot match. A pattern with `\p{L}` and without letter case takes milliseconds to compile, and most texts have
 * none of the words.
 */
export interface SearchedPattern {
  readonly neededWords: RegExp;
  readonly pattern: RegExp;
}

/** Words such as "any" and "per": "any child aged 16" and "per child" are not about one child. */
const NOT_ANY_PERSON =
  "(?<!\\b(?:any|each|every|per|no|if a|if the|when a|when the|where a|which a|whether a|means a|not a) (?:[\\p{L}'-]{1,30} ){0,3})";
/** The word comes first in the pattern, because a text without it is then ruled out quickly. */
export const PERSON = `\\b(?=${A_PERSON})${NOT_ANY_PERSON}${A_PERSON}`;

export const AT_AGE = '(?:aged?|of|at (?:the )?age(?: of)?)';
/** Words that may come between "is" and an age, for an adult as for a child. */
export const ABOUT = '(?:only |just |about |nearly |almost |then |now |barely |still )?';
