import type { AreaCode } from '@/domain/figures/area';
import type { Observation } from '@/domain/figures/observation';
import { isSamePeriod } from '@/domain/figures/period';
import { plainNumber } from '@/domain/figures/reading';
import type { KeptFigure } from '@/domain/plan/frozenReport';
import type { PlanData } from '@/domain/plan/planData';
import type { FigureChange } from './changesSince';
import { laterOf } from './sinceReport';

/**
 * Finds figures that differ between two editions of a plan, apart from the periods that the scorecard showed (`shown`): for example a month that was
 * overwritten when a later one came. It leaves out figures that no longer have a row.
 */
export function earlierChanges(
  before: PlanData,
  now: PlanData,
  { area, shown }: { readonly area: AreaCode; readonly shown: readonly KeptFigure[] },
): readonly FigureChange[] {
  return before.indicators.flatMap((indicator) => {
    const told = shown.find((one) => one.indicator === indicator.id && one.area === area)?.period;
    const observations = before.series.get(indicator.id)?.get(area)?.observations ?? [];
    return observations
      .filter(({ period }) => told === undefined || !isSamePeriod(period, told))
      .flatMap((observation) => changeOf({ ...indicator, indicator: indicator.id, area }, observation, now));
  });
}

type Subject = Pick<KeptFigure, 'indicator' | 'title' | 'area' | 'unit' | 'decimals'>;

function changeOf(
  { indicator, title, area, unit, decimals }: Subject,
  { period, reading }: Observation,
  data: PlanData,
): readonly FigureChange[] {
  if (reading.kind !== 'value') return [];
  const then = { indicator, title, area, unit, decimals, period, target: undefined, rating: undefined };
  const was: KeptFigure = { ...then, figure: { kind: 'told', reading } };
  const later = laterOf(data, was);
  if (later === undefined) return [];
  const now: KeptFigure = { ...then, figure: { kind: 'told', reading: later.reading } };
  if (later.reading.kind !== 'value')
    return [
      { kind: 'withheld now', was: { ...was, figure: { kind: 'withheld now' } }, now, is: later.reading },
    ];
  const isSame = plainNumber(later.reading.value) === plainNumber(reading.value);
  return isSame ? [] : [{ kind: 'revised', was, now, is: later.reading, isMarked: later.isMarked }];
}
