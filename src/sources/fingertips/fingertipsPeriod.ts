import { toPeriod, type Period } from '@/domain/figures/period';
import type { YearKind } from '@/sources/publishedFile';

/**
 * A period as OHID's Fingertips writes it: `2023`, `2021 - 23`, `2023/24`, `2021/22 - 23/24`, `2023/24 Q1`. A year that lies in
 * two is a financial one, unless `kind` says that it is a school's.
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

/** The `23/24` of `2021/22 - 23/24`, and the `01` of `1999 - 01`. */
function withCentury(lastYear: string, firstYear: string): string {
  if (/^\d{4}/.test(lastYear)) return lastYear;
  const century =
    Number(firstYear.slice(0, 2)) + (Number(lastYear.slice(0, 2)) < Number(firstYear.slice(2, 4)) ? 1 : 0);
  return `${century}${lastYear}`;
}

/** `2021/22` is `202122`. */
function digitsOf(year: string): string {
  return year.replace(/^(\d{4})\/(\d\d)$/, '$1$2');
}
