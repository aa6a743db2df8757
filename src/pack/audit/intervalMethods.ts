import { likelyMethods, type ShownInterval } from './countsOfInterval';
import type { AuditFigure } from './packFigures';
import { RATE_METHODS, type RateMethod } from './rateMethods';

/** The rate or share of a figure with its interval. Undefined if it has none, or if a count gives it. */
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

/** The methods by which the limits of each series may have been worked out. */
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
