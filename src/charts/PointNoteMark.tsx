import type { Period } from '@/domain/figures/period';
import { LETTER } from './labelPlace';

/** The words at the point of a trend that matters, in one or two lines. */
export type PointNote = {
  readonly period: Period;
  readonly value: number;
  readonly lines: readonly string[];
};

const LINE = 18;
const GAP = 12;

/** The words beside the point that matters, on its left, where the line before it leaves room; nothing where there is too little. */
export function PointNoteMark({
  x,
  y,
  note,
  from,
}: {
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly note: PointNote;
  /** Where the lines begin, in pixels. */
  readonly from: number;
}) {
  const longest = Math.max(...note.lines.map(({ length }) => length)) * LETTER;
  if (x === undefined || y === undefined || x - GAP - longest < from) return null;
  return (
    <text className="sc-trend__note" textAnchor="end">
      {note.lines.map((line, index) => (
        <tspan key={line} x={x - GAP} y={y + (index - (note.lines.length - 1) / 2) * LINE} dy="0.35em">
          {line}
        </tspan>
      ))}
    </text>
  );
}
