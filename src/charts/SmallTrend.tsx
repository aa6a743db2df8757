import { memo } from 'react';
import type { Series } from '@/domain/figures/observation';
import { isSamePeriod, type Period } from '@/domain/figures/period';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { sparklinePaths } from './sparklinePath';

const DRAWING_SIZE = { width: 168, height: 56, margin: 8 } as const;

/**
 * Draws the area's whole series and England's on one scale, with the first and the last period below. If the neighbours' average is given, it takes
 * the place of England's series, and of England only the newest figure is drawn. `label` says the same in words.
 */
export const SmallTrend = memo(function SmallTrend({
  series,
  england,
  neighbours,
  latest,
  label,
}: {
  readonly series: Series;
  readonly england: Series | undefined;
  readonly neighbours?: Series | undefined;
  readonly latest: Period | undefined;
  readonly label: string;
}) {
  const neighbourSeries =
    neighbours !== undefined && neighbours.observations.length > 1 ? neighbours : undefined;
  const emptySeries = { ...series, observations: [] };
  const nation = neighbourSeries === undefined ? england : england && newestOf(england, latest);
  const [ownPath, nationPath, neighbourPath] = sparklinePaths(
    [series, nation ?? emptySeries, neighbourSeries ?? emptySeries],
    latest,
    DRAWING_SIZE,
  );
  const firstObservation = series.observations.find(
    ({ period, reading }) => period.family === latest?.family && reading.kind === 'value',
  );
  if (ownPath === undefined || firstObservation === undefined || latest === undefined) return null;
  return (
    <div className="sc-small-trend">
      <svg viewBox={`0 0 ${DRAWING_SIZE.width} ${DRAWING_SIZE.height}`} role="img" aria-label={label}>
        {neighbourPath !== undefined && (
          <path className="sc-small-trend__neighbours" d={neighbourPath.line} />
        )}
        {nationPath !== undefined && <path className="sc-small-trend__england" d={nationPath.line} />}
        {nationPath?.lastPoint !== undefined && (
          <path
            className="sc-beside__england"
            d={`M${nationPath.lastPoint.x} ${nationPath.lastPoint.y - 6}l5.5 6-5.5 6-5.5-6z`}
          />
        )}
        <path className="sc-sparkline__line" d={ownPath.line} />
        {ownPath.dots !== '' && <path className="sc-sparkline__dots" d={ownPath.dots} />}
        {ownPath.lastPoint !== undefined && (
          <circle className="sc-sparkline__last" cx={ownPath.lastPoint.x} cy={ownPath.lastPoint.y} r="5" />
        )}
      </svg>
      <p aria-hidden="true">
        <span>{formatPeriodShort(firstObservation.period)}</span> <span>{formatPeriodShort(latest)}</span>
      </p>
    </div>
  );
});

/** The comparator's figure for the latest period only. */
function newestOf(series: Series, latest: Period | undefined): Series {
  return {
    ...series,
    observations: series.observations.filter(
      ({ period }) => latest !== undefined && isSamePeriod(period, latest),
    ),
  };
}
