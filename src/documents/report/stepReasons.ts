import type { KeptFigure } from '@/domain/plan/frozenReport';
import { targetFor } from '@/domain/plan/targetFor';
import type { FigureChange } from '@/domain/report/changesSince';
import type { ReportFacts } from '@/domain/report/reportFacts';
import { ratingStepText } from '@/wording/ratingStepText';
import { isWorse } from '@/wording/sinceReportText';

/** A rating whose colour differs from that in the last frozen report. */
export type RatingStep = Extract<FigureChange, { kind: 'rating' }>;

/** The figure that the earlier report showed, or today's if it has not changed. */
export function figureThen(figureToday: KeptFigure, changes: readonly FigureChange[]): KeptFigure {
  const changeSince = changes.find(
    (change) => (change.kind === 'new figure' || change.kind === 'revised') && change.now === figureToday,
  );
  return changeSince !== undefined && 'was' in changeSince && typeof changeSince.was === 'object'
    ? changeSince.was
    : figureToday;
}

/** Why a rating got better or worse although its figure did not. Nothing is worked out from a figure that may not be shown. */
function stepText(
  { data, rows }: ReportFacts,
  change: RatingStep,
  changes: readonly FigureChange[],
): string | undefined {
  const { figure, period, target } = figureThen(change.now, changes);
  const [row, isWorseNow] = [
    rows.find(({ indicator }) => indicator.id === change.now.indicator),
    isWorse(change),
  ];
  if (row === undefined || isWorseNow === undefined || period === undefined) return undefined;
  if (figure.kind !== 'told' || figure.reading.kind !== 'value') return undefined;
  return ratingStepText(data, row, {
    earlierFigure: { period, reading: figure.reading, target },
    isWorse: isWorseNow,
  });
}

/** The reason for each rating that got better or worse although its figure did not, in the order of the table of ratings. */
export function stepReasons(reportFacts: ReportFacts): readonly string[] {
  const { data, since } = reportFacts;
  if (since !== undefined)
    return ratingsInOrder(since.changes).flatMap(
      (change) => stepText(reportFacts, change, since.changes) ?? [],
    );
  return sincePeriodInOrder(reportFacts.changes).flatMap((change) => {
    const { direction, indicator } = change.row;
    if (direction.kind !== 'change') return [];
    const { previous: period, before: reading } = direction;
    const earlierFigure = { period, reading, target: targetFor(data.targets, indicator, period) };
    return ratingStepText(data, change.row, { earlierFigure, isWorse: gotWorse(change) }) ?? [];
  });
}

/** Lists the ratings that have changed. Those that got worse come first. */
export function ratingsInOrder(changes: readonly FigureChange[]): readonly RatingStep[] {
  const ratings = changes.flatMap((change) => (change.kind === 'rating' ? [change] : []));
  return [
    ...ratings.filter((ratingChange) => isWorse(ratingChange)),
    ...ratings.filter((ratingChange) => !isWorse(ratingChange)),
  ];
}

const GOODNESS_BY_COLOUR = { red: 0, amber: 1, green: 2 } as const;

/** A rating whose colour differs from that in the period before. */
type PeriodStep = ReportFacts['changes'][number];

export function gotWorse({ from: ratingBefore, to: ratingToday }: PeriodStep): boolean {
  return GOODNESS_BY_COLOUR[ratingToday] < GOODNESS_BY_COLOUR[ratingBefore];
}

/** Lists the ratings that differ from those in the period before. Those that got worse come first. */
export function sincePeriodInOrder(changes: readonly PeriodStep[]): readonly PeriodStep[] {
  return [...changes.filter(gotWorse), ...changes.filter((change) => !gotWorse(change))];
}
