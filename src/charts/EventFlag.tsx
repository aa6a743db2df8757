/** The flag of an event: its letter above the vertical line, with a double frame if the process was changed. */
export function EventFlag({
  x,
  y,
  letter,
  rebase,
}: {
  readonly x: number;
  /** The middle of the flag, in pixels. */
  readonly y: number;
  readonly letter: string;
  readonly rebase: boolean;
}) {
  return (
    <g className="sc-flag" aria-hidden="true">
      <rect x={x - 9} y={y - 9} width="18" height="18" />
      {rebase && <rect x={x - 6.5} y={y - 6.5} width="13" height="13" className="sc-flag__inner" />}
      <text x={x} y={y} dy="0.36em" textAnchor="middle">
        {letter}
      </text>
    </g>
  );
}
