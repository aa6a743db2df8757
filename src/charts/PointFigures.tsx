import { eventWords, type EventMark } from './eventMarks';
import { linesHeld, type LineName, type TrendRow } from './trendRows';

/** The figures of the point under the pointer or the arrow keys, and what happened then; a screen reader speaks them. */
export function PointFigures({
  row,
  names,
  marks,
  format,
}: {
  readonly row: TrendRow | undefined;
  readonly names: Readonly<Record<LineName, string>>;
  readonly marks: readonly EventMark[];
  readonly format: (value: number) => string;
}) {
  return (
    <div className={row === undefined ? undefined : 'sc-trend__point'} role="status" aria-live="assertive">
      {row !== undefined && (
        <>
          <strong>{row.label}</strong>
          <ul>
            {linesHeld([row]).map((name) => (
              <li key={name}>
                {names[name]} {format(row.figures[name] ?? Number.NaN)}
                {name === 'ours' &&
                  row.range !== undefined &&
                  `, 95% range ${format(row.range[0])} to ${format(row.range[1])}`}
              </li>
            ))}
            {row.figures.ours === undefined && <li>{names.ours}: no figure</li>}
            {marks
              .filter(({ told }) => told === row.step)
              .map((mark) => (
                <li key={mark.letter} className="sc-trend__happened">
                  {eventWords(mark)}
                </li>
              ))}
          </ul>
        </>
      )}
    </div>
  );
}
