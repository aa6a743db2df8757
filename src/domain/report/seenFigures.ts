import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** What a reader saw of one indicator: the period of its figure, and the figure as it was written. */
export type SeenFigure = {
  readonly id: string;
  readonly period: string;
  readonly text: string;
  /** The day on which it was seen, ISO. */
  readonly day: string;
};

type ShownFigure = Omit<SeenFigure, 'day'>;

/** One indicator that is not as the reader saw it. */
export type NewFigure = {
  readonly row: ScorecardRow;
  /** Undefined where the indicator was not there. */
  readonly seenBefore: SeenFigure | undefined;
  /** A later period, or another figure for the same one. */
  readonly kind: 'new indicator' | 'new period' | 'revised';
};

/** What each row shows today, for the next time; `textOf` writes a figure, and `periodOf` its period. */
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

/** What is not as it was seen, in the order of the rows. An indicator that is gone is not named: its row would lead nowhere. */
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

/** A kept record is known by its parts; anything else is passed over. */
export function isSeenFigure(value: unknown): value is SeenFigure {
  if (typeof value !== 'object' || value === null) return false;
  const record: Partial<Record<string, unknown>> = { ...value };
  return (['id', 'period', 'text', 'day'] satisfies readonly (keyof SeenFigure)[]).every(
    (name) => typeof record[name] === 'string',
  );
}
