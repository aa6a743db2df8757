import type { AuditFigure } from './packFigures';
import { undeclaredSums } from './undeclaredSums';
import { cellKey, keyOf, NO_LIMIT, type Cell, type Equation, type NameOf } from './unknowns';

/** Sums over indicators that the plan does not declare: sums of indicators that must be read together, and of those that visibly add up. */
export function undeclaredCountSums(
  figures: readonly AuditFigure[],
  naming: { readonly nameOf: NameOf; readonly smallestCount: number },
): readonly Equation[] {
  return [...pairSums(figures, naming.nameOf), ...undeclaredSums(figures, naming)];
}

/**
 * Finds two counts that are read together and a third that is their sum wherever all three are shown. A reader assumes that it is their sum everywhere,
 * even if one is withheld or has no row.
 */
function pairSums(figures: readonly AuditFigure[], nameOf: NameOf): readonly Equation[] {
  const counts = figures.filter(
    ({ indicator, isOwn }) => isOwn && indicator.people && indicator.measure.kind === 'count',
  );
  const byId = new Map<string, AuditFigure[]>();
  for (const figure of counts) {
    const indicatorFigures = byId.get(figure.indicator.id) ?? [];
    indicatorFigures.push(figure);
    byId.set(figure.indicator.id, indicatorFigures);
  }
  const cells = new Map(counts.map((figure) => [cellKey(figure), figure]));
  return [...byId.values()].flatMap((indicatorFigures) => {
    const otherFigures = byId.get(indicatorFigures[0]?.indicator.readWith ?? '');
    if (otherFigures === undefined) return [];
    return [...byId.values()]
      .filter(
        (totalFigures) =>
          totalFigures !== indicatorFigures &&
          totalFigures !== otherFigures &&
          isSum(totalFigures, [indicatorFigures, otherFigures]),
      )
      .flatMap((totalFigures) =>
        sumEquations([...cells.values()], { totalFigures, parts: [indicatorFigures, otherFigures], nameOf }),
      );
  });
}

type Figures = readonly AuditFigure[];

/** Whether the parts add up to the whole in every cell that shows all of them, and at least one does. */
function isSum(totalFigures: Figures, parts: readonly Figures[]): boolean {
  const shownValues = parts.map(
    (part) => new Map(part.map((figure) => [cellKey(figure), Number(figure.text)])),
  );
  let isConfirmed = false;
  for (const figure of totalFigures) {
    const sum = shownValues.reduce(
      (subtotal, values) => subtotal + (values.get(cellKey(figure)) ?? Number.NaN),
      0,
    );
    const total = Number(figure.text);
    if (Number.isNaN(sum) || Number.isNaN(total)) continue;
    if (sum !== total) return false;
    isConfirmed ||= total > 0;
  }
  return isConfirmed;
}

function sumEquations(
  cells: readonly Cell[],
  {
    totalFigures,
    parts,
    nameOf,
  }: {
    readonly totalFigures: Figures;
    readonly parts: readonly Figures[];
    readonly nameOf: NameOf;
  },
): readonly Equation[] {
  const [totalFigure] = totalFigures;
  const partFigures = parts.flatMap(([firstOfPart]) => firstOfPart ?? []);
  if (totalFigure === undefined) return [];
  return cells.map((cell): Equation => {
    const cellOf = ({ indicator, series }: AuditFigure): Cell => ({ ...cell, indicator, series });
    return {
      terms: [
        [keyOf('count', cellOf(totalFigure)), -1] as const,
        ...partFigures.map((part) => [keyOf('count', cellOf(part)), 1] as const),
      ],
      lowerLimit: 0,
      upperLimit: 0,
      explain: () =>
        `${nameOf(cellOf(totalFigure))} is the sum of ${partFigures.map(({ indicator }) => indicator.title).join(' and ')}, which are read together`,
      assumedLimits: NO_LIMIT,
    };
  });
}
