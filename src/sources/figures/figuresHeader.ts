import { toPeriod, TIME_IDENTIFIERS, type Period } from '@/domain/figures/period';

/** The columns that every row of a figures file has before its years. */
const FIGURES_COLUMNS = ['indicator', 'time_identifier', 'area'] as const;

/** What a file needs to be read in this layout, and what messages call it. */
export const FIGURES_SHAPE = {
  neededColumns: FIGURES_COLUMNS,
  formatName: 'Scorecard: its layout of published figures',
};

/** The heading of a year's column: `2025` for the year that ends in 2025. */
export const YEAR_HEADING = /^(19|20)\d\d$/;

/** Whether a header is that of a figures file: it has these columns and no `time_period`, which a table of a plan has. */
export function isFiguresHeader(header: readonly string[]): boolean {
  return FIGURES_COLUMNS.every((name) => header.includes(name)) && !header.includes('time_period');
}

/**
 * Finds the period under a year's heading: 2025 is 2024/25 for an academic or financial year, and 2022/23 to 2024/25 for three pooled
 * financial years. Each is worked out once. Returns undefined for a kind of period that is not a year.
 */
export function yearPeriods(): (
  year: string,
  timeIdentifier: string,
  pooledYears: string,
) => Period | undefined {
  const periodsByKey = new Map<string, Period | undefined>();
  return (year, timeIdentifier, pooledYears) => {
    const key = `${year}|${timeIdentifier}|${pooledYears}`;
    if (!periodsByKey.has(key)) periodsByKey.set(key, periodOf(Number(year), timeIdentifier, pooledYears));
    return periodsByKey.get(key);
  };
}

/** The kinds of period that a row may name. */
export const YEAR_IDENTIFIERS: readonly string[] = TIME_IDENTIFIERS.filter((name) => name.endsWith(' year'));

function periodOf(endYear: number, timeIdentifier: string, pooledYears: string): Period | undefined {
  const kind = YEAR_IDENTIFIERS.find((name) => name.toLowerCase() === timeIdentifier.toLowerCase());
  if (kind === undefined || !/^([2-9]|)$/.test(pooledYears)) return undefined;
  const isSplit = /^(academic|financial)/i.test(kind);
  const yearText = (year: number) =>
    isSplit ? `${year - 1}${String(year % 100).padStart(2, '0')}` : `${year}`;
  if (pooledYears === '') return toPeriod(yearText(endYear), kind);
  return toPeriod(`${yearText(endYear - Number(pooledYears) + 1)}-${yearText(endYear)}`, kind);
}
