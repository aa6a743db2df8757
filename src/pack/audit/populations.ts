import type { AuditFigure } from './packFigures';
import { cellKey, keyOf, NO_LIMIT, type At, type Equation } from './unknowns';

/** A rate and a count that its denominator names: `denominator` is the title or the id of another indicator, whose count is shown. */
export function populations(
  figures: readonly AuditFigure[],
  nameOf: (at: At) => string,
): readonly Equation[] {
  const named = figures.filter(
    ({ indicator }) =>
      indicator.people && indicator.denominator !== undefined && indicator.measure.kind !== 'count',
  );
  if (named.length === 0) return [];
  const counts = new Map<string, AuditFigure>();
  for (const figure of figures)
    if (figure.indicator.measure.kind === 'count')
      for (const word of [figure.indicator.title, figure.indicator.id])
        counts.set(`${plain(word)}|${cellKey(figure)}`, figure);
  return named.flatMap((figure): readonly Equation[] => {
    const population = counts.get(`${plain(figure.indicator.denominator ?? '')}|${cellKey(figure)}`);
    if (population === undefined) return [];
    return [
      {
        terms: [
          [keyOf('out of', figure), 1],
          [keyOf(population.indicator.people ? 'count' : 'amount', population), -1],
        ],
        low: 0,
        high: 0,
        says: () => `the denominator is shown as a figure of its own: ${nameOf(population)}`,
        assumes: NO_LIMIT,
      },
    ];
  });
}

/** Words without case, signs and what only says that something is counted. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^\s*(?:the )?(?:total )?(?:number|count)(?: of)?(?: the)? /, '')
    .trim();
}
