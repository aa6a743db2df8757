import type { AreaCode, Area } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { withKnownParents } from './areaParents';
import { rowReader } from './rowReader';
import { parseTable, type TableShape } from './tableText';
import { quoted } from '@/sources/quoted';

export const AREAS: TableShape = {
  file: 'areas.csv',
  columns: ['id', 'name', 'kind', 'parent'],
  neededColumns: ['id', 'name'],
  mostRows: 10_000,
};

/** Words of the column `kind` that are a kind of area in the code too. Any other word describes a local area, such as a locality, ward or school. */
const OWN_KINDS = ['authority', 'region'] as const;

/** Reads the authority's own localities, wards or schools. */
export function parseAreas(bytes: Uint8Array): {
  readonly rows: readonly (Area & { readonly row: number })[];
  readonly issues: readonly Issue[];
} {
  const table = parseTable(bytes, AREAS);
  const issues = [...table.issues];
  const rows: (Area & { readonly row: number })[] = [];
  const codesSeen = new Set<string>();
  for (const tableRow of table.rows) {
    const reader = rowReader(tableRow, AREAS.file, issues);
    const [code, name] = [reader.needed('id'), reader.needed('name')];
    if (code === undefined || name === undefined) continue;
    if (codesSeen.has(code))
      reader.report({
        severity: 'error',
        code: 'duplicate-area',
        column: 'id',
        message: `The id "${quoted(code)}" is in an earlier row already. Expected each id once.`,
      });
    codesSeen.add(code);
    const parent = reader.text('parent');
    const word = reader.text('kind')?.toLowerCase();
    const kind = OWN_KINDS.find((ownKind) => ownKind === word) ?? 'local';
    rows.push({
      row: reader.row,
      code: code as AreaCode,
      name,
      kind,
      parent: parent as AreaCode | undefined,
      ...(kind === 'local' && word !== undefined && { sort: word }),
    });
  }
  const areasWithParents = withKnownParents(rows, AREAS.file);
  return { rows: areasWithParents.rows, issues: [...issues, ...areasWithParents.issues] };
}
