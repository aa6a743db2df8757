import type { Issue } from '@/domain/plan/issue';
import { maskedFigure } from '@/sources/plan/figureAdvice';
import { quoted } from '@/sources/quoted';
import type { FilesByPath } from './filesByPath';
import { columnIndex, rowsIn, tableOf, type TableRows } from './heldTables';

/**
 * The issues with what the officer has typed in place of the same with "#" for its digits. A message is masked because the command's may end in a log that
 * others read; at the desk it is her own table on her own computer, which the page shows beside it. A row that is not public stays masked.
 */
export function withTypedTexts(issues: readonly Issue[], tables: FilesByPath): readonly Issue[] {
  const rowsByTable = new Map<string, TableRows>();
  return issues.map((issue) => {
    const { code, file, row, column, message } = issue;
    const table = tableOf(file);
    const bytes = table === undefined ? undefined : tables.get(table);
    if (code !== 'not-a-number' || bytes === undefined || table === undefined) return issue;
    if (row === undefined || column === undefined) return issue;
    if (!rowsByTable.has(table)) rowsByTable.set(table, rowsIn(bytes));
    const rows = rowsByTable.get(table) ?? [];
    const cell = (name: string) => rows[row - 1]?.[columnIndex(rows, name)]?.trim() ?? '';
    if (!/^(public)?$/i.test(cell('access'))) return issue;
    const text = quoted(cell(column));
    const maskedText = `Found "${maskedFigure(text)}"`;
    if (text === '' || !message.startsWith(maskedText)) return issue;
    return { ...issue, message: `Found "${text}"${message.slice(maskedText.length)}` };
  });
}
