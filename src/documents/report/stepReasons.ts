import type { KeptFigure } from '@/domain/plan/frozenReport';
import { targetFor } from '@/domain/plan/targetFor';
import type { FigureChange } from '@/domain/report/changesSince';
import type { ReportFacts } from '@/domain/report/reportFacts';
import { ratingStepText } from '@/wording/ratingStepText';
import { isWorse } from '@/wording/sinceReportText';

/** A rating that has another colour than in the last frozen report. */
export type RatingStep = Extract<FigureChange, { kind: 'rating' }>;

/** The figure that an earlier report showed; today's where it has not changed. */
export function keptThen(now: KeptFigure, changes: readonly FigureChange[]): KeptFigure {
  const moved = changes.find(
    (one) => (one.kind === 'new figure' || one.kind === 'revised') && one.now === now,
  );
  return moved !== undefined && 'was' in moved && typeof moved.was === 'object' ? moved.was : now;
}

/** Why a rating turned against its figure. Nothing is worked out from a figure that may not be shown. */
function stepText(
  { data, rows }: ReportFacts,
  change: RatingStep,
  changes: readonly FigureChange[],
): string | undefined {
  const { figure, period, target } = keptThen(change.now, changes);
  const [row, worse] = [rows.find(({ indicator }) => indicator.id === change.now.indicator), isWorse(change)];
  if (row === undefined || worse === undefined || period === undefined) return undefined;
  if (figure.kind !== 'told' || figure.reading.kind !== 'value') return undefined;
  return ratingStepText(data, row, { earlier: { period, reading: figure.reading, target }, isWorse: worse });
}

/** Why each rating turned that did not turn with its figure, in the order of the table of ratings. */
export function stepReasons(facts: ReportFacts): readonly string[] {
  const { data, since } = facts;
  if (since !== undefined)
    return ratingsInOrder(since.changes).flatMap((change) => stepText(facts, change, since.changes) ?? []);
  return sincePeriodInOrder(facts.changes).flatMap((change) => {
    const { direction, indicator } = change.row;
    if (direction.kind !== 'change') return [];
    const { previous: period, before: reading } = direction;
    const earlier = { period, reading, target: targetFor(data.targets, indicator, period) };
    return ratingStepText(data, change.row, { earlier, isWorse: gotWorse(change) }) ?? [];
  });
}

/** Those that got worse first. */
export function ratingsInOrder(changes: readonly FigureChange[]): readonly RatingStep[] {
  const ratings = changes.flatMap((change) => (change.kind === 'rating' ? [change] : []));
  return [...ratings.filter((one) => isWorse(one)), ...ratings.filter((one) => !isWorse(one))];
}

const GOODNESS = { red: 0, amber: 1, green: 2 } as const;

/** A rating that has another colour than in the period before. */
type PeriodStep = ReportFacts['changes'][number];

export function gotWorse({ from, to }: PeriodStep): boolean {
  return GOODNESS[to] < GOODNESS[from];
}

/** Those that got worse first. */
export function sincePeriodInOrder(changes: readonly PeriodStep[]): readonly PeriodStep[] {
  return [...changes.filter(gotWorse), ...changes.filter((change) => !gotWorse(change))];
}
