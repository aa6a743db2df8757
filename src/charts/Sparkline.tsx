import { memo } from 'react';
import type { Series } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import { SPARKLINE_SIZE, sparklinePath } from './sparklinePath';

/** A sparkline: the whole series as a small line that is broken at gaps, with its last point marked. `label` says the same in words. */
export const Sparkline = memo(function Sparkline({
  series,
  latest,
  label,
}: {
  readonly series: Series;
  readonly latest: Period | undefined;
  readonly label: string;
}) {
  const path = sparklinePath(series, latest);
  if (path === undefined) return <span className="sc-quiet">no series</span>;
  return (
    <svg
      className="sc-sparkline"
      viewBox={`0 0 ${SPARKLINE_SIZE.width} ${SPARKLINE_SIZE.height}`}
      width={SPARKLINE_SIZE.width}
      height={SPARKLINE_SIZE.height}
      preserveAspectRatio="xMinYMid"
      role="img"
      aria-label={label}
    >
      {path.line !== '' && <path className="sc-sparkline__line" d={path.line} />}
      {path.dots !== '' && <path className="sc-sparkline__dots" d={path.dots} />}
      {path.lastPoint && (
        <circle className="sc-sparkline__last" cx={path.lastPoint.x} cy={path.lastPoint.y} r="4" />
      )}
    </svg>
  );
});
