import type { AuditFigure } from './packFigures';
import { unsaidSums } from './unsaidSums';
import { cellKey, keyOf, NO_LIMIT, type At, type Equation, type NameOf } from './unknowns';

/** Sums over indicators that the plan does not state: those of indicators that must be read together, and those that visibly add up. */
export function sumsOfCounts(
  figures: readonly AuditFigure[],
  naming: { readonly nameOf: NameOf; readonly smallest: number },
): readonly Equation[] {
  return [...pairSums(figures, naming.nameOf), ...unsaidSums(figures, naming)];
}

/**
 * Two counts that are read together, and a third that is their sum wherever all three are shown. A reader takes it for their sum everywhere, even where one is
 * withheld or has no row.
 */
function pairSums(figures: readonly AuditFigure[], nameOf: NameOf): readonly Equation[] {
  const counts = figures.filter(
    ({ indicator, isOwn }) => isOwn && indicator.people && indicator.measure.kind === 'count',
  );
  const byId = new Map<string, AuditFigure[]>();
  for (const figure of counts) {
    const own = byId.get(figure.indicator.id) ?? [];
    own.push(figure);
    byId.set(figure.indicator.id, own);
  }
  const cells = new Map(counts.map((figure) => [cellKey(figure), figure]));
  return [...byId.values()].flatMap((own) => {
    const other = byId.get(own[0]?.indicator.readWith ?? '');
    if (other === undefined) return [];
    return [...byId.values()]
      .filter((whole) => whole !== own && whole !== other && isSum(whole, [own, other]))
      .flatMap((whole) => equations([...cells.values()], { whole, parts: [own, other], nameOf }));
  });
}

type Figures = readonly AuditFigure[];

/** Whether the parts add up to the whole in every cell that shows all of them, and at least one does. */
function isSum(whole: Figures, parts: readonly Figures[]): boolean {
  const shown = parts.map((part) => new Map(part.map((figure) => [cellKey(figure), Number(figure.text)])));
  let isMet = false;
  for (const figure of whole) {
    const sum = shown.reduce((so, values) => so + (values.get(cellKey(figure)) ?? Number.NaN), 0);
    const total = Number(figure.text);
    if (Number.isNaN(sum) || Number.isNaN(total)) continue;
    if (sum !== total) return false;
    isMet ||= total > 0;
  }
  return isMet;
}

function equations(
  cells: readonly At[],
  {
    whole,
    parts,
    nameOf,
  }: {
    readonly whole: Figures;
    readonly parts: readonly Figures[];
    readonly nameOf: NameOf;
  },
): readonly Equation[] {
  const [like] = whole;
  const likes = parts.flatMap(([first]) => first ?? []);
  if (like === undefined) return [];
  return cells.map((cell): Equation => {
    const at = ({ indicator, series }: AuditFigure): At => ({ ...cell, indicator, series });
    return {
      terms: [
        [keyOf('count', at(like)), -1] as const,
        ...likes.map((part) => [keyOf('count', at(part)), 1] as const),
      ],
      low: 0,
      high: 0,
      says: () =>
        `${nameOf(at(like))} is the sum of ${likes.map(({ indicator }) => indicator.title).join(' and ')}, which are read together`,
      assumes: NO_LIMIT,
    };
  });
}
