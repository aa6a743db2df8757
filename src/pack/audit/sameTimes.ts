import { referenceEnd, toReference } from '@/domain/figures/referenceDate';
import { periodKey } from '@/domain/figures/period';
import { figuresOverTime, isRunningCount, periodName } from './periodSums';
import type { TermOf } from './rememberedTerms';
import { NO_LIMIT, type Cell, type Equation, type Ledger, type NameOf } from './unknowns';

/** Two cells of one series, place and group that are about the same time under two names, and the kinds of the two names. */
type TwoNames = { readonly cell: Cell; readonly sameCell: Cell; readonly kind: string };

/**
 * Sets figures of one series equal if they are about the same time under two names: March and a year with the reference date 31 March; a
 * reporting year and the financial or school year that ends in it. Two plans may use different names. Leaves it out if shown figures
 * contradict it more often than they confirm it.
 */
export function sameTimes(
  cells: readonly Cell[],
  {
    knownValues,
    termOf,
    nameOf,
  }: { readonly knownValues: Ledger['knownValues']; readonly termOf: TermOf; readonly nameOf: NameOf },
): readonly Equation[] {
  const pairs = figuresOverTime(withSeveralKinds(cells)).flatMap((group) => [
    ...pairsOfOneDay(group),
    ...pairsOfReportingYears(group),
  ]);
  const agreements = new Map<string, number>();
  const openPairs = pairs.filter(({ cell, sameCell, kind }) => {
    const [value, sameValue] = [cell, sameCell].map((one) => knownValues.get(termOf(one)[0]));
    if (value === undefined || sameValue === undefined) return true;
    agreements.set(kind, (agreements.get(kind) ?? 0) + (value === sameValue ? 1 : -1));
    return false;
  });
  return openPairs
    .filter(({ kind }) => (agreements.get(kind) ?? 0) >= 0)
    .map(({ cell, sameCell }) => ({
      terms: [termOf(cell), [termOf(sameCell)[0], -1]],
      lowerLimit: 0,
      upperLimit: 0,
      explain: () => `${nameOf(cell)} is about the same time as ${periodName(sameCell.period)}`,
      assumedLimits: NO_LIMIT,
    }));
}

/** The cells of the series that mix kinds of period and have a figure on a day or a reporting year. Few series do. */
function withSeveralKinds(cells: readonly Cell[]): readonly Cell[] {
  const kinds = new Map<string, { readonly family: string; areSeveral: boolean; mayBeSame: boolean }>();
  let [lastSeries, kind] = ['', kinds.get('')];
  for (const { series, period, indicator } of cells) {
    if (kind === undefined || series !== lastSeries) {
      kind = kinds.get(series) ?? { family: period.family, areSeveral: false, mayBeSame: false };
      kinds.set(series, kind);
      lastSeries = series;
    }
    kind.areSeveral ||= period.family !== kind.family;
    kind.mayBeSame ||=
      indicator.inYear === 'last' || indicator.reference !== undefined || period.family === 'Reporting year';
  }
  const found = new Set(
    [...kinds].flatMap(([series, one]) => (one.areSeveral && one.mayBeSame ? [series] : [])),
  );
  return found.size === 0
    ? []
    : cells.filter(({ series, period }) => period.years === 1 && found.has(series));
}

/** Pairs each cell on a day with the first cell of that day that is known to be counted on a day. */
function pairsOfOneDay(group: readonly Cell[]): readonly TwoNames[] {
  const firstByDay = new Map<string, Cell>();
  for (const cell of group) {
    const day = dayOf(cell);
    if (day !== undefined && !firstByDay.has(day)) firstByDay.set(day, cell);
  }
  if (firstByDay.size === 0) return [];
  return group.flatMap((cell) => {
    if (isRunningCount(cell)) return [];
    const firstCell = firstByDay.get(dayOf(cell) ?? cell.period.end);
    return firstCell === undefined ? [] : twoNames(cell, firstCell);
  });
}

/** The day that a figure is about: its reference date, or the last day of its period if it is counted then. Returns undefined if it is counted over time. */
function dayOf({ indicator, period }: Cell): string | undefined {
  const { reference, inYear } = indicator;
  const isOnDay = reference !== undefined && toReference(reference)?.kind === 'day';
  if (!isOnDay && inYear !== 'last') return undefined;
  return isOnDay ? rememberedDay(reference, period) : period.end;
}

/** Days that were found before. Every place and group asks for the same ones. */
const REFERENCE_DAYS = new Map<string, string>();

function rememberedDay(reference: string, period: Cell['period']): string {
  const key = `${reference}|${periodKey(period)}`;
  const day = REFERENCE_DAYS.get(key) ?? referenceEnd({ reference }, period);
  REFERENCE_DAYS.set(key, day);
  return day;
}

const OTHER_YEARS: ReadonlySet<string> = new Set(['Financial year', 'Academic year']);

/** A reporting year is named after the year in which it ends. Its name does not say which months it has. */
function pairsOfReportingYears(group: readonly Cell[]): readonly TwoNames[] {
  const reportingYears = new Map(
    group.flatMap((cell) =>
      cell.period.family === 'Reporting year' ? [[cell.period.end.slice(0, 4), cell] as const] : [],
    ),
  );
  if (reportingYears.size === 0) return [];
  return group.flatMap((cell) => {
    const reportingYear = OTHER_YEARS.has(cell.period.family)
      ? reportingYears.get(cell.period.end.slice(0, 4))
      : undefined;
    return reportingYear === undefined ? [] : twoNames(cell, reportingYear);
  });
}

function twoNames(cell: Cell, sameCell: Cell): readonly TwoNames[] {
  const { family } = cell.period;
  return family === sameCell.period.family
    ? []
    : [{ cell, sameCell, kind: [cell.series, family, sameCell.period.family].join('|') }];
}
