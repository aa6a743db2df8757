import { isWithheld, type AuditFigure } from './packFigures';
import { cellKey, keyOf, NO_LIMIT, type At, type Equation, type NameOf } from './unknowns';

/**
 * Equations for indicators that name the same `whole`: their counts add up to at most its count, or to its denominator if both are shares of it. Every part is in
 * the equation of every cell that one of them has, even without a row there.
 */
export function declaredWholes(figures: readonly AuditFigure[], nameOf: NameOf): readonly Equation[] {
  const counted = figures.filter(
    ({ indicator: { measure } }) => measure.kind === 'count' || measure.kind === 'ratio',
  );
  const byId = new Map(counted.map((figure) => [figure.indicator.id, figure]));
  const parts = new Map<string, Map<string, AuditFigure>>();
  for (const figure of counted) {
    const { whole, id } = figure.indicator;
    if (whole !== undefined && byId.has(whole))
      parts.set(whole, (parts.get(whole) ?? new Map()).set(id, figure));
  }
  return [...parts].flatMap(([id, byPart]) => {
    const whole = byId.get(id);
    if (whole === undefined) return [];
    const of = [...byPart.values()];
    const cells = new Map(
      counted
        .filter(({ indicator }) => indicator.id === id || byPart.has(indicator.id))
        .map((figure) => [cellKey(figure), figure]),
    );
    return [...cells.values()].map((cell) => wholeIn(cell, { whole, of, nameOf }));
  });
}

/** The equation of one cell. `whole` and `of` only say which indicators are meant. */
function wholeIn(
  cell: At,
  { whole, of, nameOf }: { readonly whole: At; readonly of: readonly At[]; readonly nameOf: NameOf },
): Equation {
  const at = ({ indicator, series }: At): At => ({ ...cell, indicator, series });
  return {
    terms: [
      ...of.map((part) => [keyOf('count', at(part)), 1] as const),
      [keyOf('count', at(whole)), -1] as const,
    ],
    low: of.length > 1 ? 0 : Number.NEGATIVE_INFINITY,
    high: 0,
    says: () =>
      `${nameOf(at(whole))} is the whole of ${of.map(({ indicator }) => indicator.title).join(' and ')}`,
    assumes: { low: Number.NEGATIVE_INFINITY, high: 0 },
  };
}

/**
 * Two indicators that are read together and a third with the same denominator: the third may be their sum, or the remainder. The pack does not say which, and
 * a reader tries both. It counts only if the result would be a small count.
 */
export function readTogether(
  figures: readonly AuditFigure[],
  { nameOf, smallest }: { readonly nameOf: NameOf; readonly smallest: number },
): readonly Equation[] {
  const shares = figures.filter(
    ({ indicator, isOwn }) => isOwn && indicator.people && indicator.measure.kind === 'ratio',
  );
  const cells = new Map<string, AuditFigure[]>();
  for (const figure of shares) {
    const some = cells.get(cellKey(figure)) ?? [];
    some.push(figure);
    cells.set(cellKey(figure), some);
  }
  return [...cells.values()].flatMap((cell) =>
    cell
      .filter(isWithheld)
      .flatMap((hidden) =>
        cell
          .filter((other) => isPair(hidden, other) && other.numerator !== undefined)
          .flatMap((other) =>
            cell
              .filter((third) => third !== hidden && third !== other)
              .flatMap((third) => triple({ hidden, other, third }, { nameOf, smallest })),
          ),
      ),
  );
}

function isPair({ indicator: a }: AuditFigure, { indicator: b }: AuditFigure): boolean {
  return a.id !== b.id && (a.readWith === b.id || b.readWith === a.id);
}

type Triple = { readonly hidden: AuditFigure; readonly other: AuditFigure; readonly third: AuditFigure };

function triple(
  { hidden, other, third }: Triple,
  { nameOf, smallest }: { readonly nameOf: NameOf; readonly smallest: number },
): readonly Equation[] {
  const [b, s, all] = [other.numerator, third.numerator, other.denominator];
  if (b === undefined || s === undefined || all === undefined || third.denominator !== all) return [];
  const isSmall = (count: number) => count > 0 && count < smallest;
  const equation = (sign: 1 | -1, low: number, says: string): Equation => ({
    terms: [
      [keyOf('count', hidden), 1],
      [keyOf('count', other), 1],
      [keyOf('count', third), sign],
    ],
    low,
    high: low,
    says: () =>
      `${nameOf(third)} ${says} ${hidden.indicator.title} and ${other.indicator.title}, of the same denominator`,
    assumes: NO_LIMIT,
  });
  return [
    ...(isSmall(s - b) ? [equation(-1, 0, 'may be the sum of')] : []),
    ...(isSmall(all - b - s) ? [equation(1, all, 'may be all but')] : []),
  ];
}
