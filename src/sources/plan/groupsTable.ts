import type { Issue } from '@/domain/plan/issue';
import { rowReader } from './rowReader';
import { parseTable, type TableShape } from './tableText';

export const GROUPS: TableShape = {
  file: 'groups.csv',
  columns: ['breakdown', 'group', 'part_of'],
  needed: ['breakdown', 'group', 'part_of'],
  mostRows: 10_000,
};

/** Written in `part_of` for a group that overlaps with others and makes up nothing with them. */
export const IN_NO_SUM = 'none';

/** Which group is part of another, where names and figures do not show it: `sex, Female, Persons`. The breakdown `area` has areas and kinds of area. */
export type GroupRow = {
  readonly row: number;
  readonly breakdown: string;
  readonly group: string;
  readonly partOf: string;
};

export function parseGroups(bytes: Uint8Array): {
  readonly rows: readonly GroupRow[];
  readonly issues: readonly Issue[];
} {
  const table = parseTable(bytes, GROUPS);
  const issues = [...table.issues];
  const rows = table.rows.flatMap((tableRow): readonly GroupRow[] => {
    const read = rowReader(tableRow, GROUPS.file, issues);
    const [breakdown, group, partOf] = [
      read.needed('breakdown'),
      read.needed('group'),
      read.needed('part_of'),
    ];
    if (breakdown === undefined || group === undefined || partOf === undefined) return [];
    return [{ row: read.row, breakdown, group, partOf }];
  });
  return { rows, issues };
}
