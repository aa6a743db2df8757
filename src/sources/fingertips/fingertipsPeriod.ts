import { toPeriod, type Period } from '@/domain/figures/period';
import type { YearKind } from '@/sources/publishedFile';

/**
 * Reads a period as OHID's Fingertips writes it: `2023`, `2021 - 23`, `2023/24`, `2021/22 - 23/24`, `2023/24 Q1`. A year across two calendar
 * years is a financial year, unless `kind` says that it is a school year.
 */
export function fingertipsPeriod(text: string, kind: YearKind | undefined): Period | undefined {
  const [, years = '', quarter] = /^(.*?)(?:\s+(Q[1-4]))?$/.exec(text.trim()) ?? [];
  const [firstYear = '', lastYear, ...moreYears] = years.split(/\s*[-–]\s*/);
  if (moreYears.length > 0) return undefined;
  const isSplit = firstYear.includes('/');
  const yearKind = kind === 'Academic year' ? kind : 'Financial year';
  const name = isSplit ? yearKind : kind === 'Reporting year' ? kind : 'Calendar year';
  const digits =
    lastYear === undefined
      ? digitsOf(firstYear)
      : `${digitsOf(firstYear)}-${digitsOf(withCentury(lastYear, firstYear))}`;
  return toPeriod(digits, quarter === undefined ? name : `${name} ${quarter}`);
}

/** Completes a last year such as the `23/24` of `2021/22 - 23/24` or the `01` of `1999 - 01` with its century. */
function withCentury(lastYear: string, firstYear: string): string {
  if (/^\d{4}/.test(lastYear)) return lastYear;
  const century =
    Number(firstYear.slice(0, 2)) + (Number(lastYear.slice(0, 2)) < Number(firstYear.slice(2, 4)) ? 1 : 0);
  return `${century}${lastYear}`;
}

/** The digits of a year: `2021/22` becomes `202122`. */
function digitsOf(year: string): string {
  return year.replace(/^(\d{4})\/(\d\d)$/, '$1$2');
}
