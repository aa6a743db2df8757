import { eventWords, type EventMark } from './eventMarks';
import { pointEvents, pointLines } from './pointWords';
import type { LineName, TrendRow } from './trendRows';

/** The figures of the point that the pointer or the arrow keys have chosen, and the events at that point. */
export function PointFigures({
  row,
  names,
  marks,
  format,
}: {
  readonly row: TrendRow;
  readonly names: Readonly<Record<LineName, string>>;
  readonly marks: readonly EventMark[];
  readonly format: (value: number) => string;
}) {
  return (
    <div className="sc-trend__point">
      <strong>{row.label}</strong>
      <ul>
        {pointLines(row, { names, format }).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {pointEvents(row, marks).map((mark) => (
          <li key={mark.letter} className="sc-trend__happened">
            {eventWords(mark)}
          </li>
        ))}
      </ul>
    </div>
  );
}
