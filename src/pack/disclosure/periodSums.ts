import type { Indicator } from '@/domain/figures/indicator';
import { isRunningTotal } from '@/domain/figures/runningTotal';
import type { Period } from '@/domain/figures/period';
import { groupedBy } from '@/pack/rows/groupedBy';

/** A span of time and its parts; some parts may have no row. `isAll` says that the parts leave no day out. */
export type PeriodSum = {
  readonly whole: Period;
  readonly parts: readonly Period[];
  readonly isAll: boolean;
  /** It holds only if the figures say so somewhere: nobody has said that the figures of a year add up. */
  readonly isGuess: boolean;
};

/** The sums over time among some periods: a year and its months, terms or quarters; a span of years and its years. */
export function periodSums(periods: readonly Period[], indicator: Indicator): readonly PeriodSum[] {
  const spans = periods.filter(({ years }) => years > 1).map(yearsOf);
  const { inYear } = indicator;
  if (isRunningTotal(indicator) || inYear === 'last') return spans;
  const years = periods.filter((period) => period.years === 1);
  return [...spans, ...years.flatMap((whole) => withinYear(whole, years, inYear === undefined))];
}

/** Every year of a span counts, with a row or without: five years less four are one. */
function yearsOf(whole: Period): PeriodSum {
  const family = whole.family.slice(whole.family.indexOf('×') + 2);
  const parts = Array.from({ length: whole.years }, (_, back): Period => ({
    ...whole,
    family,
    years: 1,
    step: whole.step - back,
  }));
  return { whole, parts, isAll: true, isGuess: false };
}

function withinYear(whole: Period, all: readonly Period[], isGuess: boolean): readonly PeriodSum[] {
  const inside = all.filter(
    ({ family, start, end }) => family !== whole.family && start >= whole.start && end <= whole.end,
  );
  return [...groupedBy(inside, ({ family }) => family).values()].flatMap((found): readonly PeriodSum[] => {
    const parts = allOf(whole, found);
    return [{ whole, parts: parts ?? found, isAll: parts !== undefined, isGuess }];
  });
}

/** How many months each part has, of families whose parts fill a year. */
function monthsOf(family: string): number | undefined {
  if (family === 'Month') return 1;
  if (family === 'Half-year') return 6;
  return family.endsWith('quarter') ? 3 : undefined;
}

/** All parts of a whole of the family of some that are found; undefined where they cannot fill it, as weeks. */
function allOf(whole: Period, found: readonly Period[]): readonly Period[] | undefined {
  const [one] = found;
  if (one === undefined) return undefined;
  const byStep = new Map(found.map((period) => [period.step, period]));
  const withStep = (step: number): Period => byStep.get(step) ?? { ...one, step };
  // The holidays after the summer term belong to no term.
  if (one.family === 'Term')
    return whole.family === 'Academic year'
      ? [0, 1, 2].map((part) => withStep(whole.step * 3 + part))
      : undefined;
  const months = monthsOf(one.family);
  if (months === undefined) return undefined;
  const first = one.step - (monthNumber(one.start) - monthNumber(whole.start)) / months;
  const many = (monthNumber(whole.end) - monthNumber(whole.start) + 1) / months;
  if (!Number.isInteger(first) || !Number.isInteger(many)) return undefined;
  return Array.from({ length: many }, (_, part) => withStep(first + part));
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/** A figure of the year so far, and the one before it of the same year; or the figure of the same day of another family, which it equals. */
export type Increase = { readonly after: Period; readonly before: Period; readonly isSame: boolean };

/**
 * The increases of a running total: what was added from one figure to the next is a count too. At the end of a quarter, the month and the quarter
 * have the same figure.
 */
export function increases(periods: readonly Period[], indicator: Indicator): readonly Increase[] {
  const years = periods.filter((period) => period.years === 1);
  const sorted = years.toSorted((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
  return sorted.flatMap((after, at): readonly Increase[] => {
    const earlier = sorted.slice(0, at);
    const before = earlier.findLast(({ family }) => family === after.family);
    const same = earlier.findLast(({ end }) => end === after.end);
    const year = inYearOf(after, indicator);
    const isNext = before !== undefined && year !== undefined && inYearOf(before, indicator) === year;
    return [
      ...(isNext ? [{ after, before, isSame: false }] : []),
      ...(same === undefined ? [] : [{ after, before: same, isSame: true }]),
    ];
  });
}

const FIRST_MONTHS = { financial: 4, academic: 9, calendar: 1 } as const;

/** Which year a month or a quarter belongs to, as a number that is the same for all of it; undefined for a whole year. */
export function inYearOf(
  { family, step, end }: Period,
  { year = 'financial' }: Indicator,
): number | undefined {
  if (family.endsWith('quarter')) return Math.floor(step / 4);
  if (family === 'Half-year') return Math.floor(step / 2);
  if (family === 'Term') return Math.floor(step / 3);
  if (family !== 'Month' && family !== 'Week') return undefined;
  const months = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) - FIRST_MONTHS[year];
  return Math.floor(months / 12);
}
