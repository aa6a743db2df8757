import { HIDDEN, NOT_SHOWN, type AuditFigure } from './packFigures';
import { cellKey } from './unknowns';

/** Whether an indicator's file has no headline figures. It searches the text without parsing it. */
export function isWithoutFigures(history: string): boolean {
  return history.includes('"series":[]');
}

/** A count of people without any row. */
export type Rowless = Pick<AuditFigure, 'indicator' | 'series'>;

/**
 * The figures that indicators without any row would have beside others: one in each place and period where a figure of all
 * people has a row. Nobody printed "Girls in care", and the titles "Children in care" and "Boys in care" give it away.
 */
export function rowlessFigures(
  rowless: readonly Rowless[],
  figures: readonly AuditFigure[],
): readonly AuditFigure[] {
  if (rowless.length === 0) return [];
  const own = figures.filter(({ isOwn, sides }) => isOwn && sides.length === 0);
  const cells = [...new Map(own.map((figure) => [cellKey(figure), figure])).values()];
  return rowless.flatMap((one) =>
    cells.map((cell): AuditFigure => ({
      ...cell,
      ...HIDDEN,
      ...one,
      text: NOT_SHOWN,
      breakdown: '',
      reported: [],
      hasNote: false,
      isRestricted: false,
    })),
  );
}
