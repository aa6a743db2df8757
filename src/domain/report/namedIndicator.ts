import type { Indicator } from '@/domain/figures/indicator';
import { stem } from './countedNames';

/** Words that many titles have, and that therefore name none of them. */
const COMMON =
  'into children child young people pupils families aged under over with within without years year months month days working their that this which were from have been more less than other number share rate average percentage first'.split(
    ' ',
  );
const COMMON_STEMS = new Set(COMMON.map(stem));

/** The part of a title's own words that a sentence must have to be about it. */
const ENOUGH = 0.6;
const LEAST_WORDS = 2;

/**
 * The one indicator that a sentence is about: it has most of the words of its title, and of no other's as many. Undefined where it names none, or
 * could be about two.
 */
export function namedIndicator(sentence: string, indicators: readonly Indicator[]): Indicator | undefined {
  const said = new Set(ownWords(sentence));
  const found = indicators
    .map((indicator) => {
      const words = ownWords(indicator.title);
      const hits = words.filter((word) => said.has(word)).length;
      return { indicator, hits, part: words.length === 0 ? 0 : hits / words.length };
    })
    .filter(({ hits, part }) => hits >= LEAST_WORDS && part >= ENOUGH)
    .toSorted((a, b) => b.hits - a.hits || b.part - a.part);
  const [first, second] = found;
  return first === undefined || second?.hits === first.hits ? undefined : first.indicator;
}

/** The part of a title's own words that a sentence has, from 0 to 1. */
export function titleSaid(sentence: string, { title }: Pick<Indicator, 'title'>): number {
  const said = new Set(ownWords(sentence));
  const words = ownWords(title);
  return words.length === 0 ? 0 : words.filter((word) => said.has(word)).length / words.length;
}

/** Whether a number of a sentence may be of an indicator too: the sentence has half of its title's own words. */
export function mayBeAbout(sentence: string, indicator: Pick<Indicator, 'title'>): boolean {
  return titleSaid(sentence, indicator) >= 0.5;
}

/** The words that name something, as stems: neither short nor common ones. */
export function ownWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(words.map(stem))].filter((word) => !COMMON_STEMS.has(word));
}
