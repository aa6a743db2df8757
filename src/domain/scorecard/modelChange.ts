import type { AreaCode } from '@/domain/figures/area';
import type { Colour } from '@/domain/figures/observation';
import { mainArea, neighbourSetOf, withModel, type PlanData } from '@/domain/plan/planData';
import { scorecardOf, type ScorecardRow } from './scorecard';

/** What another neighbour model would change for an area: which neighbours would join and leave, and which ratings would differ. */
export type ModelChange = {
  readonly from: string;
  readonly to: string;
  readonly staying: readonly AreaCode[];
  readonly leaving: readonly AreaCode[];
  readonly joining: readonly AreaCode[];
  readonly ratings: readonly RatingByModel[];
};

/** The rows whose rating would differ, each by both models. */
export type RatingByModel = {
  readonly ownModelRow: ScorecardRow;
  readonly otherModelRow: ScorecardRow;
};

/** Compares the area's neighbours by another model with those by its own. Returns undefined if it has no neighbours by one of the two models. */
export function modelChange(data: PlanData, otherModel: string): ModelChange | undefined {
  const area = mainArea(data);
  const otherData = withModel(data, otherModel);
  const [ownSet, otherSet] = [neighbourSetOf(data, area), neighbourSetOf(otherData, area)];
  if (ownSet?.model === undefined || otherSet?.model !== otherModel || ownSet.model === otherModel)
    return undefined;
  const [ownMembers, otherMembers] = [ownSet, otherSet].map(({ members }) =>
    members.map((member) => member.area),
  );
  if (ownMembers === undefined || otherMembers === undefined) return undefined;
  const otherRows = scorecardOf(otherData, area);
  return {
    from: ownSet.model,
    to: otherModel,
    staying: ownMembers.filter((code) => otherMembers.includes(code)),
    leaving: ownMembers.filter((code) => !otherMembers.includes(code)),
    joining: otherMembers.filter((code) => !ownMembers.includes(code)),
    ratings: scorecardOf(data, area).flatMap((row, index): readonly RatingByModel[] => {
      const otherRow = otherRows[index];
      return otherRow === undefined || colourOf(row) === colourOf(otherRow)
        ? []
        : [{ ownModelRow: row, otherModelRow: otherRow }];
    }),
  };
}

function colourOf({ rating }: ScorecardRow): Colour | 'not rated' {
  return rating.kind === 'rated' ? rating.colour : 'not rated';
}
