import { memo } from 'react';
import type { Series } from '@/domain/figures/observation';
import { isSamePeriod, type Period } from '@/domain/figures/period';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { sparklinePaths } from './sparklinePath';

const SIZE = { width: 168, height: 56, margin: 8 } as const;

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
  const similar = neighbours !== undefined && neighbours.observations.length > 1 ? neighbours : undefined;
  const none = { ...series, observations: [] };
  const nation = similar === undefined ? england : england && newestOf(england, latest);
  const [ours, theirs, average] = sparklinePaths([series, nation ?? none, similar ?? none], latest, SIZE);
  const first = series.observations.find(
    ({ period, reading }) => period.family === latest?.family && reading.kind === 'value',
  );
  if (ours === undefined || first === undefined || latest === undefined) return null;
  return (
    <div className="sc-small-trend">
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={label}>
        {average !== undefined && <path className="sc-small-trend__neighbours" d={average.line} />}
        {theirs !== undefined && <path className="sc-small-trend__england" d={theirs.line} />}
        {theirs?.last !== undefined && (
          <path
            className="sc-beside__england"
            d={`M${theirs.last.x} ${theirs.last.y - 6}l5.5 6-5.5 6-5.5-6z`}
          />
        )}
        <path className="sc-sparkline__line" d={ours.line} />
        {ours.dots !== '' && <path className="sc-sparkline__dots" d={ours.dots} />}
        {ours.last !== undefined && (
          <circle className="sc-sparkline__last" cx={ours.last.x} cy={ours.last.y} r="5" />
        )}
      </svg>
      <p aria-hidden="true">
        <span>{formatPeriodShort(first.period)}</span> <span>{formatPeriodShort(latest)}</span>
      </p>
    </div>
  );
});

/** Its figure for the latest period alone. */
function newestOf(series: Series, latest: Period | undefined): Series {
  return {
    ...series,
    observations: series.observations.filter(
      ({ period }) => latest !== undefined && isSamePeriod(period, latest),
    ),
  };
}
