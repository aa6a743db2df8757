import { toPeriod, TIME_IDENTIFIERS, type Period } from '@/domain/figures/period';

/** The columns that every row of a figures file has before its years. */
export const FIGURES_COLUMNS = ['indicator', 'time_identifier', 'area'] as const;

/** `2025`, the heading of the column for the year that ends in 2025. */
export const YEAR_HEADING = /^(19|20)\d\d$/;

/** The header of a figures file names these columns and gives years no `time_period`, which a table of a plan has. */
export function isFiguresHeader(header: readonly string[]): boolean {
  return FIGURES_COLUMNS.every((name) => header.includes(name)) && !header.includes('time_period');
}

/**
 * The period under the heading of a year: 2025 of an academic or financial year is 2024/25, and of three pooled financial years
 * 2022/23 to 2024/25. Each is worked out once; undefined for a kind of period that is not a year.
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
