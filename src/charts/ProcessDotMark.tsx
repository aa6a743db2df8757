import type { Variation } from '@/domain/process/variation';

/**
 * The mark of a point in a process control chart: a hollow circle for chance, a filled circle for improvement, a diamond for concern, a square
 * where neither is better.
 */
export function ProcessDotMark({
  variation,
  x,
  y,
}: {
  readonly variation: Variation | undefined;
  readonly x: number | undefined;
  readonly y: number | undefined;
}) {
  if (variation === undefined || x === undefined || y === undefined) return <g />;
  const className = `sc-process-dot sc-process-dot--${variation.kind.replace(' ', '-')}`;
  switch (variation.kind) {
    case 'common cause':
      return <circle className={className} cx={x} cy={y} r="3.5" />;
    case 'improvement':
      return <circle className={className} cx={x} cy={y} r="5.5" />;
    case 'concern':
      return <path className={className} d={`M${x} ${y - 7}l7 7-7 7-7-7z`} />;
    case 'neutral':
      return <rect className={className} x={x - 5} y={y - 5} width="10" height="10" />;
  }
}
