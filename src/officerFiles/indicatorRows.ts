import Papa from 'papaparse';
import type { DescribedIndicator } from '@/sources/publishedFile';

const COLUMNS = ['id', 'title', 'polarity', 'unit', 'decimals', 'source', 'link'] as const;

/** The most decimals that a publisher rounds to. A figure with more was not rounded, and is read to one decimal. */
const MOST_DECIMALS = 3;
const USUAL_DECIMALS = 1;

/** A row of indicators.csv. Cells that the published file does not give are left for the officer. */
export type IndicatorRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

/**
 * Makes the row of indicators.csv for an indicator that a file describes. Only a publisher's dictionary says which way is better, so otherwise
 * the polarity is left empty, and `check` asks for it. `decimalsSeen` is the most decimals of a figure in the file.
 */
export function offeredIndicator(
  indicator: DescribedIndicator,
  { seen: decimalsSeen, isDictionary }: { readonly seen: number; readonly isDictionary: boolean },
): IndicatorRow {
  const { id, title, polarity = '', unit = 'number', decimals, source = '', link = '' } = indicator;
  return {
    id,
    title: title.replaceAll(/\s+/g, ' ').trim(),
    polarity: isDictionary ? polarity : '',
    unit,
    decimals: String(decimals ?? (decimalsSeen > MOST_DECIMALS ? USUAL_DECIMALS : decimalsSeen)),
    source,
    link,
  };
}

/** The rows as text to paste into indicators.csv, with the header. */
export function indicatorRowsText(rows: readonly IndicatorRow[]): string {
  return Papa.unparse(
    { fields: [...COLUMNS], data: rows.map((row) => COLUMNS.map((name) => row[name])) },
    { newline: '\n' },
  );
}
