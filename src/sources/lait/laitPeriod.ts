import type { ObservationStatus } from '@/domain/figures/observation';
import { toPeriod, type Period } from '@/domain/figures/period';
import type { YearKind } from '@/sources/publishedFile';

export type LaitPeriod = { readonly period: Period; readonly status: ObservationStatus };

/** What may follow the year; `(OT)` is the outturn of a budget, which is final. */
const SUFFIXES: ReadonlyMap<string, ObservationStatus> = new Map([
  ['', 'final'],
  ['(ot)', 'final'],
  ['(final)', 'final'],
  ['(rev)', 'revised'],
  ['(prov)', 'provisional'],
]);

/**
 * A year as DfE's LAIT writes it, each worked out once. `kind` is what its dictionary says of the indicator, without which `2025`
 * is a calendar year, `2024/25` an academic and `2024-25` a financial one. An academic `2025` is 2024/25, a financial one ends
 * in March 2025.
 */
export function laitPeriods(): (text: string, kind: YearKind | undefined) => LaitPeriod | undefined {
  const known = new Map<string, LaitPeriod | undefined>();
  return (text, kind) => {
    const key = `${kind}|${text}`;
    if (!known.has(key)) known.set(key, toLaitPeriod(text, kind));
    return known.get(key);
  };
}

function toLaitPeriod(text: string, kind: YearKind | undefined): LaitPeriod | undefined {
  const [, years = '', suffix = ''] = /^(\S+)\s*(\(.*\))?$/.exec(text.trim()) ?? [];
  const status = SUFFIXES.get(suffix.toLowerCase());
  const period = periodOf(years, kind);
  return status === undefined || period === undefined ? undefined : { period, status };
}

function periodOf(text: string, kind: YearKind | undefined): Period | undefined {
  if (/^\d{4}$/.test(text)) return yearNamedByItsEnd(text, kind ?? 'Calendar year');
  const spanOfSplit = /^(\d{4})\/(\d\d)-(\d\d)\/(\d\d)$/.exec(text);
  if (spanOfSplit !== null) {
    const [, first = '', second = '', last = '', end = ''] = spanOfSplit;
    return toPeriod(
      `${first}${second}-${first.slice(0, 2)}${last}${end}`,
      splitKind(kind) ?? 'Financial year',
    );
  }
  const [, first = '', sign, second = ''] = /^(\d{4})([-/])(\d\d)$/.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const isOneYear = (Number(first) + 1) % 100 === Number(second);
  const split = kind === undefined ? (sign === '/' ? 'Academic year' : 'Financial year') : splitKind(kind);
  if (isOneYear && split !== undefined) return toPeriod(first + second, split);
  return splitKind(kind) === undefined ? wholeYears(first, second) : undefined;
}

/** `2014-16` of calendar years is 2014 to 2016. */
function wholeYears(first: string, last: string): Period | undefined {
  return toPeriod(`${first}-${first.slice(0, 2)}${last}`, 'Calendar year');
}

function yearNamedByItsEnd(text: string, kind: YearKind): Period | undefined {
  return splitKind(kind) === undefined
    ? toPeriod(text, kind)
    : toPeriod(`${Number(text) - 1}${text.slice(2)}`, kind);
}

/** The kind, if its years lie in two calendar years. */
function splitKind(kind: YearKind | undefined): YearKind | undefined {
  return kind === 'Academic year' || kind === 'Financial year' ? kind : undefined;
}
