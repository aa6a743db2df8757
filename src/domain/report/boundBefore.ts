import type { Bound } from './numberClaim';

const BOUND_WORDS: readonly (readonly [Bound, RegExp])[] = [
  ['over', /\b(?:over|above|at least|(?:more|higher|greater) than) $/i],
  ['under', /\b(?:under|below|nearly|almost|up to|at most|no more than|(?:less|fewer|lower) than) $/i],
  ['about', /\b(?:about|around|some|roughly|approximately|circa|c\.|close to) $/i],
];

/** Returns how exact a number is by the words before it, such as "about" or "over", or undefined if no such word comes before it. */
export function boundBefore(textBefore: string): Bound | undefined {
  return BOUND_WORDS.find(([, words]) => words.test(textBefore))?.[0];
}
