import { changeAccount, type ChangeAccount } from '@/domain/certainty/changeAccount';
import type { Comparator } from '@/domain/scorecard/comparator';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import { differenceOf } from '@/domain/figures/polarity';
import type { ValueReading } from '@/domain/figures/reading';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatReading } from '@/ui/formatValue';
import { signalText } from './signalText';

/** The message of an indicator by rule: "lower than in similar areas and in England, and down from 49% to 46%". Undefined where there is no figure. */
export function messageText(row: ScorecardRow): string | undefined {
  const reading = row.observation?.reading;
  if (reading?.kind !== 'value') return undefined;
  const beside = besideClause(reading, row.comparators);
  const move = moveClause(row, reading);
  if (beside === undefined) return move;
  return move === undefined ? beside : `${beside}, and ${move}`;
}

/** The message in a few words, for a chart's title: where the figure lies beside others, else its last move. */
export function headlineText(row: ScorecardRow): string | undefined {
  const reading = row.observation?.reading;
  if (reading?.kind !== 'value') return undefined;
  const account = changeAccount(row);
  return besideClause(reading, row.comparators) ?? (account && plainMove(account, reading, row));
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

/** "up from 7% to 13%, 4 times its usual change": always the move that the row shows, with what its account says of it. */
function moveClause(row: ScorecardRow, ours: ValueReading): string | undefined {
  const account = changeAccount(row);
  if (account === undefined) return undefined;
  const { signal } = account;
  if (signal.kind === 'none') return plainMove(account, ours, row);
  const move = plainMove(account, ours, row);
  // A move that is neither chance nor rare needs no remark.
  const isPlain = signal.kind === 'usual' || signal.kind === 'larger';
  const word = isPlain ? undefined : signalText(account);
  return word === undefined ? move : `${move}, ${word}`;
}

/** "up from 7% to 13%", or "unchanged". */
function plainMove(
  { signal, change, before }: ChangeAccount,
  ours: ValueReading,
  { indicator }: ScorecardRow,
): string {
  if (signal.kind === 'none') return 'unchanged';
  const way = change > 0 ? 'up' : 'down';
  return `${way} from ${formatReading(before, indicator)} to ${formatReading(ours, indicator)}`;
}
