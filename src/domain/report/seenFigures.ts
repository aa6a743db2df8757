import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** What a reader saw of one indicator: the period of its figure, and the figure as it was written. */
export type SeenFigure = {
  readonly id: string;
  readonly period: string;
  readonly text: string;
  /** The day on which it was seen, ISO. */
  readonly day: string;
};

type Shown = Omit<SeenFigure, 'day'>;

/** One indicator that is not as the reader saw it. */
export type NewFigure = {
  readonly row: ScorecardRow;
  /** Undefined where the indicator was not there. */
  readonly before: SeenFigure | undefined;
  /** A later period, or another figure for the same one. */
  readonly kind: 'new indicator' | 'new period' | 'revised';
};

/** What each row shows today, for the next time; `textOf` writes a figure, and `periodOf` its period. */
export function figuresSeen(
  rows: readonly ScorecardRow[],
  write: {
    readonly textOf: (row: ScorecardRow) => string;
    readonly periodOf: (row: ScorecardRow) => string;
  },
): readonly Shown[] {
  return rows.map((row) => ({
    id: row.indicator.id,
    period: write.periodOf(row),
    text: write.textOf(row),
  }));
}

/** What is not as it was seen, in the order of the rows. An indicator that is gone is not named: its row would lead nowhere. */
export function newSince(
  rows: readonly ScorecardRow[],
  now: readonly Shown[],
  seen: readonly SeenFigure[],
): readonly NewFigure[] {
  const before = new Map(seen.map((one) => [one.id, one]));
  const today = new Map(now.map((one) => [one.id, one]));
  return rows.flatMap((row): readonly NewFigure[] => {
    const [then, shown] = [before.get(row.indicator.id), today.get(row.indicator.id)];
    if (shown === undefined) return [];
    if (then === undefined) return [{ row, before: undefined, kind: 'new indicator' }];
    if (then.period !== shown.period) return [{ row, before: then, kind: 'new period' }];
    return then.text === shown.text ? [] : [{ row, before: then, kind: 'revised' }];
  });
}

/** A kept record is known by its parts; anything else is passed over. */
export function isSeenFigure(found: unknown): found is SeenFigure {
  if (typeof found !== 'object' || found === null) return false;
  const record: Partial<Record<string, unknown>> = { ...found };
  return (['id', 'period', 'text', 'day'] satisfies readonly (keyof SeenFigure)[]).every(
    (name) => typeof record[name] === 'string',
  );
}
