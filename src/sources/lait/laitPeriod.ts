import type { ObservationStatus } from '@/domain/figures/observation';
import { toPeriod, type Period } from '@/domain/figures/period';
import type { YearKind } from '@/sources/publishedFile';

export type LaitPeriod = { readonly period: Period; readonly status: ObservationStatus };

/** The status that a suffix after the year means. `(OT)` is the outturn of a budget, which is final. */
const STATUS_BY_SUFFIX: ReadonlyMap<string, ObservationStatus> = new Map([
  ['', 'final'],
  ['(ot)', 'final'],
  ['(final)', 'final'],
  ['(rev)', 'revised'],
  ['(prov)', 'provisional'],
]);

/**
 * Reads a year as DfE's LAIT writes it, each text once. `kind` is what LAIT's dictionary says of the indicator; without it `2025` is a
 * calendar year, `2024/25` an academic year and `2024-25` a financial year. As an academic year `2025` is 2024/25, and as a financial year it
 * ends in March 2025.
 */
export function laitPeriods(): (text: string, kind: YearKind | undefined) => LaitPeriod | undefined {
  const periodsByText = new Map<string, LaitPeriod | undefined>();
  return (text, kind) => {
    const key = `${kind}|${text}`;
    if (!periodsByText.has(key)) periodsByText.set(key, toLaitPeriod(text, kind));
    return periodsByText.get(key);
  };
}

function toLaitPeriod(text: string, kind: YearKind | undefined): LaitPeriod | undefined {
  const [, years = '', suffix = ''] = /^(\S+)\s*(\(.*\))?$/.exec(text.trim()) ?? [];
  const status = STATUS_BY_SUFFIX.get(suffix.toLowerCase());
  const period = periodOf(years, kind);
  return status === undefined || period === undefined ? undefined : { period, status };
}

function periodOf(text: string, kind: YearKind | undefined): Period | undefined {
  if (/^\d{4}$/.test(text)) return yearNamedByItsEnd(text, kind ?? 'Calendar year');
  const spanOfSplit = /^(\d{4})\/(\d\d)-(\d\d)\/(\d\d)$/.exec(text);
  if (spanOfSplit !== null) {
    const [, firstYear = '', secondYear = '', lastYear = '', endYear = ''] = spanOfSplit;
    return toPeriod(
      `${firstYear}${secondYear}-${firstYear.slice(0, 2)}${lastYear}${endYear}`,
      twoYearKind(kind) ?? 'Financial year',
    );
  }
  const [, firstYear = '', sign, secondYear = ''] = /^(\d{4})([-/])(\d\d)$/.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const isOneYear = (Number(firstYear) + 1) % 100 === Number(secondYear);
  const yearKind =
    kind === undefined ? (sign === '/' ? 'Academic year' : 'Financial year') : twoYearKind(kind);
  if (isOneYear && yearKind !== undefined) return toPeriod(firstYear + secondYear, yearKind);
  return twoYearKind(kind) === undefined ? wholeYears(firstYear, secondYear) : undefined;
}

/** A span of calendar years: `2014-16` is 2014 to 2016. */
function wholeYears(firstYear: string, lastYear: string): Period | undefined {
  return toPeriod(`${firstYear}-${firstYear.slice(0, 2)}${lastYear}`, 'Calendar year');
}

function yearNamedByItsEnd(text: string, kind: YearKind): Period | undefined {
  return twoYearKind(kind) === undefined
    ? toPeriod(text, kind)
    : toPeriod(`${Number(text) - 1}${text.slice(2)}`, kind);
}

/** The kind of year, if such years run across two calendar years; otherwise undefined. */
function twoYearKind(kind: YearKind | undefined): YearKind | undefined {
  return kind === 'Academic year' || kind === 'Financial year' ? kind : undefined;
}
