import { toPeriod, twoYears } from '@/domain/figures/period';
import { headWords } from './headWords';
import { foundPeriod, yearText, type HeadPeriod, type YearAsked, type YearKind } from './yearPart';

/** A year that a text names by two numbers: `2024/25`, `2024-2025`, `FY 24 to 25`. */
export const TWO_YEARS = /\b(?:fy|ay)?\s?'?((?:20)?\d{2})\s?(?:[/–-]|to)\s?'?((?:20)?\d{2})\b/i;

/** A year that a text names by one number of four digits. */
export const ONE_YEAR = /\b((?:19|20)\d{2})\b/;

/** Reads the year that a heading names without a month, quarter, half, week or term: `2024/25`, `2016`. */
export function periodOfYears(text: string, years: YearKind): HeadPeriod {
  const yearPair = TWO_YEARS.exec(text);
  if (yearPair !== null && isYearAfter(yearPair)) {
    const remainingText = headWords(text.replace(yearPair[0], ' '));
    const yearSaid = yearKindNamed(`${yearPair[0]} ${remainingText}`);
    const kind = yearSaid ?? (years === 'Calendar year' ? 'Financial year' : years);
    return yearOf(
      twoYears(Number(yearText(yearPair[1] ?? ''))),
      kind,
      withoutYearWords(remainingText),
      yearSaid ? undefined : 'two years',
    );
  }
  const singleYear = ONE_YEAR.exec(text);
  if (singleYear === null || yearPair !== null) return { kind: 'none', rest: headWords(text) };
  const remainingText = headWords(text.replace(singleYear[0], ' '));
  if (/\d/.test(remainingText)) return { kind: 'none', rest: headWords(text) };
  return yearOf(singleYear[1] ?? '', 'Calendar year', withoutYearWords(remainingText), 'one year');
}

function yearOf(timePeriod: string, kind: string, remainingText: string, yearAsked?: YearAsked): HeadPeriod {
  return foundPeriod(toPeriod(timePeriod, kind), remainingText, yearAsked);
}

/** Finds every pair of years that a text names, and writes each pair as DfE does. `2024/25 beside 2023/24` gives `202425` and `202324`. */
export function twoYearsIn(text: string): readonly string[] {
  const yearPairs = [
    ...text.replaceAll(/\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/g, ' ').matchAll(new RegExp(TWO_YEARS, 'gi')),
  ];
  return yearPairs.flatMap((yearPair) =>
    isYearAfter(yearPair) ? [twoYears(Number(yearText(yearPair[1] ?? '')))] : [],
  );
}

/** Whether the second of two years follows the first: `2024/25` names a year, and `2016/19` names none. */
export function isYearAfter([, firstYear = '', secondYear = '']:
  | RegExpExecArray
  | RegExpMatchArray): boolean {
  return Number(secondYear) % 100 === (Number(firstYear) + 1) % 100;
}

function yearKindNamed(text: string): YearKind | undefined {
  if (/\b(ay|academic|acad|school)\b/i.test(text)) return 'Academic year';
  return /\b(fy|financial|fin)\b/i.test(text) ? 'Financial year' : undefined;
}

function withoutYearWords(text: string): string {
  return headWords(text.replaceAll(/\b(fy|ay|cy|academic|acad|school|financial|fin|calendar|year)\b/gi, ' '));
}
