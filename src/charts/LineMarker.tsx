import type { LineName } from './trendRows';

/** The marker of a point, with a shape for each line: circle, triangle, square, diamond. A target has none. */
export function LineMarker({
  name,
  x,
  y,
}: {
  readonly name: LineName;
  readonly x: number | undefined;
  readonly y: number | undefined;
}) {
  if (x === undefined || y === undefined) return <g />;
  const className = `sc-marker sc-marker--${name}`;
  switch (name) {
    case 'ours':
      return <circle className={className} cx={x} cy={y} r="5" />;
    case 'neighbours':
      return <path className={className} d={`M${x} ${y - 5.5}l5.5 9.5h-11z`} />;
    case 'region':
      return <rect className={className} x={x - 4} y={y - 4} width="8" height="8" />;
    case 'england':
      return <path className={className} d={`M${x} ${y - 6}l6 6-6 6-6-6z`} />;
    case 'target':
      return <g />;
  }
}
