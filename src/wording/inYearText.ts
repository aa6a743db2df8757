import type { InYearBenchmark, InYearFigure, InYearRow } from '@/domain/inYear/inYear';
import { meetsTarget } from '@/domain/plan/meetsTarget';
import type { InYearState } from '@/domain/inYear/inYearDirection';
import type { Indicator, InYearRule } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import type { YearToDate } from '@/domain/inYear/yearToDate';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading, formatValue } from '@/ui/formatValue';
import { periodsWord } from './periodsWord';

/** The state as the row says it; the mark before it repeats the words and adds nothing. */
export function stateText(state: InYearState | 'not comparable'): string {
  switch (state) {
    case 'worsening within target':
      return 'worsening, within target';
    case 'worsening off target':
      return 'worsening, off target';
    case 'improving':
    case 'stable':
    case 'worsening':
    case 'up':
    case 'down':
    case 'not comparable':
      return state;
  }
}

/** Whether a figure that got worse still meets its target: `within target`, `off target`. */
export function targetStateText(state: InYearState | 'not comparable'): string | undefined {
  if (state === 'worsening within target') return 'within target';
  return state === 'worsening off target' ? 'off target' : undefined;
}

/** A filled mark for better and for worse off target, an open one for worse within it, a thin arrow without judgement. */
export function stateMark(state: InYearState | 'not comparable'): string {
  switch (state) {
    case 'improving':
      return '▲';
    case 'stable':
      return '▶';
    case 'worsening within target':
      return '▽';
    case 'worsening off target':
    case 'worsening':
      return '▼';
    case 'up':
      return '↑';
    case 'down':
      return '↓';
    case 'not comparable':
      return '–';
  }
}

/** How often figures come: `monthly`, `weekly`, `termly`, `quarterly`. */
export function everyText({ family }: Pick<Period, 'family'>): string {
  switch (family) {
    case 'Month':
      return 'monthly';
    case 'Week':
      return 'weekly';
    case 'Term':
      return 'termly';
    case 'Half-year':
      return 'half-yearly';
  }
  return 'quarterly';
}

/** What the year to date is, for its rule. */
export function ruleText(rule: InYearRule): string {
  switch (rule) {
    case 'sum':
      return 'added up';
    case 'cumulative':
      return 'each figure is the year so far';
    case 'last':
      return 'the newest figure: a count on a day';
    case 'pooled':
      return 'the counts added up, then divided';
    case 'as-printed':
      return 'the year’s own figure, as printed';
  }
}

/** The parts that a year to date covers, where its year is named beside it: `April to November`, `Week 36 to Week 48`, `Autumn term`. */
function spanText({ from, to }: Pick<YearToDate, 'from' | 'to'>): string {
  return from.step === to.step ? partText(from) : `${partText(from)} to ${partText(to)}`;
}

/** Says what an incomplete year to date lacks: `April to November, 7 of 8 months: 1 is withheld`. Returns undefined if it lacks nothing. */
export function incompleteText(toDate: YearToDate): string | undefined {
  if (toDate.kind === 'value') return undefined;
  const countedText = `${spanText(toDate)}, ${toDate.countedParts} of ${toDate.expectedParts} ${periodsWord(toDate.to, toDate.expectedParts)}`;
  return `${countedText}: ${obstacleText(toDate)}`;
}

/** What an incomplete year to date covers, for a narrow cell: `7 of 8 months`. */
export function incompleteShort(toDate: YearToDate): string {
  return `${toDate.countedParts} of ${toDate.expectedParts} ${periodsWord(toDate.to, toDate.expectedParts)}`;
}

/** The year to date in a sentence. */
export function toDateSentence(toDate: YearToDate, indicator: Pick<Indicator, 'unit' | 'decimals'>): string {
  const incomplete = incompleteText(toDate);
  if (toDate.kind === 'incomplete') return `No figure for the year to date: ${incomplete ?? ''}.`;
  const subject = toDate.isWhole ? 'The year' : 'The year to date';
  const printedNote = toDate.isPrinted === true ? ', as printed' : '';
  return `${subject}, ${spanText(toDate)}${printedNote}: ${formatReading(toDate.reading, indicator)}.`;
}

/** A benchmark's year and its age: `2024/25, 8 months older`. Where the benchmark is as new as the figure, only its year. */
export function benchmarkAge(benchmark: InYearBenchmark): string {
  const year = formatPeriodShort(benchmark.period);
  const months = olderText(benchmark);
  return months === undefined ? year : `${year}, ${months} older`;
}

/** What to write beside a target that is added up over a year: `for the year`, and once the year is over `for the year: met`. */
export function yearTargetText({ indicator, toDate, yearTarget }: InYearRow): string {
  if (yearTarget === undefined || toDate?.kind !== 'value' || !toDate.isWhole) return 'for the year';
  if (indicator.polarity === 'neutral') return 'for the year';
  return `for the year: ${meetsTarget(toDate.reading, yearTarget, indicator.polarity) ? 'met' : 'missed'}`;
}

/** A sentence about a target for the whole year: whether it was met, once the year is over; before that, that the parts of the year are not rated by it. */
export function yearTargetSentence(row: InYearRow): string | undefined {
  const { indicator, target, toDate, yearTarget, year } = row;
  if (target !== undefined || yearTarget === undefined) return undefined;
  const figure = formatValue(yearTarget.value, indicator.unit, yearTarget.decimals);
  const sentence = `The target of ${figure} is for the whole of ${formatPeriodShort(year)}`;
  if (toDate?.kind === 'value' && toDate.isWhole && indicator.polarity !== 'neutral')
    return `${sentence}, and was ${meetsTarget(toDate.reading, yearTarget, indicator.polarity) ? 'met' : 'missed'}.`;
  return `${sentence}. No part of the year is compared with it or rated: the whole year is, once it is over.`;
}

/** Names the last period that had a target, if the targets have run out: `the last is for Mar 2017`. Returns undefined if there never was a target. */
export function lastTargetText({
  target,
  lastTarget,
}: Pick<InYearRow, 'target' | 'lastTarget'>): string | undefined {
  if (target !== undefined) return undefined;
  return lastTarget === undefined ? undefined : `the last is for ${formatPeriodShort(lastTarget)}`;
}

/** The sentence that there is no target any more, with the last period that had one. */
export function lastTargetSentence(row: InYearRow): string | undefined {
  const lastTarget = lastTargetText(row);
  return lastTarget && `There is no target for ${formatPeriodShort(row.latest.period)}; ${lastTarget}.`;
}

/**
 * The note `below target`, on a year to date that misses the target although its newest figure meets it: the colour is only of the newest
 * figure. It is given only where the target is for each part of the year, and not for their sum.
 */
export function toDateBehindText({ indicator, target, toDate, latest }: InYearRow): string | undefined {
  const { polarity, inYear } = indicator;
  const latestReading = latest.observation?.reading;
  if (inYear !== 'pooled' || polarity === 'neutral' || target === undefined) return undefined;
  if (toDate?.kind !== 'value' || latestReading?.kind !== 'value') return undefined;
  if (!meetsTarget(latestReading, target, polarity) || meetsTarget(toDate.reading, target, polarity))
    return undefined;
  return polarity === 'high' ? 'below target' : 'above target';
}

/** Says how much older a benchmark is than the figure: `8 months`. Returns undefined if it is as new or newer. */
export function olderText({ monthsOlder }: InYearBenchmark): string | undefined {
  if (monthsOlder <= 0) return undefined;
  return monthsOlder === 1 ? '1 month' : `${monthsOlder} months`;
}

/** A period as a narrow cell says it, where the head of the column says another: `wk 46`, `Q4`, `Autumn 2024/25`. */
export function ownPeriodText(period: Period): string {
  switch (period.family) {
    case 'Week':
      return period.timeIdentifier.replace('Week', 'wk');
    case 'Term':
      return period.timeIdentifier.replace(' term', '');
    case 'Half-year':
      return formatPeriodShort(period);
  }
  return formatPeriodShort(period).replace(/^.* (Q\d)$/, '$1');
}

/**
 * Returns the mark of a figure that is not settled, as the legend explains it: `[p]` provisional, `[r]` revised, `[e]` estimated. Returns
 * undefined for a final figure.
 */
export function statusSign({ observation }: InYearFigure): '[p]' | '[r]' | '[e]' | undefined {
  switch (observation?.status) {
    case 'provisional':
      return '[p]';
    case 'revised':
      return '[r]';
    case 'estimated':
      return '[e]';
    case 'final':
    case undefined:
      return undefined;
  }
}

/** What a revised figure was before: `revised, was 24.1% (Case system, 5 November 2025)`. */
export function revisedText(
  { observation, was }: InYearFigure,
  indicator: Pick<Indicator, 'unit' | 'decimals'>,
): string | undefined {
  if (observation?.status !== 'revised') return undefined;
  if (was === undefined) return 'revised';
  return `revised, was ${wasText(was.text, indicator)} (${was.source})`;
}

function wasText(text: string, indicator: Pick<Indicator, 'unit' | 'decimals'>): string {
  const value = Number(text);
  if (Number.isNaN(value)) return `[${text}]`;
  return formatReading({ kind: 'value', value, decimals: indicator.decimals }, indicator);
}

function obstacleText({
  because,
  withheldCount,
  missingCount,
}: Extract<YearToDate, { kind: 'incomplete' }>): string {
  switch (because) {
    case 'withheld':
    case 'missing': {
      const parts = [
        ...(withheldCount > 0 ? [`${isOrAre(withheldCount)} withheld`] : []),
        ...(missingCount > 0 ? [`${isOrAre(missingCount)} missing`] : []),
      ];
      return `${parts.join(' and ')}, so there is no sum`;
    }
    case 'newest withheld':
      return 'the newest is withheld';
    case 'newest missing':
      return 'the newest is missing';
    case 'break':
      return 'the series breaks within the year';
    case 'no counts':
      return 'a pooled year needs the counts behind every share, and they are not all known';
    case 'year withheld':
      return 'the year’s own figure is withheld';
    case 'no year row':
      return 'the year has no figure of its own to print';
  }
}

function isOrAre(count: number): string {
  return count === 1 ? '1 is' : `${count} are`;
}

function partText(period: Period): string {
  if (period.family === 'Month' || period.family === 'Week' || period.family === 'Term')
    return period.timeIdentifier;
  if (period.family === 'Half-year') return formatPeriodShort(period);
  return period.timeIdentifier.slice(-2);
}
