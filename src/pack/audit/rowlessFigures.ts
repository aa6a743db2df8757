import { HIDDEN, NOT_SHOWN, type AuditFigure } from './packFigures';
import { cellKey, keyOf } from './unknowns';

/** Whether an indicator's file has no headline figures. It searches the text without parsing it. */
export function isWithoutFigures(history: string): boolean {
  return history.includes('"series":[]');
}

/**
 * A count of people without any row, and the id of the next indicator of its plan that has rows. Indicators are kept in the order of the plan, because
 * readers read lists in order.
 */
export type RowlessCount = Pick<AuditFigure, 'indicator' | 'series'> & {
  readonly nextIndicatorId: string | undefined;
};

/**
 * Adds the figures that indicators without any row would have: one in each place and period in which a figure of all people has a row. Even if nobody
 * printed "Girls in care", the titles "Children in care" and "Boys in care" give it away.
 */
export function withRowless(
  figures: readonly AuditFigure[],
  rowlessCounts: readonly RowlessCount[],
): readonly AuditFigure[] {
  if (rowlessCounts.length === 0) return figures;
  const ownTotals = figures.filter(({ isOwn, groups }) => isOwn && groups.length === 0);
  const cells = [...new Map(ownTotals.map((figure) => [cellKey(figure), figure])).values()];
  const existingKeys = new Set(figures.map((figure) => keyOf('count', figure)));
  const added = rowlessCounts.map(({ nextIndicatorId, ...rowlessCount }) => ({
    nextIndicatorId,
    figures: cells
      .map((cell) => ({ ...cell, ...HIDDEN, ...EMPTY_CELL, ...rowlessCount }))
      .filter((figure) => !existingKeys.has(keyOf('count', figure))),
  }));
  const firstFigures = new Map(figures.toReversed().map((figure) => [figure.indicator.id, figure]));
  const addedBefore = (figure: AuditFigure) =>
    firstFigures.get(figure.indicator.id) === figure
      ? added.flatMap((rowlessGroup) =>
          rowlessGroup.nextIndicatorId === figure.indicator.id ? rowlessGroup.figures : [],
        )
      : [];
  return [
    ...figures.flatMap((figure) => [...addedBefore(figure), figure]),
    ...added.flatMap((rowlessGroup) =>
      rowlessGroup.nextIndicatorId !== undefined && firstFigures.has(rowlessGroup.nextIndicatorId)
        ? []
        : rowlessGroup.figures,
    ),
  ];
}

const EMPTY_CELL = {
  text: NOT_SHOWN,
  breakdown: '',
  reportedRatings: [],
  hasNote: false,
  isRestricted: false,
} as const;
