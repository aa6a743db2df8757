import { usePlotArea, useYAxisScale } from 'recharts';
import type { ProcessLine, ProcessRow } from './processRows';
import { spreadLabels } from './trendRows';

/** The distance in pixels between two names, so that neither covers the other, and between the names and the plot. */
const MIN_DISTANCE = 18;
const LABEL_GAP = 6;

/** The names of the mean and of the limits, at the right ends of their lines. If lines are close together, their names are moved apart. */
export function LimitNames({
  lastRow,
  names,
}: {
  /** The latest point of the chart. */
  readonly lastRow: ProcessRow;
  readonly names: Readonly<Partial<Record<ProcessLine, string>>>;
}) {
  const scale = useYAxisScale();
  const area = usePlotArea();
  const { limits } = lastRow;
  if (scale === undefined || area === undefined || limits === undefined) return null;
  const values = {
    upper: limits.upper,
    trialUpper: limits.upper,
    nearUpper: limits.nearUpper,
    mean: limits.mean,
    nearLower: limits.nearLower,
    lower: limits.lower,
    trialLower: limits.lower,
  };
  const namedLines = Object.entries(values).flatMap(([line, value]) => {
    const name = names[line as ProcessLine];
    const y = scale(value);
    return name === undefined || y === undefined ? [] : [{ name, y }];
  });
  const heights = spreadLabels(
    namedLines.map(({ y }) => y),
    MIN_DISTANCE,
  );
  return namedLines.map(({ name, y }, index) => (
    <text
      key={name}
      className="sc-trend__label"
      x={area.x + area.width + LABEL_GAP}
      y={heights[index] ?? y}
      dy="0.35em"
    >
      {name}
    </text>
  ));
}
