import type { Comparison } from '@/domain/comparedAreas';
import type { Polarity } from '@/domain/polarity';
import { formatValue } from '@/ui/formatValue';
import { AreaMarker } from './AreaMarker';
import { DASHES } from './lineDashes';
import type { ComparatorNames, RankedBar } from './rankedRows';
import { swarmOf, type Swarm, type SwarmBox, type SwarmDot } from './swarmMarks';
import { WalkedChart } from './WalkedChart';

/** The first line of words, and how far the next stands below it. */
const FIRST = 12;
const LABEL = 22;
const PLOT = 250;

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
  const radius = narrow ? 3.2 : 5;
  const top = FIRST + 5 * LABEL;
  const box = { left: 14, right: width - 14, top, bottom: top + PLOT };
  const swarm = swarmOf(comparison, names, { box, radius });
  const marks = swarm.dots.map((dot) => ({ key: dot.area.area.code, x: dot.x, y: dot.y, words: say(dot) }));
  const ours = swarm.dots.find(({ area }) => area.role === 'ours');
  const height = box.bottom + 54;
  return (
    <WalkedChart
      label={label}
      size={{ width, height }}
      marks={marks}
      start={comparison.ours.area.code}
      along="both"
    >
      {(chosen) => (
        <>
          <Bands swarm={swarm} box={box} />
          <Axis swarm={swarm} box={box} comparison={comparison} />
          <Lines swarm={swarm} box={box} />
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
          {ours !== undefined && <OwnLabel dot={ours} box={box} comparison={comparison} />}
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
      {to - from > 14 && (
        <text x={(from + to) / 2} y={box.top - 8} textAnchor="middle">
          {band}
        </text>
      )}
    </g>
  ));
}

/** Each line has a height of its own for its words, so that none covers another. */
function Lines({ swarm, box }: { readonly swarm: Swarm; readonly box: SwarmBox }) {
  return swarm.lines.map((line, place) => {
    const at = swarm.x(line.value ?? Number.NaN);
    const y = FIRST + LABEL * (place + 1);
    return (
      <g key={line.key} className={`sc-line-at sc-line-at--${line.kind}`}>
        <path d={`M${at} ${y + 6}V${box.bottom}`} strokeDasharray={dashOf(line)} />
        <AreaMarker kind={line.kind} x={at} y={y} />
        <LineLabel at={at} y={y} box={box} text={`${line.name} ${line.text}`} />
      </g>
    );
  });
}

function dashOf({ kind }: RankedBar): string | undefined {
  return kind === 'average' ? DASHES.neighbours : kind === 'region' ? DASHES.region : DASHES.england;
}

/** Beside its line, on the side that has more room. */
function LineLabel({
  at,
  y,
  box,
  text,
}: {
  readonly at: number;
  readonly y: number;
  readonly box: SwarmBox;
  readonly text: string;
}) {
  const isLeft = at > (box.left + box.right) / 2;
  return (
    <text x={isLeft ? at - 11 : at + 11} y={y} dy="0.35em" textAnchor={isLeft ? 'end' : 'start'}>
      {text}
    </text>
  );
}

function OwnLabel({
  dot,
  box,
  comparison,
}: {
  readonly dot: SwarmDot;
  readonly box: SwarmBox;
  readonly comparison: Comparison;
}) {
  const { reading, area } = dot.area;
  const { unit, decimals } = comparison.indicator;
  const figure = reading?.kind === 'value' ? formatValue(reading.value, unit, decimals) : '';
  return (
    <g className="sc-line-at sc-line-at--ours">
      <path d={`M${dot.x} ${FIRST + 8}V${dot.y}`} />
      <LineLabel at={dot.x} y={FIRST} box={box} text={`${area.name} ${figure}`} />
    </g>
  );
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
