import { causeRuns, type CauseRun } from '@/domain/process/causeRuns';
import type { ProcessChart, ProcessSegment } from '@/domain/process/processChart';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { causeText, segmentText } from './processText';

/** The flagged points of a chart in words, those in a row together: "Week 15 to Week 30: 7 or more in a row below the mean." */
export function flaggedTexts(chart: ProcessChart): readonly string[] {
  if (chart.kind !== 'chart') return [];
  return chart.segments.flatMap((segment) => causeRuns(segment)).map(runText);
}

/** Says what a mark of the latest point leaves out: "now, after Sep 2025 to Oct 2025: outside the limits, above". Returns undefined if nothing recent is flagged. */
export function recentText(recentRuns: readonly CauseRun[]): string | undefined {
  const runTexts = recentRuns.map((run) => runText(run).replace(/\.$/, ''));
  return runTexts.length === 0 ? undefined : `now, after ${runTexts.join('; ')}`;
}

/** Says where limits start anew and why: "New limits from Apr 2024: New front door opened." */
export function newLimitsTexts(chart: ProcessChart): readonly string[] {
  if (chart.kind !== 'chart') return [];
  return chart.segments.flatMap(({ start, points, limits }) => {
    const reason = segmentText(start);
    const [firstPoint] = points;
    if (reason === undefined || firstPoint === undefined) return [];
    const firstPeriod = formatPeriodShort(firstPoint.period);
    return [
      limits === undefined
        ? `No limits from ${firstPeriod} (${reason}): too few points, ${points.length}.`
        : `New limits from ${firstPeriod}: ${reason}.`,
    ];
  });
}

/** What the limits are from: "on the first 12 points, Jan 2023 to Dec 2023; 1 move was left out as an outlier". */
export function limitsText({ points, limits, isTrial }: ProcessSegment): string | undefined {
  const [firstPoint, lastPoint] = [points[0], points[(limits?.pointCount ?? 0) - 1]];
  if (limits === undefined || firstPoint === undefined || lastPoint === undefined) return undefined;
  const span = `${formatPeriodShort(firstPoint.period)} to ${formatPeriodShort(lastPoint.period)}`;
  const screenedText =
    limits.screenedMoves === 0
      ? ''
      : `; ${limits.screenedMoves === 1 ? '1 move that was far larger than the others was' : `${limits.screenedMoves} moves that were far larger than the others were`} left out`;
  const trialText = isTrial ? ', too few to rely on: take them with care' : '';
  return `Mean and limits are worked out from the first ${limits.pointCount} points, ${span}${trialText}${screenedText}.`;
}

function runText({ cause, from, to, points }: CauseRun): string {
  const [firstPeriod, lastPeriod] = [formatPeriodShort(from), formatPeriodShort(to)];
  return `${points === 1 ? firstPeriod : `${firstPeriod} to ${lastPeriod}`}: ${causeText(cause)}.`;
}
