import type { Issue } from '@/domain/plan/issue';
import { rowReader } from './rowReader';
import { parseTable, type TableShape } from './tableText';

export const NEIGHBOURS: TableShape = {
  file: 'neighbours.csv',
  // `name` is for whoever reads the table: the code counts.
  columns: ['area', 'rank', 'neighbour', 'closeness', 'model', 'name'],
  needed: ['area', 'rank', 'neighbour'],
  mostRows: 50_000,
};

export type NeighbourRow = {
  readonly row: number;
  readonly area: string;
  readonly rank: number;
  readonly neighbour: string;
  readonly closeness: string | undefined;
  readonly model: string | undefined;
};

export function parseNeighbours(bytes: Uint8Array): {
  readonly rows: readonly NeighbourRow[];
  readonly issues: readonly Issue[];
} {
  const table = parseTable(bytes, NEIGHBOURS);
  const issues = [...table.issues];
  const rows = table.rows.flatMap((tableRow) => {
    const read = rowReader(tableRow, NEIGHBOURS.file, issues);
    const [area, neighbour] = [read.needed('area'), read.needed('neighbour')];
    const rank = read.needed('rank') === undefined ? undefined : read.number('rank')?.value;
    if (area === undefined || neighbour === undefined || rank === undefined) return [];
    return [
      { row: read.row, area, rank, neighbour, closeness: read.text('closeness'), model: read.text('model') },
    ];
  });
  return { rows, issues };
}
