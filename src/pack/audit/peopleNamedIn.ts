import { withoutSex } from './subjectWords';

const SMALL_WORDS = new Set(
  'and are at been for from had has have in is more on or that to was were who whose with'.split(' '),
);

/** The words of a title that say whom it is about, without their plural, and the one sex that it names. */
export function peopleNamedIn(title: string): {
  readonly sex: string | undefined;
  readonly words: readonly string[];
} {
  const { sex, words } = withoutSex(title);
  const meaningfulWords = words.split(' ').filter((word) => word !== '' && !SMALL_WORDS.has(word));
  return { sex, words: meaningfulWords.map((word) => word.replace(/s$/, '')) };
}
