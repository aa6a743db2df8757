import Papa from 'papaparse';
import type { DescribedIndicator } from '@/sources/publishedFile';

const COLUMNS = ['id', 'title', 'polarity', 'unit', 'decimals', 'source', 'link'] as const;

/** A figure with more decimals than this was not rounded by its publisher. It is read to one decimal. */
const MOST_DECIMALS = 3;
const USUAL_DECIMALS = 1;

/** What a row of indicators.csv needs and the file may not say. */
export type IndicatorRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

/**
 * The row of indicators.csv for what a file describes. Only the publisher's dictionary says what is better, so elsewhere the polarity is
 * left empty, and `check` asks for it. `decimalsSeen` is the most decimals with which the file writes the figure.
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
