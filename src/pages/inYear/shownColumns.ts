import type { InYearRow } from '@/domain/inYear/inYear';

/** Which columns of the table have something in them for at least one row. A column with nothing but “none” is left out. */
export type ShownColumns = {
  readonly lastYear: boolean;
  /** The three newest periods, oldest first; the newest is always shown. */
  readonly recent: readonly [boolean, boolean, boolean];
  readonly toDate: boolean;
  readonly toDateLastYear: boolean;
  readonly target: boolean;
  /** The years before, by their place in a row. */
  readonly years: readonly boolean[];
  readonly others: boolean;
};

export function shownColumns(rows: readonly InYearRow[], yearCount: number): ShownColumns {
  const isRecentShown = (index: number) =>
    rows.some(
      ({ recentFigures }) => recentFigures[index - (3 - recentFigures.length)]?.observation !== undefined,
    );
  return {
    lastYear: rows.some(({ lastYear }) => lastYear?.observation !== undefined),
    recent: [isRecentShown(0), isRecentShown(1), true],
    toDate: rows.some(({ toDate }) => toDate !== undefined),
    toDateLastYear: rows.some(({ toDateLastYear }) => toDateLastYear?.kind === 'value'),
    target: rows.some(
      ({ target, yearTarget, lastTarget }) => (target ?? yearTarget ?? lastTarget) !== undefined,
    ),
    years: Array.from({ length: yearCount }, (_, index) =>
      rows.some(({ years }) => {
        const year = years[index];
        return year?.observation !== undefined || year?.workedOut?.kind === 'value';
      }),
    ),
    others: rows.some(({ benchmark }) => benchmark !== undefined),
  };
}
