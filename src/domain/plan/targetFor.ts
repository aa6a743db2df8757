import type { Indicator } from '@/domain/figures/indicator';
import { comparePeriods, isSamePeriod, isWithinYear, type Period } from '@/domain/figures/period';
import { yearOf } from '@/domain/figures/yearOf';
import type { Target } from './plan';

type TargetOwner = Pick<Indicator, 'id' | 'year' | 'inYear'>;

/**
 * The target for a period: the period's own target, or else that of its year. Where the figures of a year are added up (`sum`, `cumulative`),
 * the year's target is for the total, and so is no target for a month.
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

/** Finds the target of the whole year that a period is part of. Returns undefined unless the year's figures are added up and the period has no target of its own. */
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

/** The newest target of any period that ended before this one. It is the last one, where an indicator's targets have run out. */
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

/** Whether a year, of whatever kind, contains the whole of a period. */
function isYearAround(year: Period, partOfYear: Period): boolean {
  return (
    !isWithinYear(year) && year.years === 1 && year.start <= partOfYear.start && partOfYear.end <= year.end
  );
}
