import type { Issue } from '@/domain/plan/issue';
import { rowReader } from './rowReader';
import { parseTable, type TableShape } from './tableText';

export const GROUPS: TableShape = {
  file: 'groups.csv',
  columns: ['breakdown', 'group', 'part_of'],
  neededColumns: ['breakdown', 'group', 'part_of'],
  mostRows: 10_000,
};

/** Written in `part_of` for a group that overlaps with others, so that no sum of groups includes it. */
export const IN_NO_SUM = 'none';

/**
 * Says which group is part of another, where names and figures do not show it: `sex, Female, Persons`. The groups of the breakdown `area` are
 * areas and kinds of area.
 */
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
    const reader = rowReader(tableRow, GROUPS.file, issues);
    const [breakdown, group, partOf] = [
      reader.needed('breakdown'),
      reader.needed('group'),
      reader.needed('part_of'),
    ];
    if (breakdown === undefined || group === undefined || partOf === undefined) return [];
    return [{ row: reader.row, breakdown, group, partOf }];
  });
  return { rows, issues };
}
