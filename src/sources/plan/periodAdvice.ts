import { TIME_IDENTIFIERS, toPeriod, twoYears, type Period } from '@/domain/figures/period';
import { monthNumber, toDay } from './dayText';

const MONTH_NAMES = TIME_IDENTIFIERS.filter((name) => toPeriod('2024', name)?.family === 'Month');

/** A month as people and spreadsheets write it, with the year if the text has one. */
type MonthText = { readonly month: number; readonly year: string | undefined; readonly isDay: boolean };

/**
 * The period of two cells of which one is a date, which Excel makes of `January 2017`: the month, if a month is wanted and both cells agree.
 * `January 2017` in one cell alone is that month too.
 */
export function periodOfDates(timePeriod: string, timeIdentifier: string): Period | undefined {
  const [firstMonth, secondMonth] = [monthText(timePeriod), monthText(timeIdentifier)];
  const month = secondMonth ?? firstMonth;
  const name = MONTH_NAMES[(month?.month ?? 0) - 1];
  const isMonthAlone = timeIdentifier === '' && firstMonth?.year !== undefined && /[a-z]/i.test(timePeriod);
  if (isMonthAlone && name !== undefined) return toPeriod(firstMonth.year, name);
  if (
    month === undefined ||
    name === undefined ||
    !(firstMonth?.isDay === true || secondMonth?.isDay === true)
  )
    return undefined;
  const hasMonthName = secondMonth !== undefined || firstMonth?.month === monthNumber(timeIdentifier);
  const monthsAgree =
    firstMonth === undefined || secondMonth === undefined || firstMonth.month === secondMonth.month;
  const years = [firstMonth?.year, secondMonth?.year, ...(/^\d{4}$/.test(timePeriod) ? [timePeriod] : [])];
  const yearsGiven = [...new Set(years.filter((year) => year !== undefined))];
  const [year] = yearsGiven;
  return hasMonthName && monthsAgree && yearsGiven.length === 1 && year !== undefined
    ? toPeriod(year, name)
    : undefined;
}

/**
 * Splits a month in one cell, such as `April 2026`, `2026-04` or `01/04/2026`, into DfE's two cells: the year and the month. Returns undefined
 * for any other text.
 */
export function periodInOneCell(
  text: string,
): { readonly timePeriod: string; readonly timeIdentifier: string } | undefined {
  const [, firstYear, secondYear] = /^(\d{4})[/-](\d{2})$/.exec(text) ?? [];
  // `2011-12` may mean the year 2011/12 and not a month.
  if (secondYear !== undefined && Number(secondYear) === (Number(firstYear) + 1) % 100) return undefined;
  const monthRead = monthText(text);
  const name = monthRead && MONTH_NAMES[monthRead.month - 1];
  return monthRead?.year === undefined || name === undefined
    ? undefined
    : { timePeriod: monthRead.year, timeIdentifier: name };
}

/** What to write under `time_period` if the identifier is known but the period cannot be read: ` Write 201415.` or nothing. */
export function timePeriodAdvice(text: string, timeIdentifier: string): string {
  const month = MONTH_NAMES.findIndex((name) => name.toLowerCase() === timeIdentifier.toLowerCase()) + 1;
  const monthRead = monthText(text);
  if (monthRead?.year !== undefined) return dayAdvice(monthRead, { text, timeIdentifier, month });
  const yearsText = text.replace(/^(?:fy|ay) ?| ?(?:fy|ay)$/gi, '');
  const [, firstYear, secondYear] =
    /^(\d{4})\s*(?:[/–-]|to)?\s*(\d{4}|\d{2})$/i.exec(yearsText) ??
    /^(\d{2})\s*(?:[/–-]|to)\s*(\d{2})$/i.exec(yearsText) ??
    [];
  if (firstYear !== undefined && secondYear !== undefined) {
    const year = firstYear.length === 2 ? `20${firstYear}` : firstYear;
    const follows = Number(secondYear) % 100 === (Number(year) + 1) % 100;
    return follows ? twoYearAdvice(year, timeIdentifier) : '';
  }
  const singleYear = /^(?:\d{4}|\d{2})$/.exec(yearsText)?.[0];
  if (singleYear === undefined) return '';
  const year = singleYear.length === 2 ? `20${singleYear}` : singleYear;
  if (!isOfTwoYears(timeIdentifier)) return ` Write ${year}.`;
  // `1617` means 2016/17 and not the year 1617.
  const [startYear, endYear] = [Number(singleYear.slice(0, 2)), Number(singleYear.slice(2))];
  if (singleYear.length === 4 && endYear === (startYear + 1) % 100)
    return ` Write ${twoYears(2000 + startYear)}.`;
  return ` Write ${twoYears(Number(year) - 1)} or ${twoYears(Number(year))}, whichever it is.`;
}

function dayAdvice(
  { month: monthNumberFound, year = '', isDay }: MonthText,
  {
    text,
    timeIdentifier,
    month,
  }: { readonly text: string; readonly timeIdentifier: string; readonly month: number },
): string {
  if (month === monthNumberFound) return ` Write ${year}.`;
  const name = MONTH_NAMES[monthNumberFound - 1] ?? '';
  if (month > 0)
    return ` That is in ${name} ${year}. Write ${year} if ${timeIdentifier} ${year} is meant, or ${name} under time_identifier.`;
  // `2015-16` can only be the year 2015/16. `2011-12` may also be a month, and is read as 2011/12 where such a year
  // is wanted.
  if (!isDay && isOfTwoYears(timeIdentifier)) {
    const years = /^(\d{4})\D(\d{2})$/.exec(text);
    if (years !== null && Number(years[2]) === (Number(years[1]) + 1) % 100)
      return twoYearAdvice(years[1] ?? '', timeIdentifier);
  }
  if (!isOfTwoYears(timeIdentifier)) return ` Write ${year}.`;
  const day = toDay(text);
  const isoDay = day === undefined ? `${year}-${String(monthNumberFound).padStart(2, '0')}-15` : day.iso;
  const academicYears = [Number(year) - 1, Number(year)]
    .map(twoYears)
    .find((yearText) => isWithin(isoDay, toPeriod(yearText, yearNameOf(timeIdentifier))));
  return academicYears === undefined ? '' : ` Write ${academicYears}.`;
}

function isWithin(day: string, period: Period | undefined): boolean {
  return period !== undefined && period.start <= day && day <= period.end;
}

/** The year that terms and quarters are parts of. */
function yearNameOf(timeIdentifier: string): string {
  return /financial/i.test(timeIdentifier) ? 'Financial year' : 'Academic year';
}

/** What to write for `2014/15`: one of its two years, or both as `201415`. */
function twoYearAdvice(firstYear: string, timeIdentifier: string): string {
  if (isOfTwoYears(timeIdentifier)) return ` Write ${twoYears(Number(firstYear))}.`;
  const nextYear = String(Number(firstYear) + 1);
  if (/^(september|october|november|december)$/i.test(timeIdentifier)) return ` Write ${firstYear}.`;
  if (/^(january|february|march)$/i.test(timeIdentifier)) return ` Write ${nextYear}.`;
  return ` Write ${firstYear} or ${nextYear}, whichever it is in.`;
}

export function isOfTwoYears(timeIdentifier: string): boolean {
  return /academic|financial|term/i.test(timeIdentifier);
}

/**
 * What to write under both columns where `time_period` alone gives the period, as `Jan-17`, `2017 Q4`, `2016/17` or `Year ending 31/03/2017`
 * does; otherwise empty.
 */
export function bothColumnsAdvice(timePeriod: string, timeIdentifier: string): string {
  const bothCells = `${timePeriod} ${timeIdentifier}`.trim();
  const quarter = /\bq(?:tr|uarter)? ?([1-4])\b/i.exec(bothCells)?.[1];
  const years = /\b(\d{4}|\d{2}) ?[/–-] ?(\d{4}|\d{2})\b/.exec(timePeriod);
  const firstYear = years?.[1] === undefined ? undefined : fourDigits(years[1]);
  const isTwo = firstYear !== undefined && Number(years?.[2]) % 100 === (Number(firstYear) + 1) % 100;
  const year = /\b(?:19|20)\d\d\b/.exec(timePeriod)?.[0];
  if (quarter !== undefined) {
    if (isTwo)
      return ` Write ${twoYears(Number(firstYear))} under time_period and Financial year Q${quarter} under time_identifier; or Academic year Q${quarter}, if it is one.`;
    return year === undefined
      ? ''
      : ` Write ${year} and Calendar year Q${quarter}, or ${twoYears(Number(year))} and Financial year Q${quarter} if the quarters begin in April ${year}.`;
  }
  const monthRead = monthText(timePeriod);
  const name = MONTH_NAMES[(monthRead?.month ?? 0) - 1];
  if (monthRead?.year !== undefined && name !== undefined && !isTwo) {
    const saysYearEnds = /\b(?:year|12 months|twelve months) (?:to|ending|ended|end)\b/i.test(bothCells);
    if (!saysYearEnds) return ` Write ${monthRead.year} under time_period and ${name} under time_identifier.`;
    return name === 'March'
      ? ` Write ${twoYears(Number(monthRead.year) - 1)} under time_period and Financial year under time_identifier.`
      : '';
  }
  if (!isTwo) return '';
  return ` Write ${twoYears(Number(firstYear))} under time_period and Financial year or Academic year under time_identifier, whichever it is.`;
}

/** What to write under `time_identifier` for an unknown text: ` Write January.`, or nothing. */
export function timeIdentifierAdvice(text: string, timePeriod: string): string {
  const monthRead = monthText(text);
  const name = monthRead && MONTH_NAMES[monthRead.month - 1];
  if (monthRead?.year !== undefined && name !== undefined)
    return monthRead.year === timePeriod
      ? ` Write ${name}.`
      : ` Write ${name}, and ${monthRead.year} under time_period.`;
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

/** Reads a month written as `2017-01-01`, `01/01/2017`, `42736` (Excel's number for that day), `Jan-17`, `January 2017`, `2017-01` or `01/2017`. */
function monthText(text: string): MonthText | undefined {
  const day = /^[3-6]\d{4}$/.test(text) ? dayOfSerial(Number(text)) : toDay(text);
  if (day?.kind === 'day')
    return { month: Number(day.iso.slice(5, 7)), year: day.iso.slice(0, 4), isDay: true };
  const namedMonth = /^([a-z]{3,9})\.?[ '/-]+(\d{4}|\d{2})$/i.exec(text);
  const month = namedMonth === null ? undefined : monthNumber(namedMonth[1] ?? '');
  if (month !== undefined) return { month, year: fourDigits(namedMonth?.[2] ?? ''), isDay: false };
  const [, year, number] = /^(\d{4})[/-](\d{1,2})$/.exec(text) ?? [];
  const [, number2, year2] = /^(\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
  const monthIndex = Number(number ?? number2 ?? 0);
  return monthIndex >= 1 && monthIndex <= 12
    ? { month: monthIndex, year: year ?? year2, isDay: false }
    : undefined;
}

function dayOfSerial(serial: number): { readonly kind: 'day'; readonly iso: string } {
  const iso = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
  return { kind: 'day', iso };
}

function fourDigits(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}
