import type { Indicator } from '@/domain/figures/indicator';
import { stem } from './countedNames';

/** Words that many titles have, so that they do not identify an indicator. */
const COMMON_WORDS =
  'into children child young people pupils families aged under over with within without years year months month days working their that this which were from have been more less than other number share rate average percentage first'.split(
    ' ',
  );
const COMMON_STEMS = new Set(COMMON_WORDS.map(stem));

/** How much of a title's own words a sentence must have to be about that indicator. */
const ENOUGH_OF_TITLE = 0.6;
const LEAST_WORDS = 2;

/**
 * The one indicator that a sentence is about: the sentence has most of the words of its title, and fewer of any other title. Returns undefined
 * if the sentence names no indicator, or could be about two.
 */
export function namedIndicator(sentence: string, indicators: readonly Indicator[]): Indicator | undefined {
  const sentenceWords = new Set(distinctiveWords(sentence));
  const matches = indicators
    .map((indicator) => {
      const words = distinctiveWords(indicator.title);
      const wordsFound = words.filter((word) => sentenceWords.has(word)).length;
      return { indicator, hits: wordsFound, part: words.length === 0 ? 0 : wordsFound / words.length };
    })
    .filter(({ hits, part: share }) => hits >= LEAST_WORDS && share >= ENOUGH_OF_TITLE)
    .toSorted((a, b) => b.hits - a.hits || b.part - a.part);
  const [bestMatch, nextMatch] = matches;
  return bestMatch === undefined || nextMatch?.hits === bestMatch.hits ? undefined : bestMatch.indicator;
}

/** How much of a title's own words a sentence has, from 0 to 1. */
export function titleShareIn(sentence: string, { title }: Pick<Indicator, 'title'>): number {
  const sentenceWords = new Set(distinctiveWords(sentence));
  const words = distinctiveWords(title);
  return words.length === 0 ? 0 : words.filter((word) => sentenceWords.has(word)).length / words.length;
}

/** Whether a number in a sentence may belong to an indicator as well: the sentence has half of the title's own words. */
export function mayBeAbout(sentence: string, indicator: Pick<Indicator, 'title'>): boolean {
  return titleShareIn(sentence, indicator) >= 0.5;
}

/** The stems of the words in a text that identify something: neither short nor common ones. */
export function distinctiveWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(words.map(stem))].filter((word) => !COMMON_STEMS.has(word));
}
