import { HALVES, toPeriod, twoYears } from '@/domain/figures/period';
import { monthNumber } from '@/sources/plan/dayText';
import { withOtherMeaning } from './headMeaning';
import { headWeek, namesWeekDay } from './headWeek';
import { headWords } from './headWords';
import {
  foundPeriod,
  monthOfCalendarYear,
  monthOfFinancialYear,
  partIn,
  yearText,
  type HeadPeriod,
  type YearAsked,
  type YearKind,
} from './yearPart';

const MONTH =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?/gi;
const TWO_YEARS = /\b(?:fy|ay)?\s?'?((?:20)?\d{2})\s?(?:[/–-]|to)\s?'?((?:20)?\d{2})\b/i;
const ONE_YEAR = /\b((?:19|20)\d{2})\b/;
const QUARTER = /\b(?:q|qtr|quarter)\s?([1-4])\b|\b([1-4])(?:st|nd|rd|th) (?:qtr|quarter)\b/i;
/** A day as text: `31.03.24`, `31/03/2024`, day first; `2024-03-31 00:00:00`, as exports write it. */
const DAY = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/;
const ISO_DAY = /\b(\d{4})-(\d{2})-\d{2}(?:[T ][\d:.]+)?\b/;
/** `H1`, `1st half`, `Half year 2`; `Half year` alone is the first. */
const HALF =
  /\bh ?([12])\b|\b(1st|first|2nd|second) half(?:[- ]year)?\b|\bhalf[- ]?year(?:ly)?\b(?: ([12])\b)?|\bmid[- ]?year\b/i;
const WEEK = /\b(?:week|wk)\.?[ -]?(\d{1,2})\b/i;
const TERM = /\b(autumn|spring|summer)\b(?: term)?/i;

/** Reads one text of a head. A date is a day of the month that is meant. `years` says which kind of year is meant where the head does not. */
export function headPeriod(text: string, isDate: boolean, years: YearKind): HeadPeriod {
  const read = plainPeriod(text, isDate, years);
  return read.kind === 'period' ? { ...read, ...withOtherMeaning(read) } : read;
}

function plainPeriod(text: string, isDate: boolean, years: YearKind): HeadPeriod {
  const week = headWeek(text);
  if (week !== undefined) return { kind: 'period', period: week.period, rest: headWords(week.rest) };
  if (namesWeekDay(text) && /\d/.test(text)) return { kind: 'none', rest: headWords(text) };
  const day = /^(\d{4})-(\d{2})-\d{2}$/.exec(text.trim());
  if (isDate && day !== null) return monthOfCalendarYear(Number(day[2]), day[1] ?? '', '');
  const written = ofDay(text);
  if (written !== undefined) return written;
  const named = [...text.matchAll(MONTH)];
  if (named.length > 0) return ofMonths(text, named, years);
  const quarter = QUARTER.exec(text);
  if (quarter !== null) return ofQuarter(text, quarter, years);
  const half = HALF.exec(text);
  if (half !== null) return ofHalf(text, half, years);
  const number = WEEK.exec(text);
  if (number !== null) return ofWeek(text, number);
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
  if (month < 1 || month > 12) return { kind: 'none', rest: headWords(text) };
  return monthOfCalendarYear(month, yearText(year), headWords(text.replace(found[0], ' ')));
}

function ofMonths(text: string, named: readonly RegExpMatchArray[], years: YearKind): HeadPeriod {
  const [first, second] = named.map(([name]) => monthNumber(name.replace('.', '')));
  const rest = text.replaceAll(MONTH, ' ');
  if (first === undefined) return { kind: 'none', rest: headWords(text) };
  if (named.length === 1) {
    // `31 March 2017` has a day, `Mar-17` a year.
    const year = /^\s*[-'’/ ]*\s*(\d{4}|\d{2})\b/.exec(text.slice(endOf(named[0])));
    const two = TWO_YEARS.exec(rest);
    if (two !== null)
      return monthOfFinancialYear(first, yearText(two[1] ?? ''), headWords(rest.replace(two[0], ' ')));
    if (year === null)
      return ONE_YEAR.test(rest)
        ? monthOfCalendarYear(first, ONE_YEAR.exec(rest)?.[1] ?? '', headWords(rest.replace(ONE_YEAR, ' ')))
        : { kind: 'part', part: { kind: 'month', month: first }, rest: headWords(rest) };
    const without = text.slice(0, named[0]?.index) + text.slice(endOf(named[0]) + year[0].length);
    return monthOfCalendarYear(
      first,
      yearText(year[1] ?? ''),
      headWords(without.replace(/\b\d{1,2}(?:st|nd|rd|th)?\s*$/, ' ')),
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
  const none: HeadPeriod = { kind: 'none', rest: headWords(text) };
  const found = rest.match(/\b(?:20)?\d{2}\b/g)?.map((one) => yearText(one)) ?? [];
  const length = ((last - first + 12) % 12) + 1;
  if (length === 12 && found.length === 2 && Number(found[1]) === Number(found[0]) + 1) {
    const kind = first === 4 ? 'Financial year' : first === 9 ? 'Academic year' : undefined;
    return kind === undefined ? none : yearOf(twoYears(Number(found[0])), kind, '');
  }
  if (length === 6 && found.length > 0) return ofSixMonths(first, found, rest) ?? none;
  if (length !== 3 || found.length > 1) return none;
  const quarter = years === 'Calendar year' ? (first - 1) / 3 + 1 : ((first - 4 + 12) % 12) / 3 + 1;
  if (!Number.isInteger(quarter) || years === 'Academic year') return none;
  const named = Number(QUARTER.exec(rest)?.slice(1).find(Boolean) ?? quarter);
  if (named !== quarter) return none;
  const left = headWords(
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

/** `Apr-Sep 2024`, `Oct 23 - Mar 24`: a half of a financial year. */
function ofSixMonths(first: number, years: readonly string[], rest: string): HeadPeriod | undefined {
  const [from = '', to = from] = years;
  if (first !== 4 && first !== 10) return undefined;
  const isTurn = first === 10;
  const start = Number(from) - (isTurn && years.length === 1 ? 1 : 0);
  if (Number(to) !== (isTurn ? start + 1 : start)) return undefined;
  const words = rest
    .replace(HALF, ' ')
    .replaceAll(/\b(?:20)?\d{2}\b/g, ' ')
    .replaceAll(/\bto\b/gi, ' ');
  return foundPeriod(toPeriod(twoYears(start), HALVES[isTurn ? 1 : 0]), headWords(words));
}

function ofQuarter(text: string, match: RegExpExecArray, years: YearKind): HeadPeriod {
  const quarter = Number(match[1] ?? match[2]);
  const rest = text.replace(match[0], ' ');
  const two = TWO_YEARS.exec(rest);
  const part = { kind: 'quarter', quarter } as const;
  if (two !== null && isYearAfter(two))
    return partIn(part, yearText(two[1] ?? ''), years, headWords(rest.replace(two[0], ' ')));
  const one = ONE_YEAR.exec(rest);
  if (one === null) return { kind: 'part', part, rest: headWords(rest) };
  const period = toPeriod(one[1] ?? '', `Calendar year Q${quarter}`);
  return years === 'Calendar year' && period !== undefined
    ? { kind: 'period', period, rest: headWords(rest.replace(one[0], ' ')), asked: 'quarter' }
    : { kind: 'none', rest: headWords(text) };
}

function ofHalf(text: string, match: RegExpExecArray, years: YearKind): HeadPeriod {
  const half = match.slice(1).some((one) => /^(2|2nd|second)$/i.test(one ?? '')) ? 2 : 1;
  const part = { kind: 'half', half } as const;
  const rest = text.replace(match[0], ' ');
  const two = TWO_YEARS.exec(rest);
  if (two !== null && isYearAfter(two))
    return partIn(part, yearText(two[1] ?? ''), years, headWords(rest.replace(two[0], ' ')));
  return ONE_YEAR.test(rest)
    ? { kind: 'none', rest: headWords(text) }
    : { kind: 'part', part, rest: headWords(rest) };
}

function ofWeek(text: string, match: RegExpExecArray): HeadPeriod {
  const part = { kind: 'week', week: Number(match[1]) } as const;
  const rest = text.replace(match[0], ' ');
  const one = ONE_YEAR.exec(rest);
  if (one === null) return { kind: 'part', part, rest: headWords(rest) };
  return partIn(part, one[1] ?? '', 'Calendar year', headWords(rest.replace(one[0], ' ')));
}

function ofTerm(text: string, match: RegExpExecArray): HeadPeriod {
  const term = `${(match[1] ?? '').charAt(0).toUpperCase()}${(match[1] ?? '').slice(1).toLowerCase()} term`;
  const rest = text.replace(match[0], ' ');
  const two = TWO_YEARS.exec(rest);
  const one = two === null ? ONE_YEAR.exec(rest) : null;
  const start =
    two !== null ? Number(yearText(two[1] ?? '')) : one === null ? undefined : termYear(term, one);
  if (start === undefined) return { kind: 'part', part: { kind: 'term', term }, rest: headWords(rest) };
  const period = toPeriod(twoYears(start), term);
  const left = headWords(rest.replace((two ?? one)?.[0] ?? '', ' '));
  return period === undefined
    ? { kind: 'none', rest: headWords(text) }
    : { kind: 'period', period, rest: left };
}

function termYear(term: string, one: RegExpExecArray): number {
  return Number(one[1]) - (term === 'Autumn term' ? 0 : 1);
}

function ofYears(text: string, years: YearKind): HeadPeriod {
  const two = TWO_YEARS.exec(text);
  if (two !== null && isYearAfter(two)) {
    const rest = headWords(text.replace(two[0], ' '));
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
  if (one === null || two !== null) return { kind: 'none', rest: headWords(text) };
  const rest = headWords(text.replace(one[0], ' '));
  if (/\d/.test(rest)) return { kind: 'none', rest: headWords(text) };
  return yearOf(one[1] ?? '', 'Calendar year', withoutYearWords(rest), 'one year');
}

function yearOf(timePeriod: string, kind: string, rest: string, asked?: YearAsked): HeadPeriod {
  return foundPeriod(toPeriod(timePeriod, kind), rest, asked);
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
  return headWords(text.replaceAll(/\b(fy|ay|cy|academic|acad|school|financial|fin|calendar|year)\b/gi, ' '));
}

function endOf(match: RegExpMatchArray | undefined): number {
  return (match?.index ?? 0) + (match?.[0].length ?? 0);
}
