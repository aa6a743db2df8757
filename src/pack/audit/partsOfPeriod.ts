import {
  isSamePeriod,
  periodKey,
  TIME_IDENTIFIERS,
  toPeriod,
  twoYears,
  type Period,
} from '@/domain/figures/period';
import type { Cell } from './unknowns';

/** Autumn and spring, published as one figure. With the summer term they make up the school year. */
const JOINED_TERMS = 'Autumn and spring term';
const SUMMER_TERM = 'Summer term';

const DAY_IN_MS = 86_400_000;

/** Whether a period lies inside a longer one of another kind. A week lies where its Thursday does. */
export function isInside(period: Period, longPeriod: Period): boolean {
  if (period.family === longPeriod.family || period.years > 1) return false;
  if (period.family !== 'Week') return period.start >= longPeriod.start && period.end <= longPeriod.end;
  const thursday = daysAfter(period.start, 3);
  return thursday >= longPeriod.start && thursday <= longPeriod.end;
}

/** Whether weeks count as parts of months and years. They do only if the plan says that the figures of a year add up. */
export function mayWeeksAddUp({ inYear }: { readonly inYear?: string | undefined }): boolean {
  return inYear === 'sum' || inYear === 'pooled';
}

/** Whether shorter periods, in order, fill a longer one. August belongs to no term. */
export function isFilledBy(longPeriod: Period, parts: readonly Period[]): boolean {
  const [firstPart, lastPart] = [parts[0], parts.at(-1)];
  if (firstPart === undefined || lastPart === undefined) return false;
  const areConsecutive = parts.every((part, index) => {
    const previousPart = parts[index - 1];
    return previousPart === undefined || isNext(part, previousPart);
  });
  if (!areConsecutive) return false;
  if (firstPart.family === 'Week')
    return (
      daysAfter(firstPart.start, 3 - 7) < longPeriod.start &&
      daysAfter(lastPart.start, 3 + 7) > longPeriod.end
    );
  const isSchoolYear = longPeriod.family === 'Academic year' && lastPart.timeIdentifier === SUMMER_TERM;
  return firstPart.start === longPeriod.start && (lastPart.end === longPeriod.end || isSchoolYear);
}

function isNext(part: Period, previousPart: Period): boolean {
  return part.family === previousPart.family
    ? part.step === previousPart.step + 1
    : part.start === daysAfter(previousPart.end, 1);
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_IN_MS).toISOString().slice(0, 10);
}

/** Periods that were found before. Every place and group asks for the same ones. */
const PERIODS_INSIDE = new Map<string, readonly Period[]>();

/**
 * Returns all periods of the same kind as `samplePeriod` that lie inside a longer one, in order. The summer term counts as the same kind as
 * autumn and spring published as one figure.
 */
export function periodsInside(longPeriod: Period, samplePeriod: Period): readonly Period[] {
  const key = `${periodKey(longPeriod)}|${samplePeriod.family}`;
  const knownPeriods = PERIODS_INSIDE.get(key);
  if (knownPeriods !== undefined) return knownPeriods;
  const firstYear = Number(longPeriod.start.slice(0, 4));
  const foundPeriods = [firstYear - 1, firstYear, firstYear + 1].flatMap((year) =>
    TIME_IDENTIFIERS.flatMap((identifier): readonly Period[] => {
      const period = toPeriod(
        samplePeriod.timePeriod.length === 6 ? twoYears(year) : String(year),
        identifier,
      );
      return period !== undefined && isOfKind(period, samplePeriod) && isInside(period, longPeriod)
        ? [period]
        : [];
    }),
  );
  const sorted = foundPeriods.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  PERIODS_INSIDE.set(key, sorted);
  return sorted;
}

/** The cells of some periods, in the order of these. */
export function cellsAt(periods: readonly Period[], cells: readonly Cell[]): readonly Cell[] {
  return periods.flatMap((period) => cells.find((cell) => isSamePeriod(cell.period, period)) ?? []);
}

function isOfKind(period: Period, samplePeriod: Period): boolean {
  return (
    period.family === samplePeriod.family ||
    (samplePeriod.family === JOINED_TERMS && period.timeIdentifier === SUMMER_TERM)
  );
}
