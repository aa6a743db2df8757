import { responseDueBy } from './recommendationGaps';
import type { Recommendation } from './register';

/** How long a response took, or has been awaited, compared with the two months in which one is due. Dates are ISO dates, lengths of time are in days. */
export type ResponseTime = {
  readonly from: string;
  /** The day on which the two months end: section 9FE of the Local Government Act 2000 counts them from when the report or notice is received. */
  readonly dueBy: string;
  readonly daysAllowed: number;
  /** The day of the response. Undefined if none is recorded by `asAt`. */
  readonly responded: string | undefined;
  /** Days from the report to the response, or to `asAt` if there is no response. */
  readonly days: number;
  readonly daysSinceReport: number;
  readonly asAt: string;
};

/**
 * Works out how long the response to a recommendation has taken, counted from the report. Returns undefined if nobody recorded when the
 * recommendation was reported, or if that was after `asAt`.
 */
export function responseTime(
  { madeOn, decidedOn }: Pick<Recommendation, 'madeOn' | 'decidedOn'>,
  asAt: string,
): ResponseTime | undefined {
  if (madeOn === undefined || madeOn > asAt) return undefined;
  const dueBy = responseDueBy(madeOn);
  const responded = decidedOn !== undefined && decidedOn <= asAt ? decidedOn : undefined;
  return {
    from: madeOn,
    dueBy,
    daysAllowed: daysBetween(madeOn, dueBy),
    responded,
    days: daysBetween(madeOn, responded ?? asAt),
    daysSinceReport: daysBetween(madeOn, asAt),
    asAt,
  };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
