import type { Issue } from '@/domain/plan/issue';
import { maskedFigure } from '@/sources/plan/figureAdvice';
import { quoted } from '@/sources/quoted';
import type { FilesByPath } from './filesByPath';
import { columnIndex, rowsIn, tableOf, type TableRows } from './heldTables';

/**
 * Shows in issues the text that the officer typed instead of the same text with "#" for its digits. Messages are masked because the command's
 * output may end in a log that others read; at the desk the officer sees her own table on her own computer. A row that is not public stays
 * masked.
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
