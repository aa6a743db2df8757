import { PEOPLE_WORDS, sexOf, subjectWords } from './subjectWords';
import { titleLimits } from './titleLimits';

/** Words that join what a title names and do not say who is counted. */
const JOINING_WORDS: ReadonlySet<string> = new Set(
  'age aged ages among are at been for from had has have having is lasted lasting less more old only or over than that to under was were which who with years'.split(
    ' ',
  ),
);

/** The words of a title, or of a part of one, that say who is counted. */
export function wordsWithoutLimits(text: string): readonly string[] {
  return subjectWords(text)
    .split(' ')
    .filter((word) => word !== '' && !JOINING_WORDS.has(word))
    .map((word) => word.replace(/s$/, ''));
}

/**
 * The words of a title or group that say who is counted. An age is one word however it is written, so "aged 16 and 17" and "16 to 17" share
 * it. Words for people are left out, and girls become females.
 */
export function wordsWithAges(text: string): readonly string[] {
  const { limits, rest } = titleLimits(text);
  const words = subjectWords(rest)
    .split(' ')
    .filter((word) => word !== '' && !JOINING_WORDS.has(word) && !PEOPLE_WORDS.has(word))
    .map((word) => sexOf(word) ?? word.replace(/s$/, ''));
  return [...words, ...limits.map(({ kind, from, to }) => `${kind} ${from} ${to}`)];
}
