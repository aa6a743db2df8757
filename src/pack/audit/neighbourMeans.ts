import { PUBLISHED_NEIGHBOURS, type AreaCode } from '@/domain/figures/area';
import { decimalsOf } from '@/domain/figures/rounding';
import type { NeighbourSet } from '@/domain/plan/plan';
import { isWithheld, type AuditFigure } from './packFigures';
import { keyOf, NO_LIMIT, type Equation, type NameOf } from './unknowns';

/**
 * A printed mean of the neighbours gives their sum, and the shown neighbours taken from it leave the hidden ones. For counts that is one more equation. For
 * shares and means it gives away a neighbour that is hidden alone.
 */
export function neighbourMeans(
  figures: readonly AuditFigure[],
  {
    sets,
    whereOf,
    nameOf,
  }: {
    readonly sets: readonly NeighbourSet[];
    readonly whereOf: (code: AreaCode) => string;
    readonly nameOf: NameOf;
  },
): { readonly equations: readonly Equation[]; readonly alone: readonly AuditFigure[] } {
  const means = figures.filter(
    ({ area, text }) => area === PUBLISHED_NEIGHBOURS && !Number.isNaN(Number(text)),
  );
  if (means.length === 0) return { equations: [], alone: [] };
  const there = new Map(figures.map((figure) => [keyOf('count', figure), figure]));
  const equations: Equation[] = [];
  const alone: AuditFigure[] = [];
  for (const mean of means)
    for (const { members } of sets) {
      const each = members.flatMap(
        ({ area }) => there.get(keyOf('count', { ...mean, area, where: whereOf(area) })) ?? [],
      );
      if (each.length < members.length || each.length === 0) continue;
      if (mean.indicator.measure.kind === 'count') {
        equations.push(meanEquation(mean, each, nameOf));
        continue;
      }
      const [only, ...more] = each.filter(isWithheld);
      const others = each.filter(({ text }) => !Number.isNaN(Number(text)));
      if (only !== undefined && more.length === 0 && others.length === each.length - 1) alone.push(only);
    }
  return { equations, alone };
}

function meanEquation(mean: AuditFigure, each: readonly AuditFigure[], nameOf: NameOf): Equation {
  const fine = 2 * 10 ** decimalsOf(mean.text);
  const units = Math.round(Number(mean.text) * fine);
  return {
    terms: each.map((one) => [keyOf('count', one), fine] as const),
    low: each.length * (units - 1),
    high: each.length * (units + 1),
    says: () =>
      `${nameOf(mean)} times ${each.length} is the sum of the neighbours: ${each.map(({ area }) => area).join(' + ')}`,
    assumes: NO_LIMIT,
  };
}
