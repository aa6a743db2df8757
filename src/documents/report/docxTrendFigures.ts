import type { Paragraph, Table } from 'docx';
import type { Block } from './block';
import { gap, thinGap } from './docxGap';
import { docxTable, tableLetters } from './docxTable';
import { trendTables } from './textsOf';

/** The figures of a chart in short tables, one below the other, with columns of one width. */
export function docxTrendFigures(trend: Extract<Block, { kind: 'trend' }>): readonly (Paragraph | Table)[] {
  const tables = trendTables(trend).map(([headRow = [], ...rows]) => ({
    columns: headRow.map((title, columnIndex) => ({
      title,
      isNumber: columnIndex > 0 ? (true as const) : undefined,
    })),
    rows,
  }));
  const widths = tables.map(({ columns, rows }) => tableLetters(columns, rows));
  const names = Math.max(...widths.map(([width = 0]) => width));
  const figures = Math.max(...widths.map(([, ...otherWidths]) => average(otherWidths)));
  return tables.flatMap(({ columns, rows }, tableIndex) => {
    const letters = columns.map((_, columnIndex) => (columnIndex === 0 ? names : figures));
    const isLastTable = tableIndex === tables.length - 1;
    return [
      docxTable(columns, rows, { isDense: true, isKeptTogether: !isLastTable, letters }),
      isLastTable ? gap() : thinGap(),
    ];
  });
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}
