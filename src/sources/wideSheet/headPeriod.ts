import { TIME_IDENTIFIERS, toPeriod, type Period } from '@/domain/figures/period';
import { monthNumber } from '@/sources/plan/dayText';

/** What the head of a column says of time. `rest` is what else it says: `target` of `Target 2016/17`. */
export type HeadPeriod =
  | { readonly kind: 'period'; readonly period: Period; readonly rest: string; readonly asked?: YearAsked }
  /** A month, quarter or term whose year is given elsewhere, if at all. */
  | { readonly kind: 'part'; readonly part: YearPart; readonly rest: string }
  | { readonly kind: 'none'; readonly rest: string };

/** Which year is meant where a head does not say: two years could be financial or academic, one any of three. */
export type YearAsked = 'two years' | 'one year' | 'quarter';

export type YearPart =
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'quarter'; readonly quarter: number }
  | { readonly kind: 'term'; readonly term: string };

/** The years of a sheet, where its heads do not say. */
export type YearKind = 'Financial year' | 'Academic year' | 'Calendar year';

const MONTH_NAMES = TIME_IDENTIFIERS.filter((name) => toPeriod('2024', name)?.family === 'Month');

const MONTH =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?/gi;
const TWO_YEARS = /\b(?:fy|ay)?\s?'?((?:20)?\d{2})\s?(?:[/–-]|to)\s?'?((?:20)?\d{2})\b/i;
const ONE_YEAR = /\b((?:19|20)\d{2})\b/;
const QUARTER = /\b(?:q|qtr|quarter)\s?([1-4])\b|\b([1-4])(?:st|nd|rd|th) (?:qtr|quarter)\b/i;
/** A day as text: `31.03.24`, `31/03/2024`, day first; `2024-03-31 00:00:00`, as exports write it. */
const DAY = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/;
const ISO_DAY = /\b(\d{4})-(\d{2})-\d{2}(?:[T ][\d:.]+)?\b/;
const TERM = /\b(autumn|spring|summer)\b(?: term)?/i;

/** Reads one text of a head. A date is a day of the month that is meant. `years` says which kind of year is meant where the head does not. */
export function headPeriod(text: string, isDate: boolean, years: YearKind): HeadPeriod {
  const day = /^(\d{4})-(\d{2})-\d{2}$/.exec(text.trim());
  if (isDate && day !== null) return monthOf(Number(day[2]), day[1] ?? '', '');
  const written = ofDay(text);
  if (written !== undefined) return written;
  const named = [...text.matchAll(MONTH)];
  if (named.length > 0) return ofMonths(text, named, years);
  const quarter = QUARTER.exec(text);
  if (quarter !== null) return ofQuarter(text, quarter, years);
  const term = TERM.exec(text);
  if (term !== null) return ofTerm(text, term);
  return ofYears(text, years);
}

/** The month of a day that is written in a text. */
function ofDay(text: string): HeadPeriod | undefined {
  const iso = ISO_DAY.exec(text);
  const day = iso === null ? DAY.exec(text) : null;
  const found = iso ?? day;
  if (found === null) return undefined;
  const [year = '', month] = iso === null ? [found[3], Number(found[2])] : [found[1], Number(found[2])];
  if (month < 1 || month > 12) return { kind: 'none', rest: plain(text) };
  return monthOf(month, yearText(year), plain(text.replace(found[0], ' ')));
}

function ofMonths(text: string, named: readonly RegExpMatchArray[], years: YearKind): HeadPeriod {
  const [first, second] = named.map(([name]) => monthNumber(name.replace('.', '')));
  const rest = text.replaceAll(MONTH, ' ');
  if (first === undefined) return { kind: 'none', rest: plain(text) };
  if (named.length === 1) {
    // `31 March 2017` has a day, `Mar-17` a year.
    const year = /^\s*[-'’/ ]*\s*(\d{4}|\d{2})\b/.exec(text.slice(endOf(named[0])));
    const two = TWO_YEARS.exec(rest);
    if (two !== null) return monthIn(first, yearText(two[1] ?? ''), plain(rest.replace(two[0], ' ')));
    if (year === null)
      return ONE_YEAR.test(rest)
        ? monthOf(first, ONE_YEAR.exec(rest)?.[1] ?? '', plain(rest.replace(ONE_YEAR, ' ')))
        : { kind: 'part', part: { kind: 'month', month: first }, rest: plain(rest) };
    const without = text.slice(0, named[0]?.index) + text.slice(endOf(named[0]) + year[0].length);
    return monthOf(
      first,
      yearText(year[1] ?? ''),
      plain(without.replace(/\b\d{1,2}(?:st|nd|rd|th)?\s*$/, ' ')),
    );
  }
  return ofSpan([first, second ?? 0], text, { rest, years });
}

/** `Apr-Jun 2016` is a quarter, `Apr 16 – Mar 17` a year; any other span is none. */
function ofSpan(
  [first, last]: readonly [number, number],
  text: string,
  { rest, years }: { readonly rest: string; readonly years: YearKind },
): HeadPeriod {
  const none: HeadPeriod = { kind: 'none', rest: plain(text) };
  const found = rest.match(/\b(?:20)?\d{2}\b/g)?.map((one) => yearText(one)) ?? [];
  const length = ((last - first + 12) % 12) + 1;
  if (length === 12 && found.length === 2 && Number(found[1]) === Number(found[0]) + 1) {
    const kind = first === 4 ? 'Financial year' : first === 9 ? 'Academic year' : undefined;
    return kind === undefined ? none : yearOf(twoYears(Number(found[0])), kind, '');
  }
  if (length !== 3 || found.length > 1) return none;
  const quarter = years === 'Calendar year' ? (first - 1) / 3 + 1 : ((first - 4 + 12) % 12) / 3 + 1;
  if (!Number.isInteger(quarter) || years === 'Academic year') return none;
  const named = Number(QUARTER.exec(rest)?.slice(1).find(Boolean) ?? quarter);
  if (named !== quarter) return none;
  const left = plain(
    rest
      .replace(QUARTER, ' ')
      .replaceAll(/\b(?:20)?\d{2}\b/g, ' ')
      .replaceAll(/\bto\b/gi, ' '),
  );
  if (found.length === 0) return { kind: 'part', part: { kind: 'quarter', quarter }, rest: left };
  const year = Number(found[0]);
  const period =
    years === 'Calendar year'
      ? toPeriod(String(year), `Calendar year Q${quarter}`)
      : toPeriod(twoYears(first < 4 ? year - 1 : year), `Financial year Q${quarter}`);
  return period === undefined ? none : { kind: 'period', period, rest: left };
}

function ofQuarter(text: string, match: RegExpExecArray, years: YearKind): HeadPeriod {
  const quarter = Number(match[1] ?? match[2]);
  const rest = text.replace(match[0], ' ');
  const two = TWO_YEARS.exec(rest);
  const part = { kind: 'quarter', quarter } as const;
  if (two !== null && isYearAfter(two))
    return partIn(part, yearText(two[1] ?? ''), years, plain(rest.replace(two[0], ' ')));
  const one = ONE_YEAR.exec(rest);
  if (one === null) return { kind: 'part', part, rest: plain(rest) };
  const period = toPeriod(one[1] ?? '', `Calendar year Q${quarter}`);
  return years === 'Calendar year' && period !== undefined
    ? { kind: 'period', period, rest: plain(rest.replace(one[0], ' ')), asked: 'quarter' }
    : { kind: 'none', rest: plain(text) };
}

function ofTerm(text: string, match: RegExpExecArray): HeadPeriod {
  const term = `${(match[1] ?? '').charAt(0).toUpperCase()}${(match[1] ?? '').slice(1).toLowerCase()} term`;
  const rest = text.replace(match[0], ' ');
  const two = TWO_YEARS.exec(rest);
  const one = two === null ? ONE_YEAR.exec(rest) : null;
  const start =
    two !== null ? Number(yearText(two[1] ?? '')) : one === null ? undefined : termYear(term, one);
  if (start === undefined) return { kind: 'part', part: { kind: 'term', term }, rest: plain(rest) };
  const period = toPeriod(twoYears(start), term);
  const left = plain(rest.replace((two ?? one)?.[0] ?? '', ' '));
  return period === undefined ? { kind: 'none', rest: plain(text) } : { kind: 'period', period, rest: left };
}

function termYear(term: string, one: RegExpExecArray): number {
  return Number(one[1]) - (term === 'Autumn term' ? 0 : 1);
}

function ofYears(text: string, years: YearKind): HeadPeriod {
  const two = TWO_YEARS.exec(text);
  if (two !== null && isYearAfter(two)) {
    const rest = plain(text.replace(two[0], ' '));
    const said = saidYear(`${two[0]} ${rest}`);
    const kind = said ?? (years === 'Calendar year' ? 'Financial year' : years);
    return yearOf(
      twoYears(Number(yearText(two[1] ?? ''))),
      kind,
      withoutYearWords(rest),
      said ? undefined : 'two years',
    );
  }
  const one = ONE_YEAR.exec(text);
  if (one === null || two !== null) return { kind: 'none', rest: plain(text) };
  const rest = plain(text.replace(one[0], ' '));
  if (/\d/.test(rest)) return { kind: 'none', rest: plain(text) };
  return yearOf(one[1] ?? '', 'Calendar year', withoutYearWords(rest), 'one year');
}

/** The year of a part that says none itself, from another text of the head or the sheet: `2016/17`, `2016`. */
export function partIn(part: YearPart, year: string, years: YearKind, rest: string): HeadPeriod {
  const start = Number(year.slice(0, 4));
  if (part.kind === 'month') return monthIn(part.month, String(start), rest);
  if (part.kind === 'term') return found(toPeriod(twoYears(start), part.term), rest);
  const kind = years === 'Calendar year' ? 'Financial year' : years;
  return found(toPeriod(twoYears(start), `${kind} Q${part.quarter}`), rest, 'quarter');
}

/** A month of a financial year that begins in `year`. */
function monthIn(month: number, year: string, rest: string): HeadPeriod {
  return monthOf(month, String(Number(year) + (month < 4 ? 1 : 0)), rest);
}

function monthOf(month: number, year: string, rest: string): HeadPeriod {
  return found(toPeriod(year, MONTH_NAMES[month - 1] ?? ''), rest);
}

function yearOf(timePeriod: string, kind: string, rest: string, asked?: YearAsked): HeadPeriod {
  return found(toPeriod(timePeriod, kind), rest, asked);
}

function found(period: Period | undefined, rest: string, asked?: YearAsked): HeadPeriod {
  if (period === undefined) return { kind: 'none', rest };
  return { kind: 'period', period, rest, ...(asked === undefined ? {} : { asked }) };
}

/** Every pair of years that a text names, by the first of them: `2023` and `2024` of `2024/25 beside 2023/24`. */
export function twoYearsIn(text: string): readonly string[] {
  const all = [
    ...text.replaceAll(/\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/g, ' ').matchAll(new RegExp(TWO_YEARS, 'gi')),
  ];
  return all.flatMap((one) => (isYearAfter(one) ? [twoYears(Number(yearText(one[1] ?? '')))] : []));
}

function isYearAfter([, first = '', second = '']: RegExpExecArray | RegExpMatchArray): boolean {
  return Number(second) % 100 === (Number(first) + 1) % 100;
}

function saidYear(text: string): YearKind | undefined {
  if (/\b(ay|academic|acad|school)\b/i.test(text)) return 'Academic year';
  return /\b(fy|financial|fin)\b/i.test(text) ? 'Financial year' : undefined;
}

function withoutYearWords(text: string): string {
  return plain(text.replaceAll(/\b(fy|ay|cy|academic|acad|school|financial|fin|calendar|year)\b/gi, ' '));
}

function yearText(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

function twoYears(first: number): string {
  return `${first}${String((first + 1) % 100).padStart(2, '0')}`;
}

function endOf(match: RegExpMatchArray | undefined): number {
  return (match?.index ?? 0) + (match?.[0].length ?? 0);
}

/** Lower case, and one space for whatever is between words. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9%&<>+£]+/g, ' ')
    .trim();
}
