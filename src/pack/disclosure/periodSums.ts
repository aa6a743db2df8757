import type { Indicator } from '@/domain/figures/indicator';
import { isRunningTotal } from '@/domain/figures/runningTotal';
import type { Period } from '@/domain/figures/period';
import { groupedBy } from '@/pack/rows/groupedBy';

/** A period and the shorter periods that are its parts; some parts may have no row. `isAll`: the parts cover every day of the period. */
export type PeriodSum = {
  readonly wholePeriod: Period;
  readonly partPeriods: readonly Period[];
  readonly isComplete: boolean;
  /** Whether the sum is used only if the figures confirm it somewhere, because the officer has not declared that the figures of a year add up. */
  readonly isGuess: boolean;
};

/** The sums over time among some periods: a year and its months, terms or quarters; a span of years and its years. */
export function periodSums(allPeriods: readonly Period[], indicator: Indicator): readonly PeriodSum[] {
  const spans = allPeriods.filter(({ years }) => years > 1);
  const spanSums = [...spans.map(yearsOf), ...(indicator.sensitive === true ? spansWithinSpans(spans) : [])];
  const { inYear } = indicator;
  if (isRunningTotal(indicator) || inYear === 'last') return spanSums;
  const years = allPeriods.filter((period) => period.years === 1);
  return [...spanSums, ...years.flatMap((whole) => withinYear(whole, years, inYear === undefined))];
}

/** Every year of a span is a part, with a row or without: a span of five years less four known ones gives the fifth. */
function yearsOf(wholePeriod: Period): PeriodSum {
  const family = wholePeriod.family.slice(wholePeriod.family.indexOf('×') + 2);
  const partPeriods = Array.from({ length: wholePeriod.years }, (_, yearsBack): Period => ({
    ...wholePeriod,
    family,
    years: 1,
    step: wholePeriod.step - yearsBack,
  }));
  return { wholePeriod, partPeriods, isComplete: true, isGuess: false };
}

/** The fewest years for which figures of a sensitive indicator are published. */
const FEWEST_YEARS = 3;

/** Spans inside spans, if the difference is of fewer years than are published. Those few years are what the one falls short of the other. */
function spansWithinSpans(spans: readonly Period[]): readonly PeriodSum[] {
  return spans.flatMap((wholePeriod) =>
    spans
      .filter(
        (span) =>
          span !== wholePeriod &&
          span.timeIdentifier === wholePeriod.timeIdentifier &&
          span.start >= wholePeriod.start &&
          span.end <= wholePeriod.end &&
          wholePeriod.years - span.years < FEWEST_YEARS,
      )
      .map((span) => ({ wholePeriod, partPeriods: [span], isComplete: true, isGuess: false })),
  );
}

function withinYear(
  wholePeriod: Period,
  allPeriods: readonly Period[],
  isGuess: boolean,
): readonly PeriodSum[] {
  const periodsInside = allPeriods.filter((period) => isPartOf(period, wholePeriod));
  return [...groupedBy(periodsInside, ({ family }) => family).values()].flatMap(
    (familyPeriods): readonly PeriodSum[] => {
      const allParts =
        isGuess && familyPeriods[0]?.family === 'Week' ? undefined : allPartsOf(wholePeriod, familyPeriods);
      return [
        { wholePeriod, partPeriods: allParts ?? familyPeriods, isComplete: allParts !== undefined, isGuess },
      ];
    },
  );
}

/** Whether a period is part of a longer one of another family. A week is part of the month and the year in which its Thursday is. */
function isPartOf({ family, start, end }: Period, wholePeriod: Period): boolean {
  if (family === wholePeriod.family) return false;
  if (family !== 'Week') return start >= wholePeriod.start && end <= wholePeriod.end;
  const thursday = thursdayOf(start);
  return thursday >= Date.parse(wholePeriod.start) && thursday <= Date.parse(wholePeriod.end);
}

const DAY_IN_MS = 86_400_000;

function thursdayOf(monday: string): number {
  return Date.parse(monday) + 3 * DAY_IN_MS;
}

/** The weeks whose Thursday is in a period, with or without a row. */
function weeksOf(
  { start, end }: Period,
  sampleWeek: Period,
  withStep: (step: number) => Period,
): readonly Period[] {
  const thursday = thursdayOf(sampleWeek.start);
  const wholeWeeks = (from: number, to: number) => Math.floor((to - from) / (7 * DAY_IN_MS));
  const weeksBefore = wholeWeeks(Date.parse(start), thursday);
  return Array.from({ length: weeksBefore + 1 + wholeWeeks(thursday, Date.parse(end)) }, (_, weekNumber) =>
    withStep(sampleWeek.step - weeksBefore + weekNumber),
  );
}

/** The number of months in each part, for families of periods whose parts fill a year. */
function monthsOf(family: string): number | undefined {
  if (family === 'Month') return 1;
  if (family === 'Half-year') return 6;
  return family.endsWith('quarter') ? 3 : undefined;
}

/**
 * All periods of one family that make up a longer period, with or without a row. Returns undefined if periods of the family cannot fill it. Autumn
 * and spring in one figure make up a school year with the summer term.
 */
function allPartsOf(wholePeriod: Period, knownParts: readonly Period[]): readonly Period[] | undefined {
  const [firstKnown] = knownParts;
  if (firstKnown === undefined) return undefined;
  const byStep = new Map(knownParts.map((period) => [period.step, period]));
  const withStep = (step: number): Period => byStep.get(step) ?? { ...firstKnown, step };
  if (firstKnown.family === 'Week') return weeksOf(wholePeriod, firstKnown, withStep);
  // Terms do not fill a year: the holidays after the summer term belong to no term.
  const firstTerm = wholePeriod.step * TERMS_A_YEAR;
  const isSchoolYear = wholePeriod.family === 'Academic year';
  if (firstKnown.family === JOINED_TERMS)
    return isSchoolYear ? [firstKnown, { ...firstKnown, family: 'Term', step: firstTerm + 2 }] : undefined;
  if (firstKnown.family === 'Term')
    return isSchoolYear || wholePeriod.family === JOINED_TERMS
      ? Array.from({ length: isSchoolYear ? TERMS_A_YEAR : 2 }, (_, term) => withStep(firstTerm + term))
      : undefined;
  const months = monthsOf(firstKnown.family);
  if (months === undefined) return undefined;
  const firstStep =
    firstKnown.step - (monthNumber(firstKnown.start) - monthNumber(wholePeriod.start)) / months;
  const partCount = (monthNumber(wholePeriod.end) - monthNumber(wholePeriod.start) + 1) / months;
  if (!Number.isInteger(firstStep) || !Number.isInteger(partCount)) return undefined;
  return Array.from({ length: partCount }, (_, partNumber) => withStep(firstStep + partNumber));
}

const JOINED_TERMS = 'Autumn and spring term';
const TERMS_A_YEAR = 3;

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/**
 * Two periods of a running total: a period and the one before it in the same year, or two periods that end on the same day and so have equal
 * figures (`areEqual`).
 */
export type Increase = {
  readonly laterPeriod: Period;
  readonly earlierPeriod: Period;
  readonly areEqual: boolean;
};

/** The increases of a running total: what was added between two figures is a count too. At the end of a quarter, the month and the quarter have the same figure. */
export function increases(periods: readonly Period[], indicator: Indicator): readonly Increase[] {
  const periodsWithinYears = periods.filter((period) => period.years === 1);
  const sortedByEnd = periodsWithinYears.toSorted((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
  return sortedByEnd.flatMap((laterPeriod, position): readonly Increase[] => {
    const earlierPeriods = sortedByEnd.slice(0, position);
    const previousOfFamily = earlierPeriods.findLast(({ family }) => family === laterPeriod.family);
    const periodOfSameEnd = earlierPeriods.findLast(({ end }) => end === laterPeriod.end);
    const year = reportingYearOf(laterPeriod, indicator);
    const followsPrevious =
      previousOfFamily !== undefined &&
      year !== undefined &&
      reportingYearOf(previousOfFamily, indicator) === year;
    return [
      ...(followsPrevious ? [{ laterPeriod, earlierPeriod: previousOfFamily, areEqual: false }] : []),
      ...(periodOfSameEnd === undefined
        ? []
        : [{ laterPeriod, earlierPeriod: periodOfSameEnd, areEqual: true }]),
    ];
  });
}

const FIRST_MONTHS = { financial: 4, academic: 9, calendar: 1 } as const;

/** Returns the year that a month or quarter belongs to, as a number, or undefined for a whole year. */
export function reportingYearOf(
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
