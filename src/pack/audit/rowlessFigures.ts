import { HIDDEN, NOT_SHOWN, type AuditFigure } from './packFigures';
import { cellKey, keyOf } from './unknowns';

/** Whether an indicator's file has no headline figures. It searches the text without parsing it. */
export function isWithoutFigures(history: string): boolean {
  return history.includes('"series":[]');
}

/** A count of people without any row, and the id of the next indicator of its plan that has some: lists are read in their order. */
export type Rowless = Pick<AuditFigure, 'indicator' | 'series'> & { readonly next: string | undefined };

/**
 * Adds to some figures those that indicators without any row would have: one in each place and period where a figure of all
 * people has a row. Nobody printed "Girls in care", and the titles "Children in care" and "Boys in care" give it away.
 */
export function withRowless(
  figures: readonly AuditFigure[],
  rowless: readonly Rowless[],
): readonly AuditFigure[] {
  if (rowless.length === 0) return figures;
  const own = figures.filter(({ isOwn, sides }) => isOwn && sides.length === 0);
  const cells = [...new Map(own.map((figure) => [cellKey(figure), figure])).values()];
  const there = new Set(figures.map((figure) => keyOf('count', figure)));
  const added = rowless.map(({ next, ...one }) => ({
    next,
    figures: cells
      .map((cell) => ({ ...cell, ...HIDDEN, ...EMPTY, ...one }))
      .filter((figure) => !there.has(keyOf('count', figure))),
  }));
  const firsts = new Map(figures.toReversed().map((figure) => [figure.indicator.id, figure]));
  const before = (figure: AuditFigure) =>
    firsts.get(figure.indicator.id) === figure
      ? added.flatMap((one) => (one.next === figure.indicator.id ? one.figures : []))
      : [];
  return [
    ...figures.flatMap((figure) => [...before(figure), figure]),
    ...added.flatMap((one) => (one.next !== undefined && firsts.has(one.next) ? [] : one.figures)),
  ];
}

const EMPTY = {
  text: NOT_SHOWN,
  breakdown: '',
  reported: [],
  hasNote: false,
  isRestricted: false,
} as const;
