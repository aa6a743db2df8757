import type { Indicator } from '@/domain/figures/indicator';
import { titleSaid } from './namedIndicator';
import type { NumberClaim } from './numberClaim';
import { searchableText } from './searchableText';

const TIMES: Readonly<Record<string, number>> = {
  doubled: 2,
  trebled: 3,
  tripled: 3,
  quadrupled: 4,
  halved: 0.5,
};
const VERB =
  /(?<!\b(?:nearly|almost|about|more than|than) )\b(doubled|trebled|tripled|quadrupled|halved)\b/gi;
/** The part of the title that must be said before the verb, so that it is this figure that doubled. */
const ENOUGH = 0.5;

/** "The share of children with three placements has trebled": a change of 200%, give or take a quarter of it. */
export function multipleClaims(sentence: string, indicator: Indicator): readonly NumberClaim[] {
  const plain = searchableText(sentence);
  return [...plain.matchAll(VERB)].flatMap((match): readonly NumberClaim[] => {
    const [found] = match;
    const [before, after] = [plain.slice(0, match.index), plain.slice(match.index + found.length)];
    const times = TIMES[found.toLowerCase()];
    if (times === undefined || titleSaid(before, indicator) < ENOUGH) return [];
    const value = Math.abs(times - 1) * 100;
    return [{ found, value, step: value / 4, before, after, of: 'relative change', hasUnit: true }];
  });
}
