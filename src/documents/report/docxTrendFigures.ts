import type { Paragraph, Table } from 'docx';
import type { Block } from './block';
import { gap, thinGap } from './docxGap';
import { docxTable, isOnOneLine, LETTERS_ACROSS, tableLetters } from './docxTable';
import { trendTables } from './textsOf';

/**
 * The figures of a chart in short tables, one below the other, with columns of one width. Together they are no wider than the text. Where a
 * month does not fit on one line, the years of all months are on a second line, as under the chart.
 */
export function docxTrendFigures(trend: Extract<Block, { kind: 'trend' }>): readonly (Paragraph | Table)[] {
  const tables = trendTables(trend).map(([headerRow = [], ...rows]) => ({
    columns: headerRow.map((title, columnIndex) => ({
      title,
      isNumber: columnIndex > 0 ? (true as const) : undefined,
    })),
    rows,
  }));
  const widths = tables.map(({ columns, rows }) => tableLetters(columns, rows));
  const names = Math.max(...widths.map(([width = 0]) => width));
  const mostFigures = Math.max(...widths.map(({ length }) => length - 1));
  const figures = Math.min(
    Math.max(...widths.map(([, ...otherWidths]) => average(otherWidths))),
    (LETTERS_ACROSS - names) / mostFigures,
  );
  const isOneLine = tables.every(({ columns }) =>
    columns.slice(1).every(({ title }) => isOnOneLine(title, figures)),
  );
  return tables.flatMap(({ columns, rows }, tableIndex) => {
    const letters = columns.map((_, columnIndex) => (columnIndex === 0 ? names : figures));
    const isLast = tableIndex === tables.length - 1;
    const headings = columns.map((column) => ({
      ...column,
      title: isOneLine ? column.title : column.title.replace(' ', '\n'),
    }));
    return [
      docxTable(headings, rows, { isDense: true, isKeptTogether: !isLast, letters }),
      isLast ? gap() : thinGap(),
    ];
  });
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / Math.max(1, numbers.length);
}
