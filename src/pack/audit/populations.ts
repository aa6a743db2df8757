import { baseOf } from '@/domain/figures/unit';
import type { AuditFigure } from './packFigures';
import { keyOf, type At, type Equation } from './unknowns';

/** A rate and a count that its denominator names: `denominator` is the title or the id of another indicator, whose count is shown. */
export function populations(
  figures: readonly AuditFigure[],
  nameOf: (at: At) => string,
): readonly Equation[] {
  const rates = figures.filter(
    ({ indicator }) =>
      indicator.people && indicator.denominator !== undefined && baseOf(indicator.unit) !== undefined,
  );
  if (rates.length === 0) return [];
  const counts = new Map<string, AuditFigure>();
  for (const figure of figures)
    if (figure.indicator.unit.kind === 'count')
      for (const word of [figure.indicator.title, figure.indicator.id])
        counts.set(`${word.toLowerCase()}|${keyOf('count', figure).split('|').slice(2).join('|')}`, figure);
  return rates.flatMap((figure): readonly Equation[] => {
    const named = figure.indicator.denominator?.toLowerCase();
    const population = counts.get(`${named}|${keyOf('count', figure).split('|').slice(2).join('|')}`);
    if (population === undefined) return [];
    return [
      {
        terms: [
          [keyOf('out of', figure), 1],
          [keyOf('count', population), -1],
        ],
        low: 0,
        high: 0,
        says: `the denominator is shown as a figure of its own: ${nameOf(population)}`,
        assumes: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
      },
    ];
  });
}
