import { decimalsOf } from '@/domain/figures/rounding';
import { shownNumber, type AuditFigure } from './packFigures';
import { cellKey } from './unknowns';

/** A rate and a count that may be its denominator, by the names of their series. */
type Pair = { readonly rate: string; readonly population: string };

/**
 * Keeps the pairs of a rate and a population that shown figures do not contradict more often than they confirm, and lists the cells that
 * contradict them. Only words suggest these pairs.
 */
export function likelyPopulations(
  pairs: readonly Pair[],
  figures: readonly AuditFigure[],
): { readonly pairs: readonly Pair[]; readonly contradicted: ReadonlySet<string> } {
  const contradicted = new Set<string>();
  if (pairs.length === 0) return { pairs, contradicted };
  const neededSeries = new Set(pairs.flatMap(({ rate, population }) => [rate, population]));
  const figuresOf = new Map<string, AuditFigure[]>();
  for (const figure of figures) {
    if (!neededSeries.has(figure.series)) continue;
    const seriesFigures = figuresOf.get(figure.series);
    if (seriesFigures === undefined) figuresOf.set(figure.series, [figure]);
    else seriesFigures.push(figure);
  }
  const likelyPairs = pairs.filter((pair) => {
    const people = new Map(
      (figuresOf.get(pair.population) ?? []).map((figure) => [cellKey(figure), shownNumber(figure)]),
    );
    let [confirmations, contradictions] = [0, 0];
    for (const figure of figuresOf.get(pair.rate) ?? []) {
      const cell = cellKey(figure);
      const doesFit = canBeOutOf(figure, people.get(cell));
      if (doesFit === true) confirmations += 1;
      if (doesFit !== false) continue;
      contradicted.add(contradictionKey(pair, cell));
      contradictions += 1;
    }
    return contradictions <= confirmations;
  });
  return { pairs: likelyPairs, contradicted };
}

/** The key of a cell in which figures contradict a pair. */
export function contradictionKey({ rate, population }: Pair, cell: string): string {
  return `${rate}|${population}|${cell}`;
}

/** Whether a rate, as shown, can be out of so many people. Returns undefined if one of the two is not shown. */
function canBeOutOf(figure: AuditFigure, people: number | undefined): boolean | undefined {
  const { measure } = figure.indicator;
  const value = shownNumber(figure);
  if (people === undefined) return undefined;
  if (figure.denominator !== undefined) return figure.denominator === people;
  if (value === undefined || measure.kind !== 'ratio') return undefined;
  const halfUnit = 0.5 * 10 ** -decimalsOf(figure.text) + 1e-9;
  const [least, most] = [value - halfUnit, value + halfUnit].map((limit) => (limit * people) / measure.per);
  return Math.ceil((least ?? 0) - 1e-9) <= Math.floor((most ?? 0) + 1e-9);
}
