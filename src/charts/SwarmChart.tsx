import type { Comparison } from '@/domain/compare/comparedAreas';
import type { Polarity } from '@/domain/figures/polarity';
import { formatValue } from '@/ui/formatValue';
import { AreaMarker } from './AreaMarker';
import { DASHES } from './lineDashes';
import { labelPlace, stackOrder } from './labelPlace';
import { rankedBars, type ComparatorNames, type RankedBar } from './rankedRows';
import { swarmOf, type Swarm, type SwarmBox, type SwarmDot } from './swarmMarks';
import { WalkedChart } from './WalkedChart';

/** The first line of words, and how far below it the next is. */
const FIRST = 12;
const LABEL = 22;
const PLOT = 240;

/** Every area a dot over its figure, the quarters behind them, and lines for the comparators; better to the right. */
export function SwarmChart({
  comparison,
  names,
  width,
  label,
  say,
}: {
  readonly comparison: Comparison;
  readonly names: ComparatorNames;
  readonly width: number;
  readonly label: string;
  readonly say: (dot: SwarmDot) => string;
}) {
  const narrow = width < 560;
  const top = FIRST + 5 * LABEL;
  const box = { left: 24, right: width - 24, top, bottom: top + PLOT };
  const swarm = swarmOf(comparison, names, { box, largest: narrow ? 5 : 8 });
  const { radius } = swarm;
  const marks = swarm.dots.map((dot) => ({ key: dot.area.area.code, x: dot.x, y: dot.y, words: say(dot) }));
  const ours = rankedBars(comparison, names).filter(
    ({ kind, value }) => kind === 'ours' && value !== undefined,
  );
  const height = box.bottom + 54;
  return (
    <WalkedChart
      label={label}
      size={{ width, height }}
      marks={marks}
      start={comparison.ourArea.area.code}
      along="both"
    >
      {(chosen) => (
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
          {chosen !== undefined && (
            <circle className="sc-walk__chosen" cx={chosen.x} cy={chosen.y} r={radius + 6} />
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

/** The letters of the bands, above the lines. A line is broken where it would cross a letter; a band too thin for its letter has none. */
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

/** Lines of the comparators and of ours; each has a height of its own for its words, so that none covers another. */
function Lines({
  lines,
  swarm,
  box,
}: {
  readonly lines: readonly RankedBar[];
  readonly swarm: Swarm;
  readonly box: SwarmBox;
}) {
  const placed = lines.map((line) => {
    const at = swarm.x(line.value ?? Number.NaN);
    const text = `${line.name} ${line.text}`;
    return { line, at, text, ...labelPlace(at, text, { from: box.left, to: box.right, gap: 11 }) };
  });
  const stacked = stackOrder(placed).flatMap((index) => placed[index] ?? []);
  const heightOf = (place: number) => FIRST + LABEL * place;
  return (
    <>
      {stacked.map(({ line, at }, index) => (
        <g key={line.key} className={`sc-line-at sc-line-at--${line.kind}`}>
          <path d={`M${at} ${heightOf(index)}V${box.bottom}`} strokeDasharray={dashOf(line)} />
          <AreaMarker kind={line.kind} x={at} y={heightOf(index)} />
        </g>
      ))}
      {stacked.map(({ line, text, x, anchor }, index) => (
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
      return DASHES.neighbours;
    case 'region':
      return DASHES.region;
    case 'england':
      return DASHES.england;
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
  const [left, right] = endWords(polarity);
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
        {left}
      </text>
      <text x={box.right} y={box.bottom + 44} textAnchor="end">
        {right}
      </text>
    </g>
  );
}

function endWords(polarity: Polarity): readonly [string, string] {
  return polarity === 'neutral' ? ['← less', 'more →'] : ['← worse', 'better →'];
}
