import { memo } from 'react';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { BESIDE_STRIP, besideMarks } from './besideMarks';

const MIDDLE_Y = BESIDE_STRIP.height / 2;

/** A strip that shows the area among its neighbours, their average, the region and England, better to the right. The words under the strip give the figures. */
export const BesideStrip = memo(function BesideStrip({
  row,
  label,
}: {
  readonly row: ScorecardRow;
  readonly label: string;
}) {
  const marks = besideMarks(row);
  if (marks === undefined) return null;
  return (
    <svg
      className="sc-beside"
      viewBox={`0 0 ${BESIDE_STRIP.width} ${BESIDE_STRIP.height}`}
      width={BESIDE_STRIP.width}
      height={BESIDE_STRIP.height}
      role="img"
      aria-label={label}
    >
      <path className="sc-beside__axis" d={`M2 ${MIDDLE_Y}H${BESIDE_STRIP.width - 2}`} />
      {marks.bestQuarter !== undefined && (
        <path className="sc-beside__best" d={`M${marks.bestQuarter} ${MIDDLE_Y}H${BESIDE_STRIP.width - 2}`} />
      )}
      {marks.neighbours.length > 0 && (
        <path
          className="sc-beside__neighbours"
          d={marks.neighbours.map((x) => `M${x} ${MIDDLE_Y}h0`).join('')}
        />
      )}
      {marks.mean !== undefined && (
        <path className="sc-beside__mean" d={`M${marks.mean} ${MIDDLE_Y - 10}v20`} />
      )}
      {marks.region !== undefined && (
        <rect className="sc-beside__region" x={marks.region - 4.5} y={MIDDLE_Y - 4.5} width="9" height="9" />
      )}
      {marks.england !== undefined && <path className="sc-beside__england" d={diamond(marks.england)} />}
      {marks.ownX !== undefined && <circle className="sc-beside__ours" cx={marks.ownX} cy={MIDDLE_Y} r="6" />}
    </svg>
  );
});

function diamond(x: number): string {
  return `M${x} ${MIDDLE_Y - 7}l6.5 7-6.5 7-6.5-7z`;
}
