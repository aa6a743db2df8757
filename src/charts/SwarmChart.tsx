import type { Comparison } from '@/domain/compare/comparedAreas';
import type { Polarity } from '@/domain/figures/polarity';
import { formatValue } from '@/ui/formatValue';
import { AreaMarker } from './AreaMarker';
import { DASHES_BY_LINE } from './lineDashes';
import { labelPlace, stackOrder } from './labelPlace';
import { rankedBars, type ComparatorNames, type RankedBar } from './rankedRows';
import { swarmOf, type Swarm, type SwarmBox, type SwarmDot } from './swarmMarks';
import { WalkedChart } from './WalkedChart';

/** The baseline of the first line of labels, and the distance to the next line. */
const FIRST_LABEL_Y = 12;
const LABEL_HEIGHT = 22;
const PLOT_HEIGHT = 240;

/** A dot for each area at its figure, with the quarters behind the dots and lines for the comparators; better to the right. */
export function SwarmChart({
  comparison,
  names,
  width,
  label,
  describe,
}: {
  readonly comparison: Comparison;
  readonly names: ComparatorNames;
  readonly width: number;
  readonly label: string;
  readonly describe: (dot: SwarmDot) => string;
}) {
  const narrow = width < 560;
  const top = FIRST_LABEL_Y + 5 * LABEL_HEIGHT;
  const box = { left: 24, right: width - 24, top, bottom: top + PLOT_HEIGHT };
  const swarm = swarmOf(comparison, names, { box, largestDot: narrow ? 5 : 8 });
  const { radius } = swarm;
  const marks = swarm.dots.map((dot) => ({
    key: dot.area.area.code,
    x: dot.x,
    y: dot.y,
    words: describe(dot),
  }));
  const ours = rankedBars(comparison, names).filter(
    ({ kind, value }) => kind === 'ours' && value !== undefined,
  );
  const height = box.bottom + 54;
  return (
    <WalkedChart
      label={label}
      size={{ width, height }}
      marks={marks}
      startKey={comparison.ourArea.area.code}
      direction="both"
    >
      {(chosenMark) => (
        <>
          <Bands swarm={swarm} box={box} />
          <Axis swarm={swarm} box={box} comparison={comparison} />
          <Lines lines={[...ours, ...swarm.lines]} swarm={swarm} box={box} />
          <BandLetters swarm={swarm} box={box} />
          {[...swarm.dots]
            .toSorted((a, b) => order(a) - order(b))
            .map(({ area, x, y }) => (
              <AreaMarker
                key={area.area.code}
                kind={area.role}
                x={x}
                y={y}
                size={markerSize(area.role, radius)}
              />
            ))}
          {chosenMark !== undefined && (
            <circle className="sc-walk__chosen" cx={chosenMark.x} cy={chosenMark.y} r={radius + 6} />
          )}
        </>
      )}
    </WalkedChart>
  );
}

function order({ area: { role } }: SwarmDot): number {
  return role === 'ours' ? 2 : role === 'neighbour' ? 1 : 0;
}

function markerSize(role: SwarmDot['area']['role'], radius: number): number {
  return role === 'ours' ? radius + 2.5 : role === 'neighbour' ? radius + 1 : radius * 1.2;
}

function Bands({ swarm, box }: { readonly swarm: Swarm; readonly box: SwarmBox }) {
  return swarm.bands.map(({ band, from, to }) => (
    <g key={band} className={`sc-quarter sc-quarter--${band}`}>
      <rect x={from} y={box.top - 24} width={Math.max(0, to - from)} height={box.bottom - box.top + 24} />
    </g>
  ));
}

/** The letters of the bands, above the lines. A line is broken where it would cross a letter; a band too narrow for its letter has none. */
function BandLetters({ swarm, box }: { readonly swarm: Swarm; readonly box: SwarmBox }) {
  return swarm.bands
    .filter(({ from, to }) => to - from > 14)
    .map(({ band, from, to }) => (
      <g key={band} className={`sc-quarter sc-quarter--${band}`}>
        <text x={(from + to) / 2} y={box.top - 7} textAnchor="middle">
          {band}
        </text>
      </g>
    ));
}

/** The lines of the comparators and of our area. Their labels are at different heights, so that none covers another. */
function Lines({
  lines,
  swarm,
  box,
}: {
  readonly lines: readonly RankedBar[];
  readonly swarm: Swarm;
  readonly box: SwarmBox;
}) {
  const placedLines = lines.map((line) => {
    const lineX = swarm.x(line.value ?? Number.NaN);
    const text = `${line.name} ${line.text}`;
    return { line, lineX, text, ...labelPlace(lineX, text, { from: box.left, to: box.right, gap: 11 }) };
  });
  const stackedLabels = stackOrder(placedLines).flatMap((index) => placedLines[index] ?? []);
  const heightOf = (rowIndex: number) => FIRST_LABEL_Y + LABEL_HEIGHT * rowIndex;
  return (
    <>
      {stackedLabels.map(({ line, lineX }, index) => (
        <g key={line.key} className={`sc-line-at sc-line-at--${line.kind}`}>
          <path d={`M${lineX} ${heightOf(index)}V${box.bottom}`} strokeDasharray={dashOf(line)} />
          <AreaMarker kind={line.kind} x={lineX} y={heightOf(index)} />
        </g>
      ))}
      {stackedLabels.map(({ line, text, x, anchor }, index) => (
        <g key={line.key} className={`sc-line-at sc-line-at--${line.kind}`}>
          <text className="sc-chart__label" x={x} y={heightOf(index)} dy="0.35em" textAnchor={anchor}>
            {text}
          </text>
        </g>
      ))}
    </>
  );
}

function dashOf({ kind }: RankedBar): string | undefined {
  switch (kind) {
    case 'average':
      return DASHES_BY_LINE.neighbours;
    case 'region':
      return DASHES_BY_LINE.region;
    case 'england':
      return DASHES_BY_LINE.england;
    case 'ours':
    case 'neighbour':
    case 'other':
      return undefined;
  }
}

function Axis({
  swarm: { axis, x },
  box,
  comparison,
}: {
  readonly swarm: Swarm;
  readonly box: SwarmBox;
  readonly comparison: Comparison;
}) {
  const { unit, polarity } = comparison.indicator;
  const [leftWord, rightWord] = endWords(polarity);
  return (
    <g className="sc-chart__axis">
      <path d={`M${box.left} ${box.bottom}H${box.right}`} />
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${x(tick)} ${box.bottom}v5`} />
          <text x={x(tick)} y={box.bottom + 20} textAnchor="middle">
            {formatValue(tick, unit, axis.decimals)}
          </text>
        </g>
      ))}
      <text x={box.left} y={box.bottom + 44}>
        {leftWord}
      </text>
      <text x={box.right} y={box.bottom + 44} textAnchor="end">
        {rightWord}
      </text>
    </g>
  );
}

function endWords(polarity: Polarity): readonly [string, string] {
  return polarity === 'neutral' ? ['← less', 'more →'] : ['← worse', 'better →'];
}
