import type { DueKind } from './dueKinds';

/** The last day that a text can mean. */
export type LastDay = {
  readonly kind: DueKind;
  /** The last day, as an ISO date. Undefined if the text names none. */
  readonly latest?: string | undefined;
};

/** The last month of each season, as the Met Office has them; winter ends in February of the next year. */
const SEASONS: Readonly<Record<string, readonly [month: number, yearsOn: number]>> = {
  spring: [5, 0],
  summer: [8, 0],
  autumn: [11, 0],
  winter: [2, 1],
};

/** The last month of each school term: the autumn term ends in December, the summer term with the holidays after it. */
const TERM_ENDS: Readonly<Record<string, number>> = { autumn: 12, spring: 3, summer: 8 };

export function exactDay(year: number, month: number, day: number): LastDay | undefined {
  const latest = isoDay(year, month, day);
  return latest === undefined ? undefined : { kind: 'exact', latest };
}

/** Takes the day in the year before, the same year and the year after, and returns the one nearest to a date. */
export function nearestDay(day: number, month: number, paperDate: string): LastDay | undefined {
  return nearest((year) => exactDay(year, month, day), paperDate);
}

export function nearestMonth(month: number, paperDate: string): LastDay | undefined {
  return nearest((year) => endOfMonth('month', year, month), paperDate);
}

function nearest(dayInYear: (year: number) => LastDay | undefined, paperDate: string): LastDay | undefined {
  const year = Number(paperDate.slice(0, 4));
  const distance = ({ latest = '' }: LastDay) => Math.abs(Date.parse(latest) - Date.parse(paperDate));
  return [year - 1, year, year + 1]
    .flatMap((nearYear) => dayInYear(nearYear) ?? [])
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

export function endOfMonth(kind: DueKind, year: number, month: number): LastDay | undefined {
  const lastDate = new Date(Date.UTC(year, month, 0));
  return Number.isNaN(lastDate.getTime()) || month < 1
    ? undefined
    : { kind, latest: lastDate.toISOString().slice(0, 10) };
}

/** Finds the end of a month in a span of two years. `March 2018/19` is in the second year and `October 2018/19` in the first. April to August may be in either. */
export function monthInYears(month: number, from: number, to = ''): LastDay | undefined {
  if (month < 1 || (month > 3 && month < 9) || financialYear(from, to) === undefined) return undefined;
  return endOfMonth('month', month < 9 ? from + 1 : from, month);
}

/** The Sunday that ends a week of a month, where weeks count from the month's first Monday; without a number, that of the month's last week. */
export function weekOfMonth(
  week: 1 | 2 | 3 | 4 | undefined,
  month: number,
  yearOrPaper: { readonly year: number } | { readonly paperDate: string },
): LastDay | undefined {
  if (week === undefined)
    return 'year' in yearOrPaper
      ? endOfMonth('month', yearOrPaper.year, month)
      : nearestMonth(month, yearOrPaper.paperDate);
  const inYear = (year: number): LastDay | undefined => {
    const weekday = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
    const firstSunday = 1 + ((8 - weekday) % 7) + 6;
    return {
      kind: 'week',
      latest: daysAfter(isoDay(year, month, 1) ?? '', firstSunday - 1 + 7 * (week - 1)),
    };
  };
  return 'year' in yearOrPaper ? inYear(yearOrPaper.year) : nearest(inYear, yearOrPaper.paperDate);
}

const COUNT_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Reads a length of time, such as "in six months’ time", counted from the date of the row: days and weeks to the day, months and years to the end of the month. */
export function dayAfterSpan(count = '', unit: string | undefined, paperDate: string): LastDay | undefined {
  const unitCount = /^an?$/.test(count)
    ? 1
    : COUNT_WORDS.includes(count)
      ? COUNT_WORDS.indexOf(count)
      : Number(count);
  if (unit === 'day') return { kind: 'exact', latest: daysAfter(paperDate, unitCount) };
  if (unit === 'week') return { kind: 'week', latest: daysAfter(paperDate, 7 * unitCount) };
  if (unit === 'fortnight') return { kind: 'week', latest: daysAfter(paperDate, 14 * unitCount) };
  const [year = 0, month = 0] = paperDate.split('-').map(Number);
  return endOfMonth('month', year, month + (unit === 'year' ? 12 : 1) * unitCount);
}

/** Takes the season in the year before, the same year and the year after, and returns the one whose end is nearest to a date. */
export function nearestSeason(season: string | undefined, paperDate: string): LastDay | undefined {
  return nearest((year) => seasonEnd(season, year), paperDate);
}

export function seasonEnd(season = '', year: number): LastDay | undefined {
  const seasonMonth = SEASONS[season];
  return seasonMonth && endOfMonth('season', year + seasonMonth[1], seasonMonth[0]);
}

/** Reads a school term: `autumn term 2018`. In `spring term 2018/19` the spring is in the second year. */
export function termEnd(term = '', from: string | undefined, year: string | undefined): LastDay | undefined {
  const month = TERM_ENDS[term];
  if (month === undefined) return undefined;
  if (year !== undefined) return endOfMonth('term', Number(year), month);
  return endOfMonth('term', Number(from) + (term === 'autumn' ? 0 : 1), month);
}

/** Takes the term in the year before, the same year and the year after, and returns the one whose end is nearest to a date. */
export function nearestTerm(term: string | undefined, paperDate: string): LastDay | undefined {
  return nearest((year) => termEnd(term, undefined, String(year)), paperDate);
}

/** Reads a year that runs over two: `2018/19` and `2018/2019` end on 31 March. Two years that do not follow each other are not read. */
export function financialYear(from: number, to: string): LastDay | undefined {
  return Number(to) % 100 === (from + 1) % 100 ? endOfMonth('year', from + 1, 3) : undefined;
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isSame = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isSame ? date.toISOString().slice(0, 10) : undefined;
}

export function daysAfter(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}
