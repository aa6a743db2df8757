import { isWeekOf, lastDay, startDay, weekStep } from './periodDays';

/**
 * A period as DfE writes it: two columns, `time_period` and `time_identifier`.
 * `family` and `step` say which periods make one series and which of them are neighbours in it.
 */
export type Period = {
  readonly timePeriod: string;
  readonly timeIdentifier: string;
  /** The first and the last day of the period, as ISO dates. */
  readonly start: string;
  readonly end: string;
  /** The number of the period in its family: periods that follow each other are one step apart. */
  readonly family: string;
  readonly step: number;
  /** How many years are pooled in one figure: 1, or more for a span such as 2012-2014. */
  readonly years: number;
};

type PeriodKind = {
  readonly digits: 4 | 6;
  readonly family: string;
  readonly perYear: number;
  readonly partIndex: number;
  /** For each `time_identifier`: the months from January of the first year to the period's start, and its length in months. A length of 0 months means a week. */
  readonly firstMonth: number;
  readonly months: number;
};

/** The months of the year, as they are written. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');
/** The halves of a financial year, as DfE names them. */
export const HALVES = ['Part 1 (April to September)', 'Part 2 (October to March)'] as const;

const YEAR_KINDS = [
  { name: 'Academic year', digits: 6, from: 8 },
  { name: 'Financial year', digits: 6, from: 3 },
  { name: 'Calendar year', digits: 4, from: 0 },
  { name: 'Reporting year', digits: 4, from: 0 },
] as const;

const PERIOD_KINDS: ReadonlyMap<string, PeriodKind> = new Map(allPeriodKinds());

/** Every `time_identifier` that can be read, spelt as DfE writes it. */
export const TIME_IDENTIFIERS: readonly string[] = [...PERIOD_KINDS.values()].map((kind) => nameOf(kind));

/** The periods that were read before. A plan names a few hundred periods in thousands of rows. */
const KNOWN_PERIODS = new Map<string, Period>();
/** At most this many periods are remembered. */
const MOST_KNOWN = 10_000;

/**
 * Reads DfE's two period columns: `202425` + `Academic year`, `2014` + `November`, `2012-2014` + `Calendar year`. Returns undefined if they do
 * not make a period together.
 */
export function toPeriod(timePeriod: string, timeIdentifier: string): Period | undefined {
  const key = `${timePeriod}|${timeIdentifier}`;
  const knownPeriod = KNOWN_PERIODS.get(key);
  if (knownPeriod !== undefined) return knownPeriod;
  const period = readPeriod(timePeriod, timeIdentifier);
  if (period !== undefined && KNOWN_PERIODS.size < MOST_KNOWN) KNOWN_PERIODS.set(key, period);
  return period;
}

function readPeriod(timePeriod: string, timeIdentifier: string): Period | undefined {
  const periodKind = PERIOD_KINDS.get(timeIdentifier.trim().toLowerCase());
  const text = timePeriod.trim();
  if (periodKind === undefined) return undefined;
  const [firstText = '', lastText = firstText] = text.split('-');
  const firstYear = startYear(firstText, periodKind.digits);
  const lastYear = startYear(lastText, periodKind.digits);
  if (firstYear === undefined || lastYear === undefined || lastYear < firstYear || text.split('-').length > 2)
    return undefined;
  const years = lastYear - firstYear + 1;
  if (years > 1 && periodKind.perYear !== 1) return undefined;
  const start = startDay(periodKind, firstYear);
  if (periodKind.months === 0 && !isWeekOf(start, firstYear)) return undefined;
  return {
    timePeriod: text,
    timeIdentifier: nameOf(periodKind),
    start,
    end: lastDay(periodKind, lastYear),
    family: years > 1 ? `${years} × ${periodKind.family}` : periodKind.family,
    step: periodKind.months === 0 ? weekStep(start) : lastYear * periodKind.perYear + periodKind.partIndex,
    years,
  };
}

/** Sorts periods oldest first. Of two periods that end on one day, the longer comes first. */
export function comparePeriods(a: Period, b: Period): number {
  return a.end === b.end ? compareText(a.start, b.start) : compareText(a.end, b.end);
}

const WITHIN_YEAR: ReadonlySet<string> = new Set(['Month', 'Week', 'Term', 'Half-year']);

/** Whether a period is part of a year: a month, week, term, quarter or half-year. */
export function isWithinYear({ family }: Pick<Period, 'family'>): boolean {
  return WITHIN_YEAR.has(family) || family.endsWith(' quarter');
}

/** Whether a period is a whole year of any kind, or a span of years. */
export function isYear({ timeIdentifier }: Pick<Period, 'timeIdentifier'>): boolean {
  return timeIdentifier.endsWith(' year');
}

/** A key for a period: equal periods have the same text. */
export function periodKey({ family, step }: Pick<Period, 'family' | 'step'>): string {
  return `${family}|${step}`;
}

export function isSamePeriod(a: Period, b: Period): boolean {
  return a.family === b.family && a.step === b.step;
}

/** Whether the earlier period is one step before the later. Rolling spans of years move on by one year, pooled spans by their whole length. */
export function isOneStepBefore(earlierPeriod: Period, laterPeriod: Period): boolean {
  const steps = laterPeriod.step - earlierPeriod.step;
  return (
    earlierPeriod.family === laterPeriod.family &&
    (steps === 1 || (laterPeriod.years > 1 && steps === laterPeriod.years))
  );
}

/**
 * The periods between two periods of one family, for which nobody has a row. Spans of years have none, because nobody can tell whether they
 * roll; nor have weeks, because publishers leave out those in which schools are closed.
 */
export function periodsBetween(earlierPeriod: Period, laterPeriod: Period): readonly Period[] {
  if (earlierPeriod.family !== laterPeriod.family || laterPeriod.years > 1 || laterPeriod.family === 'Week')
    return [];
  const identifiers = TIME_IDENTIFIERS.filter(
    (name) => PERIOD_KINDS.get(name.toLowerCase())?.family === laterPeriod.family,
  );
  const [firstYear, lastYear] = [earlierPeriod, laterPeriod].map(({ timePeriod }) =>
    Number(timePeriod.slice(0, 4)),
  );
  const between: Period[] = [];
  for (let year = firstYear ?? 0; year <= (lastYear ?? 0); year += 1) {
    const text = laterPeriod.timePeriod.length === 6 ? twoYears(year) : String(year);
    for (const identifier of identifiers) {
      const period = toPeriod(text, identifier);
      if (period !== undefined && period.step > earlierPeriod.step && period.step < laterPeriod.step)
        between.push(period);
    }
  }
  return between.toSorted(comparePeriods);
}

/** Two years as DfE writes them: 2016 as `201617`. */
export function twoYears(firstYear: number): string {
  return `${firstYear}${String((firstYear + 1) % 100).padStart(2, '0')}`;
}

/** The same month, week, term or quarter of the year before; for a year, the year before. */
export function samePeriodLastYear(period: Period): Period | undefined {
  if (period.years > 1) return undefined;
  const yearBefore = Number(period.timePeriod.slice(0, 4)) - 1;
  const text = period.timePeriod.length === 6 ? twoYears(yearBefore) : String(yearBefore);
  return toPeriod(text, period.timeIdentifier);
}

/**
 * The last day that a time period includes when figures are shown "as at" it: for `2024` the end of that year, for `202324` the end of its
 * school year, for an ISO date the day itself.
 */
export function lastDayOf(timePeriod: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(timePeriod) && !Number.isNaN(Date.parse(timePeriod))) return timePeriod;
  if (/^\d{4}$/.test(timePeriod)) return `${timePeriod}-12-31`;
  return toPeriod(timePeriod, 'Academic year')?.end ?? toPeriod(timePeriod, 'Calendar year')?.end;
}

function allPeriodKinds(): [string, PeriodKind][] {
  const periodKinds: PeriodKind[] = [];
  for (const { name, digits, from: firstMonth } of YEAR_KINDS) {
    periodKinds.push({ digits, family: name, perYear: 1, partIndex: 0, firstMonth, months: 12 });
    if (name === 'Reporting year') continue;
    for (const quarter of [0, 1, 2, 3])
      periodKinds.push({
        digits,
        family: `${name} quarter`,
        perYear: 4,
        partIndex: quarter,
        firstMonth: firstMonth + 3 * quarter,
        months: 3,
      });
  }
  const termKind = { digits: 6, family: 'Term', perYear: 3 } as const;
  periodKinds.push(
    { ...termKind, partIndex: 0, firstMonth: 8, months: 4 },
    { ...termKind, partIndex: 1, firstMonth: 12, months: 3 },
  );
  periodKinds.push({ ...termKind, partIndex: 2, firstMonth: 15, months: 4 });
  const halfYearKind = { digits: 6, family: 'Half-year', perYear: 2, months: 6 } as const;
  periodKinds.push(
    { ...halfYearKind, partIndex: 0, firstMonth: 3 },
    { ...halfYearKind, partIndex: 1, firstMonth: 9 },
  );
  periodKinds.push({
    digits: 6,
    family: 'Autumn and spring term',
    perYear: 1,
    partIndex: 0,
    firstMonth: 8,
    months: 7,
  });
  MONTHS.forEach((_, partIndex) =>
    periodKinds.push({
      digits: 4,
      family: 'Month',
      perYear: 12,
      partIndex,
      firstMonth: partIndex,
      months: 1,
    }),
  );
  for (let week = 0; week < 53; week += 1)
    periodKinds.push({ digits: 4, family: 'Week', perYear: 53, partIndex: week, firstMonth: 0, months: 0 });
  return periodKinds.map((kind) => [nameOf(kind).toLowerCase(), kind]);
}

function nameOf(kind: PeriodKind): string {
  switch (kind.family) {
    case 'Term':
      return ['Autumn term', 'Spring term', 'Summer term'][kind.partIndex] ?? '';
    case 'Half-year':
      return HALVES[kind.partIndex] ?? '';
    case 'Month':
      return MONTHS[kind.partIndex] ?? '';
    case 'Week':
      return `Week ${kind.partIndex + 1}`;
    default:
      return kind.perYear === 4 ? kind.family.replace('quarter', `Q${kind.partIndex + 1}`) : kind.family;
  }
}

/** The first year of a text such as `2014` or `201415`. The second half of `201415` must be the year after the first. */
function startYear(text: string, digits: 4 | 6): number | undefined {
  if (!/^\d+$/.test(text) || text.length !== digits) return undefined;
  const year = Number(text.slice(0, 4));
  if (year < 1900 || year > 2199) return undefined;
  return digits === 4 || Number(text.slice(4)) === (year + 1) % 100 ? year : undefined;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
