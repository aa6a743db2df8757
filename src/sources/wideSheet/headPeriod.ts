import { HALVES, toPeriod, twoYears } from '@/domain/figures/period';
import { monthNumber } from '@/sources/plan/dayText';
import { withOtherMeaning } from './headMeaning';
import { headWeek, namesWeekDay } from './headWeek';
import { headWords } from './headWords';
import { isYearAfter, ONE_YEAR, periodOfYears, TWO_YEARS } from './headYears';
import {
  foundPeriod,
  monthOfCalendarYear,
  monthOfFinancialYear,
  partIn,
  yearText,
  type HeadPeriod,
  type YearKind,
} from './yearPart';

const MONTH =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?/gi;
const QUARTER_PATTERN = /\b(?:q|qtr|quarter)\s?([1-4])\b|\b([1-4])(?:st|nd|rd|th) (?:qtr|quarter)\b/i;
/** Matches a day that is written with the day first, such as `31.03.24` or `31/03/2024`. */
const DAY_PATTERN = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/;
/** Matches a day as exports write it, such as `2024-03-31 00:00:00`. */
const ISO_DAY = /\b(\d{4})-(\d{2})-\d{2}(?:[T ][\d:.]+)?\b/;
/** Matches half of a year, such as `H1`, `1st half` or `Half year 2`. `Half year` and `mid-year` on their own mean the first half. */
const HALF_PATTERN =
  /\bh ?([12])\b|\b(1st|first|2nd|second) half(?:[- ]year)?\b|\bhalf[- ]?year(?:ly)?\b(?: ([12])\b)?|\bmid[- ]?year\b/i;
const WEEK_PATTERN = /\b(?:week|wk)\.?[ -]?(\d{1,2})\b/i;
const TERM_PATTERN = /\b(autumn|spring|summer)\b(?: term)?/i;

/**
 * Reads one text of a heading as a period, as part of a year, or as neither. A cell that holds a date stands for the month of that date. `years` says
 * which kind of year is meant if the heading does not say.
 */
export function headPeriod(text: string, isDate: boolean, years: YearKind): HeadPeriod {
  const periodRead = plainPeriod(text, isDate, years);
  return periodRead.kind === 'period' ? { ...periodRead, ...withOtherMeaning(periodRead) } : periodRead;
}

function plainPeriod(text: string, isDate: boolean, years: YearKind): HeadPeriod {
  const week = headWeek(text);
  if (week !== undefined) return { kind: 'period', period: week.period, rest: headWords(week.rest) };
  if (namesWeekDay(text) && /\d/.test(text)) return { kind: 'none', rest: headWords(text) };
  const day = /^(\d{4})-(\d{2})-\d{2}$/.exec(text.trim());
  if (isDate && day !== null) return monthOfCalendarYear(Number(day[2]), day[1] ?? '', '');
  const dayWritten = periodOfDay(text);
  if (dayWritten !== undefined) return dayWritten;
  const monthMatches = [...text.matchAll(MONTH)];
  if (monthMatches.length > 0) return periodOfMonths(text, monthMatches, years);
  const quarter = QUARTER_PATTERN.exec(text);
  if (quarter !== null) return periodOfQuarter(text, quarter, years);
  const halfMatch = HALF_PATTERN.exec(text);
  if (halfMatch !== null) return periodOfHalf(text, halfMatch, years);
  const number = WEEK_PATTERN.exec(text);
  if (number !== null) return periodOfWeek(text, number);
  const term = TERM_PATTERN.exec(text);
  if (term !== null) return periodOfTerm(text, term);
  return periodOfYears(text, years);
}

/** Reads a day that is written in a text as its month. Returns undefined if the text has no day. */
function periodOfDay(text: string): HeadPeriod | undefined {
  const iso = ISO_DAY.exec(text);
  const day = iso === null ? DAY_PATTERN.exec(text) : null;
  const dayParts = iso ?? day;
  if (dayParts === null) return undefined;
  const [year = '', month] =
    iso === null ? [dayParts[3], Number(dayParts[2])] : [dayParts[1], Number(dayParts[2])];
  if (month < 1 || month > 12) return { kind: 'none', rest: headWords(text) };
  return monthOfCalendarYear(month, yearText(year), headWords(text.replace(dayParts[0], ' ')));
}

function periodOfMonths(
  text: string,
  monthMatches: readonly RegExpMatchArray[],
  years: YearKind,
): HeadPeriod {
  const [firstMonth, secondMonth] = monthMatches.map(([name]) => monthNumber(name.replace('.', '')));
  const remainingText = text.replaceAll(MONTH, ' ');
  if (firstMonth === undefined) return { kind: 'none', rest: headWords(text) };
  if (monthMatches.length === 1) {
    // The number after the month is the year, as in `Mar-17`. A number before it is the day, as in `31 March 2017`.
    const year = /^\s*[-'’/ ]*\s*(\d{4}|\d{2})\b/.exec(text.slice(endOf(monthMatches[0])));
    const yearPair = TWO_YEARS.exec(remainingText);
    if (yearPair !== null)
      return monthOfFinancialYear(
        firstMonth,
        yearText(yearPair[1] ?? ''),
        headWords(remainingText.replace(yearPair[0], ' ')),
      );
    if (year === null)
      return ONE_YEAR.test(remainingText)
        ? monthOfCalendarYear(
            firstMonth,
            ONE_YEAR.exec(remainingText)?.[1] ?? '',
            headWords(remainingText.replace(ONE_YEAR, ' ')),
          )
        : { kind: 'part', part: { kind: 'month', month: firstMonth }, rest: headWords(remainingText) };
    const textWithoutDate =
      text.slice(0, monthMatches[0]?.index) + text.slice(endOf(monthMatches[0]) + year[0].length);
    return monthOfCalendarYear(
      firstMonth,
      yearText(year[1] ?? ''),
      headWords(textWithoutDate.replace(/\b\d{1,2}(?:st|nd|rd|th)?\s*$/, ' ')),
    );
  }
  return periodOfSpan([firstMonth, secondMonth ?? 0], text, { rest: remainingText, years });
}

/**
 * Reads a span of months. `Apr-Jun 2016` is a quarter, `Apr-Sep 2016` is a half-year and `Apr 16 – Mar 17` is a year. A span of any other length is
 * not a period.
 */
function periodOfSpan(
  [firstMonth, lastMonth]: readonly [number, number],
  text: string,
  { rest: remainingText, years }: { readonly rest: string; readonly years: YearKind },
): HeadPeriod {
  const noPeriod: HeadPeriod = { kind: 'none', rest: headWords(text) };
  const yearsFound =
    remainingText.match(/\b(?:20)?\d{2}\b/g)?.map((yearDigits) => yearText(yearDigits)) ?? [];
  const length = ((lastMonth - firstMonth + 12) % 12) + 1;
  if (length === 12 && yearsFound.length === 2 && Number(yearsFound[1]) === Number(yearsFound[0]) + 1) {
    const kind = firstMonth === 4 ? 'Financial year' : firstMonth === 9 ? 'Academic year' : undefined;
    return kind === undefined ? noPeriod : foundPeriod(toPeriod(twoYears(Number(yearsFound[0])), kind), '');
  }
  if (length === 6 && yearsFound.length > 0)
    return periodOfSixMonths(firstMonth, yearsFound, remainingText) ?? noPeriod;
  if (length !== 3 || yearsFound.length > 1) return noPeriod;
  const quarter = years === 'Calendar year' ? (firstMonth - 1) / 3 + 1 : ((firstMonth - 4 + 12) % 12) / 3 + 1;
  if (!Number.isInteger(quarter) || years === 'Academic year') return noPeriod;
  const quarterNamed = Number(QUARTER_PATTERN.exec(remainingText)?.slice(1).find(Boolean) ?? quarter);
  if (quarterNamed !== quarter) return noPeriod;
  const textLeft = headWords(
    remainingText
      .replace(QUARTER_PATTERN, ' ')
      .replaceAll(/\b(?:20)?\d{2}\b/g, ' ')
      .replaceAll(/\bto\b/gi, ' '),
  );
  if (yearsFound.length === 0) return { kind: 'part', part: { kind: 'quarter', quarter }, rest: textLeft };
  const year = Number(yearsFound[0]);
  const period =
    years === 'Calendar year'
      ? toPeriod(String(year), `Calendar year Q${quarter}`)
      : toPeriod(twoYears(firstMonth < 4 ? year - 1 : year), `Financial year Q${quarter}`);
  return period === undefined ? noPeriod : { kind: 'period', period, rest: textLeft };
}

/** Reads six months from April or October as half of a financial year: `Apr-Sep 2024`, `Oct 23 - Mar 24`. */
function periodOfSixMonths(
  firstMonth: number,
  years: readonly string[],
  remainingText: string,
): HeadPeriod | undefined {
  const [fromYear = '', toYear = fromYear] = years;
  if (firstMonth !== 4 && firstMonth !== 10) return undefined;
  const isTurn = firstMonth === 10;
  const startYear = Number(fromYear) - (isTurn && years.length === 1 ? 1 : 0);
  if (Number(toYear) !== (isTurn ? startYear + 1 : startYear)) return undefined;
  const words = remainingText
    .replace(HALF_PATTERN, ' ')
    .replaceAll(/\b(?:20)?\d{2}\b/g, ' ')
    .replaceAll(/\bto\b/gi, ' ');
  return foundPeriod(toPeriod(twoYears(startYear), HALVES[isTurn ? 1 : 0]), headWords(words));
}

function periodOfQuarter(text: string, quarterMatch: RegExpExecArray, years: YearKind): HeadPeriod {
  const quarter = Number(quarterMatch[1] ?? quarterMatch[2]);
  const remainingText = text.replace(quarterMatch[0], ' ');
  const yearPair = TWO_YEARS.exec(remainingText);
  const yearPart = { kind: 'quarter', quarter } as const;
  if (yearPair !== null && isYearAfter(yearPair))
    return partIn(
      yearPart,
      yearText(yearPair[1] ?? ''),
      years,
      headWords(remainingText.replace(yearPair[0], ' ')),
    );
  const singleYear = ONE_YEAR.exec(remainingText);
  if (singleYear === null) return { kind: 'part', part: yearPart, rest: headWords(remainingText) };
  const period = toPeriod(singleYear[1] ?? '', `Calendar year Q${quarter}`);
  return years === 'Calendar year' && period !== undefined
    ? { kind: 'period', period, rest: headWords(remainingText.replace(singleYear[0], ' ')), asked: 'quarter' }
    : { kind: 'none', rest: headWords(text) };
}

function periodOfHalf(text: string, halfMatch: RegExpExecArray, years: YearKind): HeadPeriod {
  const halfNumber = halfMatch.slice(1).some((matchedText) => /^(2|2nd|second)$/i.test(matchedText ?? ''))
    ? 2
    : 1;
  const yearPart = { kind: 'half', half: halfNumber } as const;
  const remainingText = text.replace(halfMatch[0], ' ');
  const yearPair = TWO_YEARS.exec(remainingText);
  if (yearPair !== null && isYearAfter(yearPair))
    return partIn(
      yearPart,
      yearText(yearPair[1] ?? ''),
      years,
      headWords(remainingText.replace(yearPair[0], ' ')),
    );
  return ONE_YEAR.test(remainingText)
    ? { kind: 'none', rest: headWords(text) }
    : { kind: 'part', part: yearPart, rest: headWords(remainingText) };
}

function periodOfWeek(text: string, weekMatch: RegExpExecArray): HeadPeriod {
  const yearPart = { kind: 'week', week: Number(weekMatch[1]) } as const;
  const remainingText = text.replace(weekMatch[0], ' ');
  const singleYear = ONE_YEAR.exec(remainingText);
  if (singleYear === null) return { kind: 'part', part: yearPart, rest: headWords(remainingText) };
  return partIn(
    yearPart,
    singleYear[1] ?? '',
    'Calendar year',
    headWords(remainingText.replace(singleYear[0], ' ')),
  );
}

function periodOfTerm(text: string, termMatch: RegExpExecArray): HeadPeriod {
  const term = `${(termMatch[1] ?? '').charAt(0).toUpperCase()}${(termMatch[1] ?? '').slice(1).toLowerCase()} term`;
  const remainingText = text.replace(termMatch[0], ' ');
  const yearPair = TWO_YEARS.exec(remainingText);
  const singleYear = yearPair === null ? ONE_YEAR.exec(remainingText) : null;
  const startYear =
    yearPair !== null
      ? Number(yearText(yearPair[1] ?? ''))
      : singleYear === null
        ? undefined
        : termYear(term, singleYear);
  if (startYear === undefined)
    return { kind: 'part', part: { kind: 'term', term }, rest: headWords(remainingText) };
  const period = toPeriod(twoYears(startYear), term);
  const textLeft = headWords(remainingText.replace((yearPair ?? singleYear)?.[0] ?? '', ' '));
  return period === undefined
    ? { kind: 'none', rest: headWords(text) }
    : { kind: 'period', period, rest: textLeft };
}

function termYear(term: string, yearMatch: RegExpExecArray): number {
  return Number(yearMatch[1]) - (term === 'Autumn term' ? 0 : 1);
}

function endOf(textMatch: RegExpMatchArray | undefined): number {
  return (textMatch?.index ?? 0) + (textMatch?.[0].length ?? 0);
}
