import { chanceOf } from '@/domain/certainty/caution';
import type { Comparator } from '@/domain/scorecard/comparator';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import { differenceOf } from '@/domain/figures/polarity';
import type { ValueReading } from '@/domain/figures/reading';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';

/** The message of an indicator by rule: "lower than in similar areas and in England, and falling". Undefined where there is no figure. */
export function messageText(row: ScorecardRow): string | undefined {
  const reading = row.observation?.reading;
  if (reading?.kind !== 'value') return undefined;
  const beside = besideClause(reading, row.comparators);
  const trend = trendWord(row);
  if (beside === undefined) return trend;
  return trend === undefined ? beside : `${beside}, and ${trend}`;
}

type Side = 'higher' | 'lower' | 'level';

const PLACES: Readonly<Partial<Record<BenchmarkName, string>>> = {
  neighbours: 'in similar areas',
  england: 'in England',
};

function besideClause(
  ours: ValueReading,
  comparators: Readonly<Record<BenchmarkName, Comparator>>,
): string | undefined {
  const sides = (['neighbours', 'england'] as const).flatMap((name) => {
    const { benchmark } = comparators[name];
    if (benchmark.kind !== 'value') return [];
    return [{ place: PLACES[name] ?? '', side: sideOf(differenceOf(ours, benchmark.reading)) }];
  });
  const [first, second] = sides;
  if (first === undefined) return undefined;
  if (second === undefined) return clause(first.side, first.place);
  if (first.side === second.side) return clause(first.side, `${first.place} and ${second.place}`);
  return `${clause(first.side, first.place)}, ${clause(second.side, second.place)}`;
}

function sideOf(difference: number): Side {
  return difference === 0 ? 'level' : difference > 0 ? 'higher' : 'lower';
}

function clause(side: Side, place: string): string {
  return side === 'level' ? `the same as ${place}` : `${side} than ${place}`;
}

/** A move that chance or the series' own past explains is not told as a rise or a fall. */
function trendWord(row: ScorecardRow): string | undefined {
  const { direction } = row;
  if (direction.kind !== 'change') return undefined;
  if (direction.word === 'no change') return 'unchanged';
  if (chanceOf(row) !== undefined) return 'little changed';
  return direction.change > 0 ? 'rising' : 'falling';
}
