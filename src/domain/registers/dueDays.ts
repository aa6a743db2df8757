import type { DueKind } from './dueKind';

/** What a text names, without the text. */
export type ReadDay = { readonly kind: DueKind; readonly latest?: string | undefined };

export const MONTHS =
  'january february march april may june july august september october november december'.split(' ');

/** The last month of each season, as the Met Office has them; winter ends in February of the next year. */
const SEASONS: Readonly<Record<string, readonly [month: number, yearsOn: number]>> = {
  spring: [5, 0],
  summer: [8, 0],
  autumn: [11, 0],
  winter: [2, 1],
};

/** The last month of each school term: the autumn term ends in December, the summer term with the holidays after it. */
const TERM_ENDS: Readonly<Record<string, number>> = { autumn: 12, spring: 3, summer: 8 };

export function monthOf(word = ''): number {
  return MONTHS.findIndex((month) => month.startsWith(word.slice(0, 3))) + 1;
}

export function fullYear(text = ''): number {
  const digits = text.replace(/^['’]/, '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

export function exact(year: number, month: number, day: number): ReadDay | undefined {
  const latest = isoDay(year, month, day);
  return latest === undefined ? undefined : { kind: 'exact', latest };
}

/** Of the same day in three years the one nearest to a date. */
export function exactNear(day: number, month: number, about: string): ReadDay | undefined {
  return nearest((year) => exact(year, month, day), about);
}

export function monthNear(month: number, about: string): ReadDay | undefined {
  return nearest((year) => endOf('month', year, month), about);
}

export function nearest(of: (year: number) => ReadDay | undefined, about: string): ReadDay | undefined {
  const year = Number(about.slice(0, 4));
  const distance = ({ latest = '' }: ReadDay) => Math.abs(Date.parse(latest) - Date.parse(about));
  return [year - 1, year, year + 1]
    .flatMap((one) => of(one) ?? [])
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

export function endOf(kind: DueKind, year: number, month: number): ReadDay | undefined {
  const last = new Date(Date.UTC(year, month, 0));
  return Number.isNaN(last.getTime()) || month < 1
    ? undefined
    : { kind, latest: last.toISOString().slice(0, 10) };
}

const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "In six months’ time", counted from the date of the row: weeks to the day, months and years to the end of the month. */
export function afterSpan(count = '', unit: string | undefined, about: string): ReadDay | undefined {
  const many = COUNTS.includes(count) ? COUNTS.indexOf(count) : Number(count);
  if (unit === 'week') return { kind: 'week', latest: daysAfter(about, 7 * many) };
  const [year = 0, month = 0] = about.split('-').map(Number);
  return endOf('month', year, month + (unit === 'year' ? 12 : 1) * many);
}

export function seasonEnd(season = '', year: number): ReadDay | undefined {
  const found = SEASONS[season];
  return found && endOf('season', year + found[1], found[0]);
}

/** `autumn term 2018`; of `spring term 2018/19` the spring lies in the second year. */
export function termEnd(term = '', from: string | undefined, year: string | undefined): ReadDay | undefined {
  const month = TERM_ENDS[term];
  if (month === undefined) return undefined;
  if (year !== undefined) return endOf('term', Number(year), month);
  return endOf('term', Number(from) + (term === 'autumn' ? 0 : 1), month);
}

/** `2018/19` and `2018/2019`, which end on 31 March; two years that do not follow each other are no year. */
export function financialYear(from: number, to: string): ReadDay | undefined {
  return Number(to) % 100 === (from + 1) % 100 ? endOf('year', from + 1, 3) : undefined;
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isSame = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isSame ? date.toISOString().slice(0, 10) : undefined;
}

export function daysAfter(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}
