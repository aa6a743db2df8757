import { memo } from 'react';
import type { Observation, Series } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { sparklinePaths } from './sparklinePath';

const DRAWING_SIZE = { width: 300, height: 84, margin: 10 } as const;

/**
 * The whole series as a small line, with a vertical line on the date of a promise and the figures then and now marked. The scale is the
 * series' own, and `label` says the same in words. `beforeObservation` and `nowObservation` are the compared figures, undefined if there are
 * none; `word` labels the vertical line: `promised`, `asked`.
 */
export const SinceTrend = memo(function SinceTrend({
  series,
  latest,
  beforeObservation,
  nowObservation,
  label,
  word,
}: {
  readonly series: Series;
  readonly latest: Period | undefined;
  readonly beforeObservation: Observation | undefined;
  readonly nowObservation: Observation | undefined;
  readonly label: string;
  readonly word: string;
}) {
  const [path] = sparklinePaths([series], latest, DRAWING_SIZE);
  const firstObservation = series.observations.find(
    ({ period, reading }) => period.family === latest?.family && reading.kind === 'value',
  );
  if (path === undefined || firstObservation === undefined || latest === undefined)
    return <span className="sc-quiet">no series</span>;
  const shareOf = (period: Period) =>
    (period.step - firstObservation.period.step) / (latest.step - firstObservation.period.step);
  const promised = beforeObservation === undefined ? undefined : shareOf(beforeObservation.period);
  return (
    <div className="sc-since">
      <svg viewBox={`0 0 ${DRAWING_SIZE.width} ${DRAWING_SIZE.height}`} role="img" aria-label={label}>
        {promised !== undefined && promised <= 1 && (
          <path className="sc-since__promised" d={`M${xOf(promised)} 0V${DRAWING_SIZE.height}`} />
        )}
        <path className="sc-sparkline__line" d={path.line} />
        {path.dots !== '' && <path className="sc-sparkline__dots" d={path.dots} />}
        {nowObservation !== undefined && path.lastPoint !== undefined && (
          <circle className="sc-sparkline__last" cx={path.lastPoint.x} cy={path.lastPoint.y} r="5" />
        )}
      </svg>
      <p aria-hidden="true">
        <span>{formatPeriodShort(firstObservation.period)}</span>
        {promised !== undefined && promised > 0.2 && promised < 0.8 && (
          <b
            className={promised > 0.5 ? 'sc-since__word sc-since__word--end' : 'sc-since__word'}
            style={{ left: `${(100 * xOf(promised)) / DRAWING_SIZE.width}%` }}
          >
            {word}
          </b>
        )}
        <span>{formatPeriodShort(latest)}</span>
      </p>
    </div>
  );
});

/** The x coordinate of a point in the drawing; `share` is its place along the line, from 0 to 1. */
function xOf(share: number): number {
  return Math.round((DRAWING_SIZE.margin + share * (DRAWING_SIZE.width - 2 * DRAWING_SIZE.margin)) * 10) / 10;
}
