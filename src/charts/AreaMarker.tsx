import type { BarKind } from './rankedRows';

/**
 * The mark of an area or comparator, each in a different shape: our area a disc, a neighbour a triangle, the neighbours’ average a tick, the
 * region a square, England a diamond, any other area a dot.
 */
export function AreaMarker({
  kind,
  x,
  y,
  size = 5.5,
}: {
  readonly kind: BarKind;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}) {
  const className = `sc-area sc-area--${kind}`;
  switch (kind) {
    case 'ours':
      return <circle className={className} cx={x} cy={y} r={size * 1.15} />;
    case 'average':
      return (
        <rect
          className={className}
          x={x - size * 0.3}
          y={y - size * 1.15}
          width={size * 0.6}
          height={size * 2.3}
        />
      );
    case 'neighbour':
      return <path className={className} d={`M${x} ${y - size}l${size} ${size * 1.75}h${-2 * size}z`} />;
    case 'region':
      return (
        <rect
          className={className}
          x={x - size * 0.8}
          y={y - size * 0.8}
          width={size * 1.6}
          height={size * 1.6}
        />
      );
    case 'england':
      return (
        <path
          className={className}
          d={`M${x} ${y - size * 1.15}l${size * 1.15} ${size * 1.15}-${size * 1.15} ${size * 1.15}-${size * 1.15}-${size * 1.15}z`}
        />
      );
    case 'other':
      return <circle className={className} cx={x} cy={y} r={size * 0.8} />;
  }
}
