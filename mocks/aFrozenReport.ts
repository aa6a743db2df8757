import { FROZEN_COLUMNS } from '@/sources/plan/frozenTable';
import { aTable } from './aPlanFolder';

/** Cells of a row by column. */
export type FrozenCells = Readonly<Record<string, string>>;

/** The file of a frozen report with the cells that are given, each row of Sampleton in 2014 unless it says otherwise. */
export function aFrozenReport(...rows: readonly FrozenCells[]): Uint8Array {
  const usual: FrozenCells = {
    area: 'sampleton',
    time_period: '2014',
    time_identifier: 'Calendar year',
    unit: 'count',
    decimals: '0',
    rating: 'not rated',
  };
  return aTable(
    FROZEN_COLUMNS.join(','),
    ...rows.map((row) => {
      const cells: FrozenCells = { ...usual, title: row['indicator'] ?? '', ...row };
      return FROZEN_COLUMNS.map((column) => cells[column] ?? '').join(',');
    }),
  );
}
