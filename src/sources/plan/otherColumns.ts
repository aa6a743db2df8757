import Papa from 'papaparse';
import { COMMENTARY_KINDS } from '@/domain/plan/plan';
import { quoted } from '@/sources/quoted';
import type { Fault } from './rowReader';
import type { TableRow } from './tableText';

/** The order of columns in which the guide and the messages about a report show a row of commentary.csv (docs/formats.md). */
const SHORT_ROW = ['indicator', 'priority', 'report', 'kind', 'text', 'owner', 'access'];

/** Columns whose cells may hold a word for a kind by chance: an indicator may be called "impact". */
const MAY_BE_NAMED_SO: ReadonlySet<string> = new Set(['indicator', 'priority', 'text']);

/**
 * The fault of a row pasted with its cells in other columns than the file has: another cell holds a kind, and the column `kind` does not. If
 * the row is in the order of the guide, the message gives it in the order of this file.
 */
export function otherColumns({ cell }: TableRow, names: readonly string[]): Fault | undefined {
  const isCommentaryKind = (text: string) => COMMENTARY_KINDS.some((kind) => kind === text.toLowerCase());
  const misplacedColumn = names.find((name) => !MAY_BE_NAMED_SO.has(name) && isCommentaryKind(cell(name)));
  if (misplacedColumn === undefined || isCommentaryKind(cell('kind'))) return undefined;
  const cells = names.map(cell);
  const isShortRow = isCommentaryKind(cells[SHORT_ROW.indexOf('kind')] ?? '');
  const intendedCell = (name: string) => cells[SHORT_ROW.indexOf(name)] ?? '';
  const asWanted = names.map((name) => (SHORT_ROW.includes(name) ? intendedCell(name) : ''));
  const rowAdvice = isShortRow
    ? `Write ${Papa.unparse([asWanted])}`
    : `Put each text under its own column: ${names.join(',')}`;
  return {
    severity: 'error',
    code: 'other-columns',
    column: 'kind',
    message: `The texts of this row are under other columns than their own: the kind "${quoted(cell(misplacedColumn))}" is under ${misplacedColumn}. ${rowAdvice}`,
  };
}
