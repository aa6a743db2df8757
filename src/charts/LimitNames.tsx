import { usePlotArea, useYAxisScale } from 'recharts';
import type { ProcessLine, ProcessRow } from './processRows';
import { spreadLabels } from './trendRows';

/** Pixels between two names, so that neither lies over the other, and between them and the plot. */
const APART = 18;
const GAP = 6;

/** The names of the mean and the limits at their right ends. Lines that are close together have their names one under the other. */
export function LimitNames({
  last,
  names,
}: {
  /** The latest point. */
  readonly last: ProcessRow;
  readonly names: Readonly<Partial<Record<ProcessLine, string>>>;
}) {
  const scale = useYAxisScale();
  const area = usePlotArea();
  const { limits } = last;
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
  const named = Object.entries(values).flatMap(([line, value]) => {
    const name = names[line as ProcessLine];
    const at = scale(value);
    return name === undefined || at === undefined ? [] : [{ name, at }];
  });
  const heights = spreadLabels(
    named.map(({ at }) => at),
    APART,
  );
  return named.map(({ name, at }, index) => (
    <text
      key={name}
      className="sc-trend__label"
      x={area.x + area.width + GAP}
      y={heights[index] ?? at}
      dy="0.35em"
    >
      {name}
    </text>
  ));
}
