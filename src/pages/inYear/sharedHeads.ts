import type { InYearRow } from '@/domain/inYear/inYear';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { olderText } from '@/wording/inYearText';

/** The periods of one row, as the row's cells or the columns' headings name them. */
export type RowHeads = {
  /** The kind of the recent periods: `Month`, `Week`, `Term`, `Quarter` or `Half-year`. */
  readonly family: string;
  readonly recentHeads: readonly string[];
  readonly lastYear: string;
  readonly years: readonly string[];
  /** The year of the comparators' newest published figures. */
  readonly otherHeads: string;
  /** How much older the comparators' published year is: `8 months`. */
  readonly olderNote: string;
};

export function headsOf({ recentFigures, latest, lastYear, years, benchmark }: InYearRow): RowHeads {
  const labels = recentFigures.map(({ period }) => formatPeriodShort(period));
  const { family } = latest.period;
  return {
    family: family.endsWith(' quarter') ? 'Quarter' : family,
    recentHeads: [...Array.from({ length: 3 - labels.length }, () => ''), ...labels],
    lastYear: lastYear === undefined ? '' : formatPeriodShort(lastYear.period),
    years: years.map(({ period }) => formatPeriodShort(period)),
    otherHeads: benchmark === undefined ? '' : formatPeriodShort(benchmark.period),
    olderNote: (benchmark && olderText(benchmark)) ?? '',
  };
}

/**
 * The periods that the columns' headings name: those that most rows share. A row with other periods names them in its cells; weekly rows, for
 * example, have their own weeks but may share the years.
 */
export function sharedHeads(rows: readonly InYearRow[]): RowHeads {
  const rowHeads = rows.map(headsOf);
  return {
    family: mostOf(rowHeads.map(({ family }) => family)) ?? '',
    recentHeads: mostOf(rowHeads.map(({ recentHeads }) => recentHeads)) ?? ['', '', ''],
    lastYear: mostOf(rowHeads.flatMap(({ lastYear }) => (lastYear === '' ? [] : [lastYear]))) ?? '',
    years: mostOf(rowHeads.map(({ years }) => years)) ?? [],
    otherHeads: mostOf(rowHeads.flatMap(({ otherHeads }) => (otherHeads === '' ? [] : [otherHeads]))) ?? '',
    olderNote: mostOf(rowHeads.flatMap(({ olderNote }) => (olderNote === '' ? [] : [olderNote]))) ?? '',
  };
}

/** The last day of the newest figure among all rows, for each kind of period (months, weeks, terms, quarters). */
export function newestByFamily(rows: readonly InYearRow[]): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const { latest } of rows) {
    const { family, end } = latest.period;
    if ((newest.get(family) ?? '') < end) newest.set(family, end);
  }
  return newest;
}

/** Whether a row's newest figure is older than the newest figure of another row with the same kind of period. */
export function isOlder({ latest }: InYearRow, newest: ReadonlyMap<string, string>): boolean {
  return latest.period.end < (newest.get(latest.period.family) ?? '');
}

/** The most frequent value in a list; if several are equally frequent, the first of them. */
function mostOf<Value extends string | readonly string[]>(values: readonly Value[]): Value | undefined {
  const counts = new Map<string, { readonly value: Value; count: number }>();
  for (const value of values) {
    const valueCount = counts.get(String(value)) ?? { value, count: 0 };
    valueCount.count += 1;
    counts.set(String(value), valueCount);
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.value;
}
