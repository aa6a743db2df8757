import type { ColourSince } from '@/domain/report/colourSince';
import type { UnknownBefore } from '@/domain/scorecard/redSince';
import { formatPeriodShort } from '@/ui/formatPeriod';

/** Why the colour of the figure before is not known, as the end of a sentence. */
export const UNKNOWN_BEFORE_WORDS: Readonly<Record<UnknownBefore, string>> = {
  withheld: 'the figure before is withheld',
  'not rated': 'the period before has no rating',
};

/**
 * Writes the note beside a rating on how long it has had its colour: "since Aug 2025". If nobody can tell what the figure before was: "since
 * at least Sep 2025: the figure before is withheld".
 */
export function sinceTag({ since, unknownBefore }: Pick<ColourSince, 'since' | 'unknownBefore'>): string {
  const period = formatPeriodShort(since);
  return unknownBefore === undefined
    ? `since ${period}`
    : `since at least ${period}: ${UNKNOWN_BEFORE_WORDS[unknownBefore]}`;
}
