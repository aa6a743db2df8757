import { isWithheld, type AuditFigure } from './packFigures';
import { cellKey, keyOf, NO_LIMIT, type Cell, type Equation, type NameOf } from './unknowns';

/**
 * Equations for indicators that name the same `whole`: their counts add up to at most its count, or to its denominator if both are shares of it. Each
 * equation contains all the parts, in every cell that at least one of them has, even if a part has no row there.
 */
export function declaredWholes(figures: readonly AuditFigure[], nameOf: NameOf): readonly Equation[] {
  const countedFigures = figures.filter(
    ({ indicator: { measure } }) => measure.kind === 'count' || measure.kind === 'ratio',
  );
  const byId = new Map(countedFigures.map((figure) => [figure.indicator.id, figure]));
  const partsByWhole = new Map<string, Map<string, AuditFigure>>();
  for (const figure of countedFigures) {
    const { whole: wholeId, id } = figure.indicator;
    if (wholeId !== undefined && byId.has(wholeId))
      partsByWhole.set(wholeId, (partsByWhole.get(wholeId) ?? new Map()).set(id, figure));
  }
  return [...partsByWhole].flatMap(([id, figuresByPart]) => {
    const wholeFigure = byId.get(id);
    if (wholeFigure === undefined) return [];
    const partFigures = [...figuresByPart.values()];
    const cells = new Map(
      countedFigures
        .filter(({ indicator }) => indicator.id === id || figuresByPart.has(indicator.id))
        .map((figure) => [cellKey(figure), figure]),
    );
    return [...cells.values()].map((cell) => wholeEquation(cell, { wholeFigure, partFigures, nameOf }));
  });
}

/** The equation of one cell. The figures only say which indicators are meant. */
function wholeEquation(
  cell: Cell,
  {
    wholeFigure,
    partFigures,
    nameOf,
  }: { readonly wholeFigure: Cell; readonly partFigures: readonly Cell[]; readonly nameOf: NameOf },
): Equation {
  const cellOf = ({ indicator, series }: Cell): Cell => ({ ...cell, indicator, series });
  return {
    terms: [
      ...partFigures.map((part) => [keyOf('count', cellOf(part)), 1] as const),
      [keyOf('count', cellOf(wholeFigure)), -1] as const,
    ],
    lowerLimit: partFigures.length > 1 ? 0 : Number.NEGATIVE_INFINITY,
    upperLimit: 0,
    explain: () =>
      `${nameOf(cellOf(wholeFigure))} is the whole of ${partFigures.map(({ indicator }) => indicator.title).join(' and ')}`,
    assumedLimits: { lowerLimit: Number.NEGATIVE_INFINITY, upperLimit: 0 },
  };
}

/**
 * Two indicators that are read together, and a third with the same denominator: the third may be their sum or the remainder. The pack does not say
 * which, and a reader tries both. It matters only if the result would be a small count.
 */
export function readTogetherEquations(
  figures: readonly AuditFigure[],
  { nameOf, smallestCount }: { readonly nameOf: NameOf; readonly smallestCount: number },
): readonly Equation[] {
  const shares = figures.filter(
    ({ indicator, isOwn }) => isOwn && indicator.people && indicator.measure.kind === 'ratio',
  );
  const cells = new Map<string, AuditFigure[]>();
  for (const figure of shares) {
    const cellFigures = cells.get(cellKey(figure)) ?? [];
    cellFigures.push(figure);
    cells.set(cellKey(figure), cellFigures);
  }
  return [...cells.values()].flatMap((cell) =>
    cell
      .filter(isWithheld)
      .flatMap((withheldFigure) =>
        cell
          .filter(
            (pairedFigure) => isPair(withheldFigure, pairedFigure) && pairedFigure.numerator !== undefined,
          )
          .flatMap((pairedFigure) =>
            cell
              .filter((thirdFigure) => thirdFigure !== withheldFigure && thirdFigure !== pairedFigure)
              .flatMap((thirdFigure) =>
                tripleEquations({ withheldFigure, pairedFigure, thirdFigure }, { nameOf, smallestCount }),
              ),
          ),
      ),
  );
}

function isPair({ indicator: a }: AuditFigure, { indicator: b }: AuditFigure): boolean {
  return a.id !== b.id && (a.readWith === b.id || b.readWith === a.id);
}

type Triple = {
  readonly withheldFigure: AuditFigure;
  readonly pairedFigure: AuditFigure;
  readonly thirdFigure: AuditFigure;
};

function tripleEquations(
  { withheldFigure, pairedFigure, thirdFigure }: Triple,
  { nameOf, smallestCount }: { readonly nameOf: NameOf; readonly smallestCount: number },
): readonly Equation[] {
  const [otherCount, thirdCount, denominator] = [
    pairedFigure.numerator,
    thirdFigure.numerator,
    pairedFigure.denominator,
  ];
  if (
    otherCount === undefined ||
    thirdCount === undefined ||
    denominator === undefined ||
    thirdFigure.denominator !== denominator
  )
    return [];
  const isSmall = (count: number) => count > 0 && count < smallestCount;
  const equation = (sign: 1 | -1, sumLimit: number, sumWords: string): Equation => ({
    terms: [
      [keyOf('count', withheldFigure), 1],
      [keyOf('count', pairedFigure), 1],
      [keyOf('count', thirdFigure), sign],
    ],
    lowerLimit: sumLimit,
    upperLimit: sumLimit,
    explain: () =>
      `${nameOf(thirdFigure)} ${sumWords} ${withheldFigure.indicator.title} and ${pairedFigure.indicator.title}, of the same denominator`,
    assumedLimits: NO_LIMIT,
  });
  return [
    ...(isSmall(thirdCount - otherCount) ? [equation(-1, 0, 'may be the sum of')] : []),
    ...(isSmall(denominator - otherCount - thirdCount) ? [equation(1, denominator, 'may be all but')] : []),
  ];
}
