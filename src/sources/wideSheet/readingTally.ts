import { isYear } from '@/domain/figures/period';
import type { WideReading } from './wideReading';

/** Counts what a sheet becomes in the plan: indicators, figures, ratings, targets and so on. */
export function readingTally({
  indicators,
  doubts,
}: WideReading): readonly { readonly count: number; readonly noun: string }[] {
  const observations = indicators.flatMap((indicator) => indicator.observations);
  const ownFigures = observations.filter(({ area, text }) => area === 'own' && text !== '');
  return [
    { count: indicators.length, noun: 'indicators' },
    { count: new Set(indicators.flatMap(({ group }) => group ?? [])).size, noun: 'priorities' },
    { count: ownFigures.filter(({ period }) => !isYear(period)).length, noun: 'figures within the year' },
    { count: ownFigures.filter(({ period }) => isYear(period)).length, noun: 'year figures' },
    {
      count: indicators.flatMap((indicator) => indicator.groupFigures).length,
      noun: 'figures of boys and girls',
    },
    { count: observations.filter(({ rating }) => rating !== undefined).length, noun: 'ratings as printed' },
    { count: indicators.flatMap(({ targets }) => targets).length, noun: 'targets' },
    { count: observations.filter(({ area }) => area !== 'own').length, noun: 'comparators as printed' },
    {
      count: doubts.filter(({ chosen }) => chosen === undefined).length,
      noun: 'questions without an answer',
    },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, noun: thingCounted }) => ({
      count,
      noun: count === 1 ? singular(thingCounted) : thingCounted,
    }));
}

/** Turns the words for several into the words for one: `priorities` becomes `priority`, `comparators as printed` becomes `comparator as printed`. */
function singular(plural: string): string {
  return plural.replace('priorities', 'priority').replace(/^(year )?(\w+)s\b/, '$1$2');
}
