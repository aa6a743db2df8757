import { earlierMoveCount } from '@/domain/certainty/changeAccount';
import type { BehindSureness } from '@/domain/certainty/behindSureness';
import { hasSmallNumbers } from '@/domain/certainty/smallNumbers';
import type { StrongestChange, ChangeWay } from '@/domain/certainty/strongestChange';
import type { Sureness } from '@/domain/certainty/sureness';
import { FEWEST_MOVES } from '@/domain/certainty/usualMove';
import { intervalOf } from '@/domain/figures/counts';
import { differenceOf } from '@/domain/figures/polarity';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import type { ValueReading } from '@/domain/figures/reading';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';
import { intervalText } from './certaintyText';
import { changeText } from './directionText';
import { periodsWord } from './periodsWord';
import { signalText } from './signalText';
import { lastCaution, levelText, processWord } from './strongestText';

/** How sure one can be that a figure changed, in a sentence that begins with one of three words and goes on to say why (docs/methods.md#how-sure). */
export function changeSureness(strongest: StrongestChange, row: ScorecardRow): string {
  const { leads, sureness } = strongest;
  switch (leads.kind) {
    case 'process': {
      const evidence = `${levelText(leads)}${besideLastYear(strongest, row)}`;
      return `${claimText(sureness, processWord(leads))}: ${evidence}.${stockText(strongest, row)}`;
    }
    case 'year':
      return `${claimText(sureness, `${leads.changeWay} than a year ago`)}: it was ${lastYearText(strongest, row)}, and the difference is more than chance.`;
    case 'step':
      return stepText(strongest, row, leads.changeWay);
    case 'back':
      return `Cannot tell of a lasting change: ${changeText(row.direction, row.indicator)} brought it back into its usual range.`;
    case 'no clear change':
    case 'may be chance':
      return unclearText(strongest, row);
    case 'not known':
      return `Cannot tell whether it changed: ${unknownReason(strongest, row)}.`;
  }
}

/** How sure one can be that a figure is worse than what rates it: "Sure it is worse than similar areas: red for 9 years in a row, each beside others of its own year." */
export function behindText({ sureness, comparedWith, because }: BehindSureness, row: ScorecardRow): string {
  const { indicator, observation, period } = row;
  const claim =
    comparedWith === undefined
      ? 'off its mark'
      : comparedWith === 'target'
        ? 'off its target'
        : `worse than ${COMPARATOR_NAMES[comparedWith]}`;
  const interval = intervalOf(observation, indicator);
  const range = interval === undefined ? '' : intervalText(interval, indicator);
  switch (because.kind) {
    case 'beyond its range':
      return `${claimText(sureness, claim)}: chance alone allows ${range}.`;
    case 'within its range':
      return `Cannot tell whether it is ${claim} by more than chance: chance alone allows ${range}.`;
    case 'run': {
      const span = `${because.periods} ${period === undefined ? 'periods' : periodsWord(period, because.periods)}`;
      const eachText =
        comparedWith === 'target' || comparedWith === undefined || period === undefined
          ? ''
          : `, each beside others of the same ${periodsWord(period, 1)}`;
      return `${claimText(sureness, claim)}: red for ${span} in a row${eachText}.`;
    }
    case 'no range':
      return `Cannot tell whether it is ${claim} by more than chance: no range is published.`;
  }
}

const COMPARATOR_NAMES: Readonly<Record<BenchmarkName, string>> = {
  neighbours: 'similar areas',
  region: 'the region',
  england: 'England',
};

/** A claim after its word of sureness: `Probably worse than before`. */
export function claimText(sureness: Sureness, claim: string): string {
  switch (sureness) {
    case 'sure':
      return `Sure it is ${claim}`;
    case 'probably':
      return `Probably ${claim}`;
    case 'cannot tell':
      return `Cannot tell whether it is ${claim}`;
  }
}

function lastYearText({ lastYear }: StrongestChange, { indicator }: ScorecardRow): string {
  return lastYear === undefined
    ? ''
    : `${formatReading(lastYear.reading, indicator)} in ${formatPeriodShort(lastYear.period)}`;
}

/** Adds to a sentence how the figure compares with last year: `, and worse than in Nov 2024`, or that this may be chance. */
function besideLastYear({ leads, lastYear }: StrongestChange, { indicator }: ScorecardRow): string {
  if (leads.kind !== 'process' || lastYear?.test === undefined) return '';
  const lastYearText = `the ${formatReading(lastYear.reading, indicator)} of ${formatPeriodShort(lastYear.period)}`;
  const { likeness } = lastYear.test;
  if (likeness === 'similar') return `; beside ${lastYearText} alone, it may be chance`;
  return `, ${likeness === leads.changeWay ? 'and' : 'but'} ${likeness} than in ${formatPeriodShort(lastYear.period)}`;
}

/** Why a run of months is not enough where each counts most of what the one before did. */
function stockText({ leads, sureness }: StrongestChange, { indicator, period }: ScorecardRow): string {
  if (
    leads.kind !== 'process' ||
    sureness !== 'probably' ||
    indicator.inYear !== 'last' ||
    period === undefined
  )
    return '';
  const word = periodsWord(period, 1);
  return ` Each ${word} counts mostly the same as the one before, so that ${word}s in a row prove less.`;
}

/** Says how sure the last change is, and what to ask: "Probably worse than before: 4 times its usual change, in one year so far. Ask whether it lasted." */
function stepText(
  { lastChange, sureness }: StrongestChange,
  row: ScorecardRow,
  changeWay: ChangeWay,
): string {
  const claim = claimText(sureness, `${changeWay} than before`);
  const signal = lastChange === undefined ? '' : signalText(lastChange);
  const word = row.period === undefined ? 'period' : periodsWord(row.period, 1);
  return lastChange?.signal.kind === 'unusual'
    ? `${claim}: ${signal}, in one ${word} so far. Ask whether it lasted.`
    : `${claim}: ${changeText(row.direction, row.indicator)} is ${signal}.`;
}

function unclearText(strongest: StrongestChange, row: ScorecardRow): string {
  const { lastChange, lastYear } = strongest;
  const { direction, indicator } = row;
  if (lastChange === undefined || lastChange.signal.kind === 'none') {
    const since = direction.kind === 'change' ? ` as in ${formatPeriodShort(direction.previous)}` : '';
    return `Cannot tell of any change: the figure is the same${since}.`;
  }
  const moveText = changeText(direction, indicator);
  const isSmall = hasSmallNumbers(row) && lastChange.signal.kind !== 'chance';
  const reason = isSmall
    ? `${moveText}, and the numbers are small`
    : `${moveText} is ${lastCaution(lastChange, row)}`;
  const isOtherFigure = lastYear !== undefined && isOtherValue(lastYear.reading, row);
  const lastYearNote =
    isOtherFigure && lastYear.test?.likeness === 'similar' && lastChange.signal.kind === 'chance'
      ? `, and so is the difference from ${lastYearText(strongest, row)}`
      : '';
  return `Cannot tell whether it changed: ${reason}${lastYearNote}.`;
}

function unknownReason({ lastChange }: StrongestChange, row: ScorecardRow): string {
  if (lastChange === undefined || lastChange.signal.kind !== 'unknown')
    return changeText(row.direction, row.indicator);
  switch (lastChange.signal.because) {
    case 'too few': {
      const earlierMoves = earlierMoveCount(row);
      return `it has ${earlierMoves === 0 ? 'no earlier change' : earlierMoves === 1 ? '1 earlier change' : `${earlierMoves} earlier changes`} to compare this one with, and it takes ${FEWEST_MOVES}`;
    }
    case 'overlap':
      return 'each figure shares years with the one before';
    case 'other step':
      return 'what is usual from one year to the next is not known';
  }
}

function isOtherValue(reading: ValueReading, { observation }: ScorecardRow): boolean {
  return observation?.reading.kind === 'value' && differenceOf(observation.reading, reading) !== 0;
}
