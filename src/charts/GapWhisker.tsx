import { GAP_CHART, type GapMark } from './gapMarks';

/** The gap of one group: a dot on its 95% interval, beside the line that stands for the other groups. The words beside the drawing say the same. */
export function GapWhisker({
  mark,
  level,
  isChance,
}: {
  readonly mark: GapMark | undefined;
  readonly level: number;
  /** Whether the dot is hollow: the gap may be chance, or was not tested. */
  readonly isChance: boolean;
}) {
  const { width, height } = GAP_CHART;
  const y = height / 2;
  return (
    <svg
      className="sc-gap"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      <line className="sc-gap__level" x1={level} x2={level} y1="0" y2={height} />
      {mark?.from !== undefined && mark.to !== undefined && (
        <path
          className="sc-gap__limits"
          d={`M${mark.from} ${y}H${mark.to}M${mark.from} ${y - 5}v10M${mark.to} ${y - 5}v10`}
        />
      )}
      {mark !== undefined && (
        <circle className={`sc-gap__dot${isChance ? ' sc-gap__dot--chance' : ''}`} cx={mark.x} cy={y} r="5" />
      )}
    </svg>
  );
}
