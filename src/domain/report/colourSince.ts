import type { AreaCode } from '@/domain/figures/area';
import { comparePeriods, isOneStepBefore, type Period } from '@/domain/figures/period';
import { isHidden } from '@/domain/figures/reading';
import type { PlanData } from '@/domain/plan/planData';
import { isWithoutRating, type UnknownBefore } from '@/domain/scorecard/redSince';
import { rowOf, type ScorecardRow } from '@/domain/scorecard/scorecard';

/** Since which period a figure has had its colour without a break, and over how many periods. */
export type ColourSince = {
  readonly since: Period;
  readonly periods: number;
  /** Why no reader can tell whether the figure before had the colour too. Undefined if a reader can tell, or if there is no figure before. */
  readonly unknownBefore?: UnknownBefore;
};

/** Goes back one step at a time from the row's period, as long as the rating keeps its colour. Returns undefined for a row that is not rated. */
export function colourSince(data: PlanData, row: ScorecardRow, area: AreaCode): ColourSince | undefined {
  if (row.rating.kind !== 'rated' || row.period === undefined) return undefined;
  const { colour } = row.rating;
  const { observations } = row.series;
  let run: ColourSince = { since: row.period, periods: 1 };
  for (;;) {
    const { since, periods } = run;
    const observationBefore = observations.findLast(
      ({ period }) => comparePeriods(period, since) < 0 && isOneStepBefore(period, since),
    );
    if (observationBefore === undefined) return run;
    if (isHidden(observationBefore.reading)) return { ...run, unknownBefore: 'withheld' };
    const rowBefore = rowOf(data, row.indicator, { area, lastDay: observationBefore.period.end });
    if (isWithoutRating(rowBefore, observationBefore.period)) return { ...run, unknownBefore: 'not rated' };
    const { rating, period } = rowBefore;
    if (rating.kind !== 'rated' || rating.colour !== colour || period?.end !== observationBefore.period.end)
      return run;
    run = { since: observationBefore.period, periods: periods + 1 };
  }
}
