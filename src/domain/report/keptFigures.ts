import type { AreaCode } from '@/domain/figures/area';
import { aValue, withheld } from '@/domain/figures/reading';
import type { KeptFigure } from '@/domain/plan/frozenReport';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** The rows of a scorecard in the form in which a frozen report keeps them. A period without a row counts as not available. */
export function keptFigures(rows: readonly ScorecardRow[], area: AreaCode): readonly KeptFigure[] {
  return rows.map(({ indicator, period, observation, target, rating }) => ({
    indicator: indicator.id,
    title: indicator.title,
    area,
    unit: indicator.unit,
    decimals: indicator.decimals,
    period,
    figure: { kind: 'told', reading: observation?.reading ?? withheld('x') },
    target: target && aValue(target.value, target.decimals),
    rating: rating.kind === 'rated' ? rating.colour : 'not rated',
  }));
}
