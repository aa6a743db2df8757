import type { AreaCode } from '@/domain/figures/area';
import type { Colour } from '@/domain/figures/observation';
import { mainArea, neighbourSetOf, withModel, type PlanData } from '@/domain/plan/planData';
import { scorecardOf, type ScorecardRow } from './scorecard';

/** What another neighbour model would change for an area: who joins and leaves, and which ratings would differ. */
export type ModelChange = {
  readonly from: string;
  readonly to: string;
  readonly stay: readonly AreaCode[];
  readonly leave: readonly AreaCode[];
  readonly join: readonly AreaCode[];
  readonly ratings: readonly RatingByModel[];
};

/** One row as each model has it; only those whose rating differs. */
export type RatingByModel = {
  readonly before: ScorecardRow;
  readonly after: ScorecardRow;
};

/** Undefined where the area has no neighbours by the other model, or by its own. */
export function modelChange(data: PlanData, to: string): ModelChange | undefined {
  const area = mainArea(data);
  const other = withModel(data, to);
  const [own, others] = [neighbourSetOf(data, area), neighbourSetOf(other, area)];
  if (own?.model === undefined || others?.model !== to || own.model === to) return undefined;
  const [before, after] = [own, others].map(({ members }) => members.map((member) => member.area));
  if (before === undefined || after === undefined) return undefined;
  const rows = scorecardOf(other, area);
  return {
    from: own.model,
    to,
    stay: before.filter((code) => after.includes(code)),
    leave: before.filter((code) => !after.includes(code)),
    join: after.filter((code) => !before.includes(code)),
    ratings: scorecardOf(data, area).flatMap((row, index): readonly RatingByModel[] => {
      const next = rows[index];
      return next === undefined || colourOf(row) === colourOf(next) ? [] : [{ before: row, after: next }];
    }),
  };
}

function colourOf({ rating }: ScorecardRow): Colour | 'not rated' {
  return rating.kind === 'rated' ? rating.colour : 'not rated';
}
