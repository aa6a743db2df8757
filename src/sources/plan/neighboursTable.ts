import type { Issue } from '@/domain/plan/issue';
import { rowReader } from './rowReader';
import { parseTable, type TableShape } from './tableText';

export const NEIGHBOURS: TableShape = {
  file: 'neighbours.csv',
  // `name` is only for whoever reads the table; the code identifies the neighbour.
  columns: ['area', 'rank', 'neighbour', 'closeness', 'model', 'name'],
  neededColumns: ['area', 'rank', 'neighbour'],
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
    const reader = rowReader(tableRow, NEIGHBOURS.file, issues);
    const [area, neighbour] = [reader.needed('area'), reader.needed('neighbour')];
    const rank = reader.needed('rank') === undefined ? undefined : reader.number('rank')?.value;
    if (area === undefined || neighbour === undefined || rank === undefined) return [];
    return [
      {
        row: reader.row,
        area,
        rank,
        neighbour,
        closeness: reader.text('closeness'),
        model: reader.text('model'),
      },
    ];
  });
  return { rows, issues };
}
