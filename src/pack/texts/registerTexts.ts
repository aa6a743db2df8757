import { REGISTER_FILES, type RegisterRows } from '@/pack/rows/registerRows';
import type { About, PlanText } from './planText';
import type { Access } from '@/domain/figures/access';

/** Cells of a register that are ids, closed words, dates or addresses, and tell nothing in words. */
const NO_WORDS = new Set([
  'id',
  'row',
  'access',
  'indicator',
  'priority',
  'report',
  'section',
  'status',
  'decision',
  'rating',
  'kind',
  'link',
  'date',
  'madeOn',
  'decidedOn',
  'askedOn',
  'answeredOn',
  'updated',
  'mergedInto',
]);

type AnyRow = {
  readonly row: number;
  readonly access: Access;
  readonly indicator?: string | undefined;
  readonly priority?: string | undefined;
};

/** Every text of the registers: what is promised, judged and written. */
export function textsOfRegisters(registers: RegisterRows): readonly PlanText[] {
  const names = Object.keys(registers) as readonly (keyof RegisterRows)[];
  return names.flatMap((name) => {
    const rows: readonly AnyRow[] = registers[name];
    return rows.flatMap((row) => textsOfRow(row, REGISTER_FILES[name]));
  });
}

function textsOfRow(row: AnyRow, file: string): readonly PlanText[] {
  const about = aboutOf(row);
  return Object.entries(row).flatMap(([column, text]): readonly PlanText[] => {
    if (typeof text !== 'string' || text === '' || NO_WORDS.has(column)) return [];
    return [{ file, row: row.row, column: columnOf(column), text, about, access: row.access }];
  });
}

function aboutOf({ indicator, priority }: AnyRow): About {
  if (indicator !== undefined) return { kind: 'indicator', indicator };
  return priority === undefined ? { kind: 'plan' } : { kind: 'priority', priority };
}

/** `dueMeeting` as the officer's table calls it: `due_meeting`. */
function columnOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
