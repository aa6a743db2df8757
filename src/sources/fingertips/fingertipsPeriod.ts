import { toPeriod, type Period } from '@/domain/figures/period';
import type { YearKind } from '@/sources/publishedFile';

/**
 * A period as OHID's Fingertips writes it: `2023`, `2021 - 23`, `2023/24`, `2021/22 - 23/24`, `2023/24 Q1`. A year that lies in
 * two is a financial one, unless `kind` says that it is a school's.
 */
export function fingertipsPeriod(text: string, kind: YearKind | undefined): Period | undefined {
  const [, years = '', quarter] = /^(.*?)(?:\s+(Q[1-4]))?$/.exec(text.trim()) ?? [];
  const [first = '', last, ...more] = years.split(/\s*[-–]\s*/);
  if (more.length > 0) return undefined;
  const isSplit = first.includes('/');
  const split = kind === 'Academic year' ? kind : 'Financial year';
  const name = isSplit ? split : kind === 'Reporting year' ? kind : 'Calendar year';
  const digits =
    last === undefined ? digitsOf(first) : `${digitsOf(first)}-${digitsOf(withCentury(last, first))}`;
  return toPeriod(digits, quarter === undefined ? name : `${name} ${quarter}`);
}

/** The `23/24` of `2021/22 - 23/24`, and the `01` of `1999 - 01`. */
function withCentury(last: string, first: string): string {
  if (/^\d{4}/.test(last)) return last;
  const century = Number(first.slice(0, 2)) + (Number(last.slice(0, 2)) < Number(first.slice(2, 4)) ? 1 : 0);
  return `${century}${last}`;
}

/** `2021/22` is `202122`. */
function digitsOf(year: string): string {
  return year.replace(/^(\d{4})\/(\d\d)$/, '$1$2');
}
