import { PUBLISHED_NEIGHBOURS, type AreaCode } from '@/domain/figures/area';
import { decimalsOf } from '@/domain/figures/rounding';
import type { NeighbourSet } from '@/domain/plan/plan';
import type { AuditFigure } from './packFigures';
import { keyOf, type At, type Equation } from './unknowns';

/**
 * A mean of the neighbours as a source prints it, times how many they are, is their sum: less those that are shown, it is those that are
 * not. Of counts that is one more equation; of shares, one neighbour alone that is withheld is given away at once.
 */
export function neighbourMeans(
  figures: readonly AuditFigure[],
  sets: readonly NeighbourSet[],
  nameOf: (at: At) => string,
): { readonly equations: readonly Equation[]; readonly alone: readonly AuditFigure[] } {
  const equations: Equation[] = [];
  const alone: AuditFigure[] = [];
  const there = new Map(figures.map((figure) => [keyOf('count', figure), figure]));
  for (const mean of figures) {
    if (mean.area !== PUBLISHED_NEIGHBOURS || Number.isNaN(Number(mean.text))) continue;
    for (const { members } of sets) {
      const found = members.map(({ area }) => there.get(keyOf('count', { ...mean, area })));
      const each = found.filter((one) => one !== undefined);
      if (each.length < members.length || each.length === 0) continue;
      const hidden = each.filter(({ text }) => text === 'c' || text.startsWith('exempt:'));
      const [only, ...more] = hidden;
      if (mean.indicator.unit.kind !== 'count') {
        const others = each.filter(({ text }) => !Number.isNaN(Number(text)));
        if (only !== undefined && more.length === 0 && others.length === each.length - 1) alone.push(only);
        continue;
      }
      equations.push(meanEquation(mean, each, nameOf));
    }
  }
  return { equations, alone };
}

function meanEquation(mean: AuditFigure, each: readonly AuditFigure[], nameOf: (at: At) => string): Equation {
  const fine = 2 * 10 ** decimalsOf(mean.text);
  const units = Math.round(Number(mean.text) * fine);
  const names = each.map(({ area }: { readonly area: AreaCode }) => area);
  return {
    terms: each.map((one) => [keyOf('count', one), fine] as const),
    low: each.length * (units - 1),
    high: each.length * (units + 1),
    says: `${nameOf(mean)} times ${each.length} is the sum of the neighbours: ${names.join(' + ')}`,
    assumes: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
  };
}
