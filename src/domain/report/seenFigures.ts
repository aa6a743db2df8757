import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** What a reader saw of one indicator: the period of its figure, and the figure as it was written. */
export type SeenFigure = {
  readonly id: string;
  readonly period: string;
  readonly text: string;
  /** The ISO date on which the reader saw it. */
  readonly day: string;
};

type ShownFigure = Omit<SeenFigure, 'day'>;

/** An indicator that has changed since the reader last saw it. */
export type NewFigure = {
  readonly row: ScorecardRow;
  /** What the reader saw. Undefined if the indicator is new. */
  readonly seenBefore: SeenFigure | undefined;
  /** How the figure differs from what the reader saw. `new period`: the figure is for a later period. `revised`: it is another figure for the same period. */
  readonly kind: 'new indicator' | 'new period' | 'revised';
};

/** What each row shows today, to be kept for the reader's next visit. `textOf` writes a figure, and `periodOf` its period. */
export function figuresShown(
  rows: readonly ScorecardRow[],
  writers: {
    readonly textOf: (row: ScorecardRow) => string;
    readonly periodOf: (row: ScorecardRow) => string;
  },
): readonly ShownFigure[] {
  return rows.map((row) => ({
    id: row.indicator.id,
    period: writers.periodOf(row),
    text: writers.textOf(row),
  }));
}

/**
 * The indicators that have changed since the reader saw them, in the order of the rows. An indicator that no longer exists is left out,
 * because there is no row to link to.
 */
export function newFigures(
  rows: readonly ScorecardRow[],
  shownFigures: readonly ShownFigure[],
  seenFigures: readonly SeenFigure[],
): readonly NewFigure[] {
  const seenById = new Map(seenFigures.map((figure) => [figure.id, figure]));
  const shownById = new Map(shownFigures.map((figure) => [figure.id, figure]));
  return rows.flatMap((row): readonly NewFigure[] => {
    const [seenFigure, shownFigure] = [seenById.get(row.indicator.id), shownById.get(row.indicator.id)];
    if (shownFigure === undefined) return [];
    if (seenFigure === undefined) return [{ row, seenBefore: undefined, kind: 'new indicator' }];
    if (seenFigure.period !== shownFigure.period)
      return [{ row, seenBefore: seenFigure, kind: 'new period' }];
    return seenFigure.text === shownFigure.text ? [] : [{ row, seenBefore: seenFigure, kind: 'revised' }];
  });
}

/** Whether a value that the browser kept is such a record: it has all the parts of one. Other values are skipped. */
export function isSeenFigure(value: unknown): value is SeenFigure {
  if (typeof value !== 'object' || value === null) return false;
  const record: Partial<Record<string, unknown>> = { ...value };
  return (['id', 'period', 'text', 'day'] satisfies readonly (keyof SeenFigure)[]).every(
    (name) => typeof record[name] === 'string',
  );
}
