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
 * The message of an indicator by rule: "lower than in similar areas and in England, and down from 49% to 46%". The strongest change leads, so
 * that no title says that a figure rose where its year says that it fell. For a change that cannot be judged it names no direction. Returns
 * undefined if there is no figure.
 */
export function messageText(
  row: ScorecardRow,
  strongest: StrongestChange = strongestOf(row),
): string | undefined {
  const reading = row.observation?.reading;
  if (reading?.kind !== 'value') return undefined;
  const comparison = besideClause(reading, row.comparators);
  const changePart = changeClause(row, reading, strongest);
  if (comparison === undefined) return changePart ?? bothFigures(reading, row, strongest.lastChange);
  return changePart === undefined ? comparison : `${comparison}, and ${changePart}`;
}

type SideWord = 'higher' | 'lower' | 'level';

const PLACE_NAMES: Readonly<Partial<Record<BenchmarkName, string>>> = {
  neighbours: 'in similar areas',
  england: 'in England',
};

/** Where a figure lies beside others, in few words: "lower than in similar areas and in England". */
export function besideClause(
  ourReading: ValueReading,
  comparators: Readonly<Record<BenchmarkName, Comparator>>,
): string | undefined {
  const sidesOfBenchmarks = (['neighbours', 'england'] as const).flatMap((name) => {
    const { benchmark } = comparators[name];
    if (benchmark.kind !== 'value') return [];
    return [{ place: PLACE_NAMES[name] ?? '', side: sideOf(differenceOf(ourReading, benchmark.reading)) }];
  });
  const [firstSide, secondSide] = sidesOfBenchmarks;
  if (firstSide === undefined) return undefined;
  if (secondSide === undefined) return sideClause(firstSide.side, firstSide.place);
  if (firstSide.side === secondSide.side)
    return sideClause(firstSide.side, `${firstSide.place} and ${secondSide.place}`);
  return `${sideClause(firstSide.side, firstSide.place)}, ${sideClause(secondSide.side, secondSide.place)}`;
}

function sideOf(difference: number): SideWord {
  return difference === 0 ? 'level' : difference > 0 ? 'higher' : 'lower';
}

function sideClause(side: SideWord, placeName: string): string {
  return side === 'level' ? `the same as ${placeName}` : `${side} than ${placeName}`;
}

/**
 * Writes the clause of a message that tells the change: "below its usual range for 3 months, 87.4% now and 94.1% a year ago"; "down from 91.3%
 * a year ago to 82.0%, more than chance"; "up from 7% to 13%, 4 times its usual change".
 */
function changeClause(
  row: ScorecardRow,
  ourReading: ValueReading,
  strongest: StrongestChange,
): string | undefined {
  const { leads, lastChange, lastYear } = strongest;
  const { indicator } = row;
  if (leads.kind === 'year') {
    const { reading } = leads.lastYear;
    const directionWord = differenceOf(ourReading, reading) > 0 ? 'up' : 'down';
    return `${directionWord} from ${formatReading(reading, indicator)} a year ago to ${formatReading(ourReading, indicator)}, more than chance`;
  }
  if (leads.kind === 'back' && lastChange !== undefined)
    return `back in its usual range, ${plainMove(lastChange, ourReading, row)}`;
  if (lastChange?.signal.kind === 'unknown' && leads.kind !== 'process') return undefined;
  if (leads.kind !== 'process') return moveClause(row, ourReading, lastChange);
  const level = levelText(leads);
  if (leads.run.cause.rule === 'trend') {
    const trendStart = valueAt(row.series, leads.run.from);
    const fromText = trendStart === undefined ? '' : `, from ${formatReading(trendStart, indicator)}`;
    return `${level}${fromText} to ${formatReading(ourReading, indicator)}`;
  }
  if (lastYear !== undefined)
    return `${level}, ${formatReading(ourReading, indicator)} now and ${formatReading(lastYear.reading, indicator)} a year ago`;
  return lastChange === undefined ? level : `${level}, ${plainMove(lastChange, ourReading, row)}`;
}

/** Says how the figure last changed, and how sure that change is. */
function moveClause(
  row: ScorecardRow,
  ourReading: ValueReading,
  lastChange: ChangeAccount | undefined,
): string | undefined {
  if (lastChange === undefined) return undefined;
  const moveText = plainMove(lastChange, ourReading, row);
  // "Twice its usual change" is left out, because it would make more of the change than chance allows.
  const isPlain = lastChange.signal.kind === 'none' || lastChange.signal.kind === 'larger';
  const cautionWord = isPlain && !hasSmallNumbers(row) ? undefined : lastCaution(lastChange, row);
  return cautionWord === undefined ? moveText : `${moveText}, ${cautionWord}`;
}

/** Writes both figures of a change that cannot be judged, and no word for the way between them: "46% now and 40% in 2013". */
function bothFigures(
  ourReading: ValueReading,
  row: ScorecardRow,
  lastChange: ChangeAccount | undefined,
): string | undefined {
  if (lastChange === undefined) return undefined;
  const earlierPeriod = isFromLastYear(row)
    ? 'a year ago'
    : `in ${formatPeriodShort(lastChange.previousPeriod)}`;
  return `${formatReading(ourReading, row.indicator)} now and ${formatReading(lastChange.previousReading, row.indicator)} ${earlierPeriod}`;
}

/** The last change: "up from 7% to 13%", or "unchanged". */
function plainMove(
  { signal, change, previousReading }: ChangeAccount,
  ourReading: ValueReading,
  row: ScorecardRow,
): string {
  const { indicator } = row;
  const isYear = isFromLastYear(row);
  if (signal.kind === 'none') return isYear ? 'the same as a year ago' : 'unchanged';
  const directionWord = change > 0 ? 'up' : 'down';
  return `${directionWord} from ${formatReading(previousReading, indicator)}${isYear ? ' a year ago' : ''} to ${formatReading(ourReading, indicator)}`;
}

/** A seasonal month is compared with the same month of last year, and the sentence says so. */
function isFromLastYear({ direction, period }: ScorecardRow): boolean {
  return direction.kind === 'change' && direction.lastYear && period !== undefined && isWithinYear(period);
}
