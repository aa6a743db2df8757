import type { Issue } from '@/domain/plan/issue';
import { listForMessage } from '@/sources/nearest';
import type { MarkedSheet } from './markedSheets';
import type { Sheet } from './workbookSheets';

/** Issues for cells that are merged downwards in a table: only the first cell holds the text, and the rows below read as empty. */
export function mergedIssues(
  file: string,
  { name }: Sheet,
  { merges }: Pick<MarkedSheet, 'merges'>,
): readonly Issue[] {
  const down = merges.filter((span) => {
    const [, firstRow, lastRow] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(span) ?? [];
    return firstRow !== undefined && firstRow !== lastRow;
  });
  const [span] = down;
  if (span === undefined) return [];
  return [
    {
      severity: 'warning',
      code: 'merged-cells',
      file: `${file}, sheet ${name}`,
      row: Number(/\d+/.exec(span)?.[0]),
      message: `Cells ${listForMessage(down, 8)} are merged: only the first of each holds its text, and the rows below read as empty. Expected the text in every row. Unmerge them (Home, Merge & Center), and fill the text down.`,
    },
  ];
}
