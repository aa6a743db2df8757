import { likelyMethods, type ShownInterval } from './countsOfInterval';
import type { AuditFigure } from './packFigures';
import { RATE_METHODS, type RateMethod } from './rateMethods';

/** The rate or share that a figure shows, with its interval. Returns undefined if there is no interval, or if the pack shows the count anyway. */
export function shownInterval({
  text,
  interval,
  isOwn,
  numerator,
  indicator: { measure },
}: AuditFigure): ShownInterval | undefined {
  const isRatio = measure.kind === 'ratio' && numerator === undefined && !Number.isNaN(Number(text));
  return isOwn && isRatio && interval !== undefined ? { text, per: measure.per, interval } : undefined;
}

/** For each series, the methods by which its limits may have been worked out. */
export function intervalMethods(figures: readonly AuditFigure[]): (series: string) => readonly RateMethod[] {
  const rates = new Map<string, ShownInterval[]>();
  for (const figure of figures) {
    const ownInterval = shownInterval(figure);
    if (ownInterval === undefined || ownInterval.per === 100) continue;
    const seriesRates = rates.get(figure.series);
    if (seriesRates === undefined) rates.set(figure.series, [ownInterval]);
    else seriesRates.push(ownInterval);
  }
  const methods = new Map([...rates].map(([series, seriesRates]) => [series, likelyMethods(seriesRates)]));
  return (series) => methods.get(series) ?? RATE_METHODS;
}
