import { PUBLISHED_NEIGHBOURS, type AreaCode } from '@/domain/figures/area';
import { decimalsOf } from '@/domain/figures/rounding';
import type { NeighbourSet } from '@/domain/plan/plan';
import { isWithheld, type AuditFigure } from './packFigures';
import { keyOf, NO_LIMIT, type Equation, type NameOf } from './unknowns';

/**
 * A printed mean of the neighbours gives their sum, so the sum of the hidden neighbours follows if the shown ones are subtracted. For counts this is one
 * more equation. For shares and means it gives away a neighbour if no other one is hidden.
 */
export function neighbourMeans(
  figures: readonly AuditFigure[],
  {
    sets: neighbourSets,
    areaKeyOf,
    nameOf,
  }: {
    readonly sets: readonly NeighbourSet[];
    readonly areaKeyOf: (code: AreaCode) => string;
    readonly nameOf: NameOf;
  },
): { readonly equations: readonly Equation[]; readonly loneNeighbours: readonly AuditFigure[] } {
  const means = figures.filter(
    ({ area, text }) => area === PUBLISHED_NEIGHBOURS && !Number.isNaN(Number(text)),
  );
  if (means.length === 0) return { equations: [], loneNeighbours: [] };
  const figuresByKey = new Map(figures.map((figure) => [keyOf('count', figure), figure]));
  const equations: Equation[] = [];
  const loneNeighbours: AuditFigure[] = [];
  for (const mean of means)
    for (const { members } of neighbourSets) {
      const memberFigures = members.flatMap(
        ({ area }) => figuresByKey.get(keyOf('count', { ...mean, area, areaKey: areaKeyOf(area) })) ?? [],
      );
      if (memberFigures.length < members.length || memberFigures.length === 0) continue;
      if (mean.indicator.measure.kind === 'count') {
        equations.push(meanEquation(mean, memberFigures, nameOf));
        continue;
      }
      const [onlyWithheld, ...moreWithheld] = memberFigures.filter(isWithheld);
      const shownMembers = memberFigures.filter(({ text }) => !Number.isNaN(Number(text)));
      if (
        onlyWithheld !== undefined &&
        moreWithheld.length === 0 &&
        shownMembers.length === memberFigures.length - 1
      )
        loneNeighbours.push(onlyWithheld);
    }
  return { equations, loneNeighbours };
}

function meanEquation(mean: AuditFigure, memberFigures: readonly AuditFigure[], nameOf: NameOf): Equation {
  const unitsPerOne = 2 * 10 ** decimalsOf(mean.text);
  const units = Math.round(Number(mean.text) * unitsPerOne);
  return {
    terms: memberFigures.map((figure) => [keyOf('count', figure), unitsPerOne] as const),
    lowerLimit: memberFigures.length * (units - 1),
    upperLimit: memberFigures.length * (units + 1),
    explain: () =>
      `${nameOf(mean)} times ${memberFigures.length} is the sum of the neighbours: ${memberFigures.map(({ area }) => area).join(' + ')}`,
    assumedLimits: NO_LIMIT,
  };
}
