import type { ProcessChart, SegmentStart } from '@/domain/process/processChart';
import { FEWEST_POINTS } from '@/domain/process/processKind';
import { BASELINE_POINTS } from '@/domain/process/processLimits';
import { RUN_POINTS, type SpecialCause } from '@/domain/process/specialCause';
import type { Assurance, Variation } from '@/domain/process/variation';

/** The latest point in two or three words, as a mark has them beside it: of its level, because another column gives the direction. */
export function variationText(variation: Variation): string {
  switch (variation.kind) {
    case 'common cause':
      return 'within its limits';
    case 'improvement':
      return `better, unusually ${variation.side}`;
    case 'concern':
      return `worse, unusually ${variation.side}`;
    case 'neutral':
      return `unusually ${variation.side}`;
  }
}

/** Whether the target can be relied on, in a few words. */
export function assuranceText(assurance: Assurance): string {
  switch (assurance) {
    case 'passes':
      return 'meets its target reliably';
    case 'fails':
      return 'will miss its target unless something changes';
    case 'hit or miss':
      return 'may meet or miss its target, by chance';
  }
}

/** Shown where a recent point is more than chance, so that limits from before it cannot judge the target. */
export const NOT_STABLE = 'too soon to judge its target';

/** Whether the process can be relied on to meet its target, in the few words of a column. */
export function assuranceWord(assurance: Assurance): string {
  switch (assurance) {
    case 'passes':
      return 'meets its target reliably';
    case 'fails':
      return 'will miss its target';
    case 'hit or miss':
      return 'may meet or miss its target';
  }
}

/** Why a point is flagged: "outside the limits, above". */
export function causeText({ rule, side }: SpecialCause): string {
  const isHigh = side === 'high';
  switch (rule) {
    case 'outside':
      return `outside the limits, ${isHigh ? 'above' : 'below'}`;
    case 'shift':
      return `${RUN_POINTS} or more in a row ${isHigh ? 'above' : 'below'} the mean`;
    case 'trend':
      return `${RUN_POINTS} or more in a row ${isHigh ? 'rising' : 'falling'}`;
    case 'two of three':
      return `2 of 3 near the ${isHigh ? 'upper' : 'lower'} limit`;
  }
}

/** Says why a segment begins where it does. Returns undefined for the first segment. */
export function segmentText(start: SegmentStart): string | undefined {
  switch (start.kind) {
    case 'first':
      return undefined;
    case 'gap':
      return 'after a gap';
    case 'break':
      return 'series breaks';
    case 'rebase':
      return start.text.replace(/\.$/, '');
  }
}

/** Says why there is no process chart. Returns undefined if there is one. */
export function noProcessText(chart: ProcessChart): string | undefined {
  switch (chart.kind) {
    case 'chart':
      return undefined;
    case 'few':
      return fewPointsText(chart.points);
    case 'running total':
      return 'A running total holds every figure before it, so that its moves say nothing of chance: it has no process chart.';
    case 'seasonal':
      return 'It goes up and down with the time of year, which a process chart would take for a signal: it has none, and is compared with the same period last year.';
    case 'overlapping':
      return 'Its periods overlap, so that each figure holds most of the one before: it has no process chart.';
  }
}

/** Says that there are too few points, "Too few points: 7.", and how many it takes. */
function fewPointsText(points: number): string {
  return `Too few points: ${points}. A process chart takes ${FEWEST_POINTS} in a row, and ${BASELINE_POINTS} for limits that can be relied on.`;
}
