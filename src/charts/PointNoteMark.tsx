import type { Period } from '@/domain/figures/period';
import { LETTER_WIDTH } from './labelPlace';

/** A note at one point of a trend, in one or two lines. */
export type PointNote = {
  readonly period: Period;
  readonly value: number;
  readonly lines: readonly string[];
};

const LINE_HEIGHT = 18;
const NOTE_GAP = 12;

/** Writes a note to the left of its point. Draws nothing if there is too little room. */
export function PointNoteMark({
  x,
  y,
  note,
  from,
}: {
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly note: PointNote;
  /** The left edge of the plot, in pixels. */
  readonly from: number;
}) {
  const longest = Math.max(...note.lines.map(({ length }) => length)) * LETTER_WIDTH;
  if (x === undefined || y === undefined || x - NOTE_GAP - longest < from) return null;
  return (
    <text className="sc-trend__note" textAnchor="end">
      {note.lines.map((line, index) => (
        <tspan
          key={line}
          x={x - NOTE_GAP}
          y={y + (index - (note.lines.length - 1) / 2) * LINE_HEIGHT}
          dy="0.35em"
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}
