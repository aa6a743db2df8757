import type { ChangeAccount } from '@/domain/certainty/changeAccount';
import { hasSmallNumbers } from '@/domain/certainty/smallNumbers';
import { strongestOf, type StrongestChange } from '@/domain/certainty/strongestChange';
import type { Comparator } from '@/domain/scorecard/comparator';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import { isWithinYear } from '@/domain/figures/period';
import { differenceOf } from '@/domain/figures/polarity';
import type { ValueReading } from '@/domain/figures/reading';
import { valueAt } from '@/domain/figures/series';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';
import { lastCaution, levelText } from './strongestText';

/**
 * The message of an indicator by rule: "lower than in similar areas and in England, and down from 49% to 46%". The strongest change leads, so that no title
 * says that a figure rose where its year says that it fell. For a change that cannot be judged it names no direction. Undefined where there is no figure.
 */
export function messageText(
  row: ScorecardRow,
  strongest: StrongestChange = strongestOf(row),
): string | undefined {
  const reading = row.observation?.reading;
  if (reading?.kind !== 'value') return undefined;
  const beside = besideClause(reading, row.comparators);
  const move = changeClause(row, reading, strongest);
  if (beside === undefined) return move ?? bothFigures(reading, row, strongest.last);
  return move === undefined ? beside : `${beside}, and ${move}`;
}

type Side = 'higher' | 'lower' | 'level';

const PLACES: Readonly<Partial<Record<BenchmarkName, string>>> = {
  neighbours: 'in similar areas',
  england: 'in England',
};

/** Where a figure lies beside others, in few words: "lower than in similar areas and in England". */
export function besideClause(
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

/**
 * "below its usual range for 3 months, 87.4% now and 94.1% a year ago"; "down from 91.3% a year ago to 82.0%, more than chance"; "up from 7% to 13%, 4
 * times its usual change".
 */
function changeClause(row: ScorecardRow, ours: ValueReading, strongest: StrongestChange): string | undefined {
  const { leads, last, lastYear } = strongest;
  const { indicator } = row;
  if (leads.kind === 'year') {
    const { reading } = leads.lastYear;
    const way = differenceOf(ours, reading) > 0 ? 'up' : 'down';
    return `${way} from ${formatReading(reading, indicator)} a year ago to ${formatReading(ours, indicator)}, more than chance`;
  }
  if (leads.kind === 'back' && last !== undefined)
    return `back in its usual range, ${plainMove(last, ours, row)}`;
  if (last?.signal.kind === 'unknown' && leads.kind !== 'process') return undefined;
  if (leads.kind !== 'process') return moveClause(row, ours, last);
  const level = levelText(leads);
  if (leads.run.cause.rule === 'trend') {
    const first = valueAt(row.series, leads.run.from);
    const from = first === undefined ? '' : `, from ${formatReading(first, indicator)}`;
    return `${level}${from} to ${formatReading(ours, indicator)}`;
  }
  if (lastYear !== undefined)
    return `${level}, ${formatReading(ours, indicator)} now and ${formatReading(lastYear.reading, indicator)} a year ago`;
  return last === undefined ? level : `${level}, ${plainMove(last, ours, row)}`;
}

/** The last change with what its account says of it. */
function moveClause(
  row: ScorecardRow,
  ours: ValueReading,
  last: ChangeAccount | undefined,
): string | undefined {
  if (last === undefined) return undefined;
  const move = plainMove(last, ours, row);
  // "Twice its usual change" would make more of it than chance allows.
  const isPlain = last.signal.kind === 'none' || last.signal.kind === 'larger';
  const word = isPlain && !hasSmallNumbers(row) ? undefined : lastCaution(last, row);
  return word === undefined ? move : `${move}, ${word}`;
}

/** "46% now and 40% in 2013": of a change that cannot be judged, both figures and no word for the way between them. */
function bothFigures(
  ours: ValueReading,
  row: ScorecardRow,
  last: ChangeAccount | undefined,
): string | undefined {
  if (last === undefined) return undefined;
  const when = isFromLastYear(row) ? 'a year ago' : `in ${formatPeriodShort(last.previous)}`;
  return `${formatReading(ours, row.indicator)} now and ${formatReading(last.before, row.indicator)} ${when}`;
}

/** "up from 7% to 13%", or "unchanged". */
function plainMove({ signal, change, before }: ChangeAccount, ours: ValueReading, row: ScorecardRow): string {
  const { indicator } = row;
  const isYear = isFromLastYear(row);
  if (signal.kind === 'none') return isYear ? 'the same as a year ago' : 'unchanged';
  const way = change > 0 ? 'up' : 'down';
  return `${way} from ${formatReading(before, indicator)}${isYear ? ' a year ago' : ''} to ${formatReading(ours, indicator)}`;
}

/** A seasonal month is compared with the same month of last year, and the sentence says so. */
function isFromLastYear({ direction, period }: ScorecardRow): boolean {
  return direction.kind === 'change' && direction.lastYear && period !== undefined && isWithinYear(period);
}
