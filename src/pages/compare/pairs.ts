import type { AreaCode } from '@/domain/figures/area';
import type { LatestByIndicator } from '@/domain/compare/heatTable';
import { mainArea, type PlanData } from '@/domain/plan/planData';
import { scorecardOf, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { sideBySide, type SideBySide, type Side } from '@/domain/compare/sideBySide';

/** Two scorecards of one plan, indicator by indicator. */
export function pairsOfPlans(data: PlanData, otherData: PlanData): readonly SideBySide[] {
  const theirRows = new Map(
    scorecardOf(otherData, mainArea(otherData)).map((row) => [row.indicator.id, sideOfRow(row)]),
  );
  return scorecardOf(data, mainArea(data)).map((row) =>
    sideBySide(row.indicator, sideOfRow(row), theirRows.get(row.indicator.id) ?? NO_SIDE),
  );
}

/** Our scorecard beside the latest figures of another area, whose ratings are not worked out. */
export function pairsOfLatest(
  data: PlanData,
  latest: LatestByIndicator,
  otherCode: AreaCode,
): readonly SideBySide[] {
  return scorecardOf(data, mainArea(data)).map((row) => {
    const latestFigure = latest.byIndicator.get(row.indicator.id);
    const ownSide = sideOfRow(row);
    const otherSide: Side = {
      reading: latestFigure?.readings.get(otherCode),
      period: latestFigure?.period,
      rating: undefined,
      breaks: ownSide.breaks,
    };
    return sideBySide(row.indicator, ownSide, otherSide);
  });
}

const NO_SIDE: Side = { reading: undefined, period: undefined, rating: undefined, breaks: false };

function sideOfRow({ observation, period, rating }: ScorecardRow): Side {
  return { reading: observation?.reading, period, rating, breaks: observation?.break ?? false };
}
