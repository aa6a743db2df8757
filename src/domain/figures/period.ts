/**
 * A period as DfE writes it: two columns, `time_period` and `time_identifier`.
 * `family` and `step` say which periods make one series and which of them are neighbours in it.
 */
export type Period = {
  readonly timePeriod: string;
  readonly timeIdentifier: string;
  /** First and last day, ISO. */
  readonly start: string;
  readonly end: string;
  /** Periods of one family follow each other, one step apart. */
  readonly family: string;
  readonly step: number;
  /** Years pooled in one figure: 1, or more for a span such as 2012-2014. */
  readonly years: number;
};

type Kind = {
  readonly digits: 4 | 6;
  readonly family: string;
  readonly perYear: number;
  readonly part: number;
  /** Months from January of the first year to the start, and the length in months; 0 months is a week. */
  readonly from: number;
  readonly months: number;
};

/** The months of the year, as they are written. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');
/** The halves of a financial year, as DfE names them. */
export const HALVES = ['Part 1 (April to September)', 'Part 2 (October to March)'] as const;

const YEARS = [
  { name: 'Academic year', digits: 6, from: 8 },
  { name: 'Financial year', digits: 6, from: 3 },
  { name: 'Calendar year', digits: 4, from: 0 },
  { name: 'Reporting year', digits: 4, from: 0 },
] as const;

const KINDS: ReadonlyMap<string, Kind> = new Map(kinds());

/** Every `time_identifier` that is read, as it is written. */
export const TIME_IDENTIFIERS: readonly string[] = [...KINDS.values()].map((kind) => nameOf(kind));

/**
 * Reads DfE's two period columns: `202425` + `Academic year`, `2014` + `November`, `2012-2014` + `Calendar year`.
 * Undefined when they do not make a period together.
 */
export function toPeriod(timePeriod: string, timeIdentifier: string): Period | undefined {
  const found = KINDS.get(timeIdentifier.trim().toLowerCase());
  const text = timePeriod.trim();
  if (found === undefined) return undefined;
  const [firstText = '', lastText = firstText] = text.split('-');
  const first = startYear(firstText, found.digits);
  const last = startYear(lastText, found.digits);
  if (first === undefined || last === undefined || last < first || text.split('-').length > 2)
    return undefined;
  const years = last - first + 1;
  if (years > 1 && found.perYear !== 1) return undefined;
  const start = startDay(found, first);
  if (found.months === 0 && !isWeekOf(start, first)) return undefined;
  return {
    timePeriod: text,
    timeIdentifier: nameOf(found),
    start,
    end: lastDay(found, last),
    family: years > 1 ? `${years} × ${found.family}` : found.family,
    step: found.months === 0 ? weekStep(start) : last * found.perYear + found.part,
    years,
  };
}

/** Oldest first; of two that end together, the longer first. */
export function comparePeriods(a: Period, b: Period): number {
  return a.end === b.end ? compareText(a.start, b.start) : compareText(a.end, b.end);
}

/** Months, weeks, terms, quarters and half-years: several of them make up a year. */
export function isWithinYear({ family }: Pick<Period, 'family'>): boolean {
  return /^(Month|Week|Term|Half-year)$| quarter$/.test(family);
}

/** Whole years of any kind, and spans of them. */
export function isYear({ timeIdentifier }: Pick<Period, 'timeIdentifier'>): boolean {
  return timeIdentifier.endsWith(' year');
}

/** A text that is the same for equal periods, as a key of a map. */
export function periodKey({ family, step }: Pick<Period, 'family' | 'step'>): string {
  return `${family}|${step}`;
}

export function isSamePeriod(a: Period, b: Period): boolean {
  return a.family === b.family && a.step === b.step;
}

/** Whether `earlier` is one step before `later`: rolling spans move by one year, pooled spans by their length. */
export function isOneStepBefore(earlier: Period, later: Period): boolean {
  const steps = later.step - earlier.step;
  return earlier.family === later.family && (steps === 1 || (later.years > 1 && steps === later.years));
}

/**
 * The periods between two of one family, for which nobody has a row. None between spans of years, which may roll or not, nor between weeks: publishers
 * leave out those in which schools are closed.
 */
export function periodsBetween(earlier: Period, later: Period): readonly Period[] {
  if (earlier.family !== later.family || later.years > 1 || later.family === 'Week') return [];
  const identifiers = TIME_IDENTIFIERS.filter(
    (name) => KINDS.get(name.toLowerCase())?.family === later.family,
  );
  const [first, last] = [earlier, later].map(({ timePeriod }) => Number(timePeriod.slice(0, 4)));
  const found: Period[] = [];
  for (let year = first ?? 0; year <= (last ?? 0); year += 1) {
    const text = later.timePeriod.length === 6 ? twoYears(year) : String(year);
    for (const identifier of identifiers) {
      const period = toPeriod(text, identifier);
      if (period !== undefined && period.step > earlier.step && period.step < later.step) found.push(period);
    }
  }
  return found.toSorted(comparePeriods);
}

/** 2016 as `201617`, which is how DfE writes two years. */
export function twoYears(first: number): string {
  return `${first}${String((first + 1) % 100).padStart(2, '0')}`;
}

/** The same month, week, term or quarter a year before; for a year, the year before. */
export function samePeriodLastYear(period: Period): Period | undefined {
  if (period.years > 1) return undefined;
  const first = Number(period.timePeriod.slice(0, 4)) - 1;
  const text = period.timePeriod.length === 6 ? twoYears(first) : String(first);
  return toPeriod(text, period.timeIdentifier);
}

/** The last day that "as at" a time period includes: `2024` all of that year, `202324` to the end of its school year; of an ISO date the day itself. */
export function lastDayOf(timePeriod: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(timePeriod) && !Number.isNaN(Date.parse(timePeriod))) return timePeriod;
  if (/^\d{4}$/.test(timePeriod)) return `${timePeriod}-12-31`;
  return toPeriod(timePeriod, 'Academic year')?.end ?? toPeriod(timePeriod, 'Calendar year')?.end;
}

function kinds(): [string, Kind][] {
  const found: Kind[] = [];
  for (const { name, digits, from } of YEARS) {
    found.push({ digits, family: name, perYear: 1, part: 0, from, months: 12 });
    if (name === 'Reporting year') continue;
    for (const quarter of [0, 1, 2, 3])
      found.push({
        digits,
        family: `${name} quarter`,
        perYear: 4,
        part: quarter,
        from: from + 3 * quarter,
        months: 3,
      });
  }
  const term = { digits: 6, family: 'Term', perYear: 3 } as const;
  found.push({ ...term, part: 0, from: 8, months: 4 }, { ...term, part: 1, from: 12, months: 3 });
  found.push({ ...term, part: 2, from: 15, months: 4 });
  const half = { digits: 6, family: 'Half-year', perYear: 2, months: 6 } as const;
  found.push({ ...half, part: 0, from: 3 }, { ...half, part: 1, from: 9 });
  found.push({ digits: 6, family: 'Autumn and spring term', perYear: 1, part: 0, from: 8, months: 7 });
  MONTHS.forEach((_, part) =>
    found.push({ digits: 4, family: 'Month', perYear: 12, part, from: part, months: 1 }),
  );
  for (let week = 0; week < 53; week += 1)
    found.push({ digits: 4, family: 'Week', perYear: 53, part: week, from: 0, months: 0 });
  return found.map((kind) => [nameOf(kind).toLowerCase(), kind]);
}

function nameOf(kind: Kind): string {
  switch (kind.family) {
    case 'Term':
      return ['Autumn term', 'Spring term', 'Summer term'][kind.part] ?? '';
    case 'Half-year':
      return HALVES[kind.part] ?? '';
    case 'Month':
      return MONTHS[kind.part] ?? '';
    case 'Week':
      return `Week ${kind.part + 1}`;
    default:
      return kind.perYear === 4 ? kind.family.replace('quarter', `Q${kind.part + 1}`) : kind.family;
  }
}

/** The first year of `2014` or of `201415`, whose second half must be the year after. */
function startYear(text: string, digits: 4 | 6): number | undefined {
  if (!/^\d+$/.test(text) || text.length !== digits) return undefined;
  const year = Number(text.slice(0, 4));
  if (year < 1900 || year > 2199) return undefined;
  return digits === 4 || Number(text.slice(4)) === (year + 1) % 100 ? year : undefined;
}

function startDay(kind: Kind, year: number): string {
  if (kind.months > 0) return isoDay(Date.UTC(year, kind.from, 1));
  // The first week of a year holds 4 January (ISO 8601).
  const fourthOfJanuary = new Date(Date.UTC(year, 0, 4));
  return isoDay(Date.UTC(year, 0, 4 - ((fourthOfJanuary.getUTCDay() + 6) % 7) + 7 * kind.part));
}

function lastDay(kind: Kind, year: number): string {
  if (kind.months > 0) return isoDay(Date.UTC(year, kind.from + kind.months, 0));
  return isoDay(Date.parse(startDay(kind, year)) + 6 * DAY);
}

const DAY = 86_400_000;

/** A week belongs to the year of its Thursday (ISO 8601), so only some years have a week 53. */
function isWeekOf(monday: string, year: number): boolean {
  return isoDay(Date.parse(monday) + 3 * DAY).startsWith(String(year));
}

/** Weeks counted without a break over the turn of the year, whether it has 52 or 53. */
function weekStep(monday: string): number {
  return Math.floor(Date.parse(monday) / (7 * DAY));
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
