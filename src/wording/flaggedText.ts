import { causeRuns, type CauseRun } from '@/domain/process/causeRuns';
import type { ProcessChart, ProcessSegment } from '@/domain/process/processChart';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { causeText, segmentText } from './processText';

/** The flagged points of a chart in words, those in a row together: "Week 15 to Week 30: 7 or more in a row below the mean." */
export function flaggedTexts(chart: ProcessChart): readonly string[] {
  if (chart.kind !== 'chart') return [];
  return chart.segments.flatMap((segment) => causeRuns(segment)).map(runText);
}

/** What a mark of the latest point leaves out: "now, after Sep 2025 to Oct 2025: outside the limits, above"; undefined where nothing recent is flagged. */
export function recentText(recent: readonly CauseRun[]): string | undefined {
  const said = recent.map((run) => runText(run).replace(/\.$/, ''));
  return said.length === 0 ? undefined : `now, after ${said.join('; ')}`;
}

/** Where limits start anew and why: "New limits from Apr 2024: New front door opened." */
export function newLimitsTexts(chart: ProcessChart): readonly string[] {
  if (chart.kind !== 'chart') return [];
  return chart.segments.flatMap(({ start, points, limits }) => {
    const why = segmentText(start);
    const [first] = points;
    if (why === undefined || first === undefined) return [];
    const from = formatPeriodShort(first.period);
    return [
      limits === undefined
        ? `No limits from ${from} (${why}): too few points, ${points.length}.`
        : `New limits from ${from}: ${why}.`,
    ];
  });
}

/** What the limits are from: "on the first 12 points, Jan 2023 to Dec 2023; 1 move was left out as an outlier". */
export function limitsText({ points, limits, isTrial }: ProcessSegment): string | undefined {
  const [first, last] = [points[0], points[(limits?.counted ?? 0) - 1]];
  if (limits === undefined || first === undefined || last === undefined) return undefined;
  const span = `${formatPeriodShort(first.period)} to ${formatPeriodShort(last.period)}`;
  const screened =
    limits.screened === 0
      ? ''
      : `; ${limits.screened === 1 ? '1 move that was far larger than the others was' : `${limits.screened} moves that were far larger than the others were`} left out`;
  const trial = isTrial ? ', too few to rely on: take them with care' : '';
  return `Mean and limits are worked out from the first ${limits.counted} points, ${span}${trial}${screened}.`;
}

function runText({ cause, from, to, points }: CauseRun): string {
  const [first, last] = [formatPeriodShort(from), formatPeriodShort(to)];
  return `${points === 1 ? first : `${first} to ${last}`}: ${causeText(cause)}.`;
}
