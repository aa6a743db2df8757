import type { AreaCode, Area } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { withKnownParents } from './areaParents';
import { rowReader } from './rowReader';
import { parseTable, type TableShape } from './tableText';
import { quoted } from '@/sources/quoted';

export const AREAS: TableShape = {
  file: 'areas.csv',
  columns: ['id', 'name', 'kind', 'parent'],
  needed: ['id', 'name'],
  mostRows: 10_000,
};

/** Words that say what an area is; any other is a locality, ward or school. */
const OWN_KINDS = ['authority', 'region'] as const;

/** The authority's own localities, wards or schools. */
export function parseAreas(bytes: Uint8Array): {
  readonly rows: readonly (Area & { readonly row: number })[];
  readonly issues: readonly Issue[];
} {
  const table = parseTable(bytes, AREAS);
  const issues = [...table.issues];
  const rows: (Area & { readonly row: number })[] = [];
  const met = new Set<string>();
  for (const tableRow of table.rows) {
    const read = rowReader(tableRow, AREAS.file, issues);
    const [code, name] = [read.needed('id'), read.needed('name')];
    if (code === undefined || name === undefined) continue;
    if (met.has(code))
      read.report({
        severity: 'error',
        code: 'duplicate-area',
        column: 'id',
        message: `The id "${quoted(code)}" is in an earlier row already. Expected each id once.`,
      });
    met.add(code);
    const parent = read.text('parent');
    const word = read.text('kind')?.toLowerCase();
    const kind = OWN_KINDS.find((one) => one === word) ?? 'local';
    rows.push({
      row: read.row,
      code: code as AreaCode,
      name,
      kind,
      parent: parent as AreaCode | undefined,
      ...(kind === 'local' && word !== undefined && { sort: word }),
    });
  }
  const placed = withKnownParents(rows, AREAS.file);
  return { rows: placed.rows, issues: [...issues, ...placed.issues] };
}
