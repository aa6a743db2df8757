import type { Indicator } from '@/domain/figures/indicator';
import { comparePeriods, isSamePeriod, isWithinYear, type Period } from '@/domain/figures/period';
import { yearOf } from '@/domain/figures/yearOf';
import type { Target } from './plan';

type TargetOwner = Pick<Indicator, 'id' | 'year' | 'inYear'>;

/**
 * The target of a period: its own, or else its year's. Where the figures of a year are added up (`sum`, `cumulative`), the year's target is for
 * the total, so no month has it.
 */
export function targetFor(
  targets: readonly Target[],
  indicator: TargetOwner,
  period: Period,
): Target | undefined {
  const ownTargets = targets.filter((target) => target.indicator === indicator.id);
  const exactTarget = ownTargets.find((target) => isSamePeriod(target.period, period));
  if (exactTarget !== undefined || !isWithinYear(period) || isAddedUp(indicator)) return exactTarget;
  const year = yearOf(period, indicator);
  return (
    ownTargets.find((target) => year !== undefined && isSamePeriod(target.period, year)) ??
    ownTargets.find((target) => isYearAround(target.period, period))
  );
}

/** The whole year's target for a part of that year. It applies if the year's figures are added up and the part has no target of its own. */
export function yearTargetFor(
  targets: readonly Target[],
  indicator: TargetOwner,
  period: Period,
): Target | undefined {
  if (!isWithinYear(period) || !isAddedUp(indicator)) return undefined;
  if (targetFor(targets, indicator, period) !== undefined) return undefined;
  const year = yearOf(period, indicator);
  return year && targetFor(targets, indicator, year);
}

/** The newest target of a period that ended before this one did: the one after which the indicator's targets run out. */
export function lastTargetBefore(
  targets: readonly Target[],
  indicator: TargetOwner,
  period: Period,
): Target | undefined {
  return targets
    .filter((target) => target.indicator === indicator.id && target.period.end < period.end)
    .filter((target) => isWithinYear(target.period) === isWithinYear(period) || !isAddedUp(indicator))
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .at(-1);
}

function isAddedUp({ inYear }: TargetOwner): boolean {
  return inYear === 'sum' || inYear === 'cumulative';
}

/** A year of another kind than the indicator's that contains the whole period. */
function isYearAround(year: Period, partOfYear: Period): boolean {
  return (
    !isWithinYear(year) && year.years === 1 && year.start <= partOfYear.start && partOfYear.end <= year.end
  );
}
