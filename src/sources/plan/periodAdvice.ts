import { TIME_IDENTIFIERS, toPeriod, twoYears, type Period } from '@/domain/figures/period';
import { monthNumber, toDay } from './dayText';

const MONTH_NAMES = TIME_IDENTIFIERS.filter((name) => toPeriod('2024', name)?.family === 'Month');

/** A month as people and spreadsheets write it; the year where it is there. */
type MonthText = { readonly month: number; readonly year: string | undefined; readonly isDay: boolean };

/**
 * The period of two cells where one is a date, which Excel makes of `January 2017`: the month, if a month is wanted and
 * the two cells agree. `January 2017` alone is that month too.
 */
export function periodOfDates(timePeriod: string, timeIdentifier: string): Period | undefined {
  const [first, second] = [monthText(timePeriod), monthText(timeIdentifier)];
  const month = second ?? first;
  const name = MONTH_NAMES[(month?.month ?? 0) - 1];
  const isAlone = timeIdentifier === '' && first?.year !== undefined && /[a-z]/i.test(timePeriod);
  if (isAlone && name !== undefined) return toPeriod(first.year, name);
  if (month === undefined || name === undefined || !(first?.isDay === true || second?.isDay === true))
    return undefined;
  const isNamed = second !== undefined || first?.month === monthNumber(timeIdentifier);
  const agree = first === undefined || second === undefined || first.month === second.month;
  const years = [first?.year, second?.year, ...(/^\d{4}$/.test(timePeriod) ? [timePeriod] : [])];
  const given = [...new Set(years.filter((year) => year !== undefined))];
  const [year] = given;
  return isNamed && agree && given.length === 1 && year !== undefined ? toPeriod(year, name) : undefined;
}

/** `April 2026`, `2026-04` or `01/04/2026` in one cell, as the two that DfE has: the year and the month. Undefined for anything else. */
export function periodInOneCell(
  text: string,
): { readonly timePeriod: string; readonly timeIdentifier: string } | undefined {
  const [, first, second] = /^(\d{4})[/-](\d{2})$/.exec(text) ?? [];
  // `2011-12` may be two years.
  if (second !== undefined && Number(second) === (Number(first) + 1) % 100) return undefined;
  const written = monthText(text);
  const name = written && MONTH_NAMES[written.month - 1];
  return written?.year === undefined || name === undefined
    ? undefined
    : { timePeriod: written.year, timeIdentifier: name };
}

/** Says what to write under `time_period` if the identifier is known but the period can't be read: ` Write 201415.` or nothing. */
export function timePeriodAdvice(text: string, timeIdentifier: string): string {
  const month = MONTH_NAMES.findIndex((name) => name.toLowerCase() === timeIdentifier.toLowerCase()) + 1;
  const written = monthText(text);
  if (written?.year !== undefined) return dayAdvice(written, { text, timeIdentifier, month });
  const plain = text.replace(/^(?:fy|ay) ?| ?(?:fy|ay)$/gi, '');
  const [, first, second] =
    /^(\d{4})\s*(?:[/–-]|to)?\s*(\d{4}|\d{2})$/i.exec(plain) ??
    /^(\d{2})\s*(?:[/–-]|to)\s*(\d{2})$/i.exec(plain) ??
    [];
  if (first !== undefined && second !== undefined) {
    const year = first.length === 2 ? `20${first}` : first;
    const follows = Number(second) % 100 === (Number(year) + 1) % 100;
    return follows ? twoYearAdvice(year, timeIdentifier) : '';
  }
  const single = /^(?:\d{4}|\d{2})$/.exec(plain)?.[0];
  if (single === undefined) return '';
  const year = single.length === 2 ? `20${single}` : single;
  if (!isOfTwoYears(timeIdentifier)) return ` Write ${year}.`;
  // `1617` is 2016/17, and no year 1617.
  const [from, to] = [Number(single.slice(0, 2)), Number(single.slice(2))];
  if (single.length === 4 && to === (from + 1) % 100) return ` Write ${twoYears(2000 + from)}.`;
  return ` Write ${twoYears(Number(year) - 1)} or ${twoYears(Number(year))}, whichever it is.`;
}

function dayAdvice(
  { month: found, year = '', isDay }: MonthText,
  {
    text,
    timeIdentifier,
    month,
  }: { readonly text: string; readonly timeIdentifier: string; readonly month: number },
): string {
  if (month === found) return ` Write ${year}.`;
  const name = MONTH_NAMES[found - 1] ?? '';
  if (month > 0)
    return ` That is in ${name} ${year}. Write ${year} if ${timeIdentifier} ${year} is meant, or ${name} under time_identifier.`;
  // `2015-16` can only be two years. `2011-12` may be a month too, and is read as two years where two are wanted.
  if (!isDay && isOfTwoYears(timeIdentifier)) {
    const years = /^(\d{4})\D(\d{2})$/.exec(text);
    if (years !== null && Number(years[2]) === (Number(years[1]) + 1) % 100)
      return twoYearAdvice(years[1] ?? '', timeIdentifier);
  }
  if (!isOfTwoYears(timeIdentifier)) return ` Write ${year}.`;
  const day = toDay(text);
  const on = day === undefined ? `${year}-${String(found).padStart(2, '0')}-15` : day.iso;
  const holding = [Number(year) - 1, Number(year)]
    .map(twoYears)
    .find((one) => isWithin(on, toPeriod(one, yearNameOf(timeIdentifier))));
  return holding === undefined ? '' : ` Write ${holding}.`;
}

function isWithin(day: string, period: Period | undefined): boolean {
  return period !== undefined && period.start <= day && day <= period.end;
}

/** The year that terms and quarters are parts of. */
function yearNameOf(timeIdentifier: string): string {
  return /financial/i.test(timeIdentifier) ? 'Financial year' : 'Academic year';
}

/** Which of two years to write, or both as one, for `2014/15`. */
function twoYearAdvice(first: string, timeIdentifier: string): string {
  if (isOfTwoYears(timeIdentifier)) return ` Write ${twoYears(Number(first))}.`;
  const next = String(Number(first) + 1);
  if (/^(september|october|november|december)$/i.test(timeIdentifier)) return ` Write ${first}.`;
  if (/^(january|february|march)$/i.test(timeIdentifier)) return ` Write ${next}.`;
  return ` Write ${first} or ${next}, whichever it is in.`;
}

export function isOfTwoYears(timeIdentifier: string): boolean {
  return /academic|financial|term/i.test(timeIdentifier);
}

/** What to write under both columns where `time_period` says the period by itself: `Jan-17`, `2017 Q4`, `2016/17`, `Year ending 31/03/2017`; or nothing. */
export function bothColumnsAdvice(timePeriod: string, timeIdentifier: string): string {
  const both = `${timePeriod} ${timeIdentifier}`.trim();
  const quarter = /\bq(?:tr|uarter)? ?([1-4])\b/i.exec(both)?.[1];
  const years = /\b(\d{4}|\d{2}) ?[/–-] ?(\d{4}|\d{2})\b/.exec(timePeriod);
  const first = years?.[1] === undefined ? undefined : fourDigits(years[1]);
  const isTwo = first !== undefined && Number(years?.[2]) % 100 === (Number(first) + 1) % 100;
  const year = /\b(?:19|20)\d\d\b/.exec(timePeriod)?.[0];
  if (quarter !== undefined) {
    if (isTwo)
      return ` Write ${twoYears(Number(first))} under time_period and Financial year Q${quarter} under time_identifier; or Academic year Q${quarter}, if it is one.`;
    return year === undefined
      ? ''
      : ` Write ${year} and Calendar year Q${quarter}, or ${twoYears(Number(year))} and Financial year Q${quarter} if the quarters begin in April ${year}.`;
  }
  const written = monthText(timePeriod);
  const name = MONTH_NAMES[(written?.month ?? 0) - 1];
  if (written?.year !== undefined && name !== undefined && !isTwo) {
    const ends = /\b(?:year|12 months|twelve months) (?:to|ending|ended|end)\b/i.test(both);
    if (!ends) return ` Write ${written.year} under time_period and ${name} under time_identifier.`;
    return name === 'March'
      ? ` Write ${twoYears(Number(written.year) - 1)} under time_period and Financial year under time_identifier.`
      : '';
  }
  if (!isTwo) return '';
  return ` Write ${twoYears(Number(first))} under time_period and Financial year or Academic year under time_identifier, whichever it is.`;
}

/** What to write under `time_identifier` for a text that is none: ` Write January.`, or nothing. */
export function timeIdentifierAdvice(text: string, timePeriod: string): string {
  const written = monthText(text);
  const name = written && MONTH_NAMES[written.month - 1];
  if (written?.year !== undefined && name !== undefined)
    return written.year === timePeriod
      ? ` Write ${name}.`
      : ` Write ${name}, and ${written.year} under time_period.`;
  const quarter = /^(?:q|qtr|quarter) ?([1-4])\b/i.exec(text)?.[1];
  if (quarter !== undefined)
    return ` Write Financial year Q${quarter}, Academic year Q${quarter} or Calendar year Q${quarter}, whichever it is.`;
  const number = Number(/^(?:month|mth|m|period|p) ?(\d{1,2})$/i.exec(text)?.[1] ?? 0);
  const [calendar, fromApril] = [MONTH_NAMES[number - 1], MONTH_NAMES[(number + 2) % 12]];
  if (calendar !== undefined && fromApril !== undefined)
    return ` Write ${calendar}, or ${fromApril} where months are counted from April.`;
  if (/^(fy|financial|year end|year-end|outturn)$/i.test(text)) return ' Write Financial year.';
  if (/^(ay|academic|school year)$/i.test(text)) return ' Write Academic year.';
  if (/^(year|annual|yearly|cy)$/i.test(text))
    return ' Write Financial year, Academic year or Calendar year, whichever it is.';
  return '';
}

/** `2017-01-01`, `01/01/2017`, `42736` as Excel holds that day, `Jan-17`, `January 2017`, `2017-01`, `01/2017`. */
function monthText(text: string): MonthText | undefined {
  const day = /^[3-6]\d{4}$/.test(text) ? dayOfSerial(Number(text)) : toDay(text);
  if (day?.kind === 'day')
    return { month: Number(day.iso.slice(5, 7)), year: day.iso.slice(0, 4), isDay: true };
  const named = /^([a-z]{3,9})\.?[ '/-]+(\d{4}|\d{2})$/i.exec(text);
  const month = named === null ? undefined : monthNumber(named[1] ?? '');
  if (month !== undefined) return { month, year: fourDigits(named?.[2] ?? ''), isDay: false };
  const [, year, number] = /^(\d{4})[/-](\d{1,2})$/.exec(text) ?? [];
  const [, number2, year2] = /^(\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
  const place = Number(number ?? number2 ?? 0);
  return place >= 1 && place <= 12 ? { month: place, year: year ?? year2, isDay: false } : undefined;
}

function dayOfSerial(serial: number): { readonly kind: 'day'; readonly iso: string } {
  const iso = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
  return { kind: 'day', iso };
}

function fourDigits(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}
