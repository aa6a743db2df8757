import { plainWords, textBlocks } from '@/domain/plan/markdown';
import type { Block } from './block';
import { figureLine } from './figureBeside';
import { steadyText } from './steadyText';

/** Every text of a block, in the order in which every kind of file has them. */
export function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [
        ...textBlocks(block.text).flatMap(({ lines }) => lines.map(plainWords)),
        ...block.notes,
        ...figureLine(block),
      ];
    case 'list':
      return block.items.map(plainWords);
    case 'trend':
      return [block.title, block.measured, ...trendTables(block).flat(2)];
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...block.rows.flat(),
        ...(block.notes ?? []),
      ];
    case 'facts':
      return block.rows.flatMap(({ label, text }) => [label, text]);
  }
}

/** The most periods next to each other on an upright sheet in 12 points. */
const MOST_ACROSS = 7;

/** A trend's figures as text has them below its chart, time from left to right: as many tables as it has widths of a sheet, each with its header first. */
export function trendTables(
  trend: Extract<Block, { kind: 'trend' }>,
): readonly (readonly (readonly string[])[])[] {
  const fullTable = trendTable(trend);
  const [names = [], ...rows] = fullTable;
  const tableCount = Math.ceil(rows.length / MOST_ACROSS);
  const rowsPerTable = Math.ceil(rows.length / tableCount);
  return Array.from({ length: tableCount }, (_, tableIndex) => {
    const tableRows = [names, ...rows.slice(tableIndex * rowsPerTable, (tableIndex + 1) * rowsPerTable)];
    return names.map((_name, line) => tableRows.map((cells) => cells[line] ?? NO_FIGURE));
  });
}

/** The same as one table with a row for each period, header first, as a spreadsheet has it. A target that is the same throughout is in the sentence above. */
export function trendTable({
  periods,
  lines: drawnLines,
}: Extract<Block, { kind: 'trend' }>): readonly (readonly string[])[] {
  const lines = drawnLines.filter((line) => steadyText(line) === undefined);
  return [
    ['Period', ...lines.map(({ name }) => name)],
    ...periods.map((period, at) => [period, ...lines.map(({ texts }) => texts[at] ?? NO_FIGURE)]),
  ];
}

/** Where a line has no figure for a period; a withheld one has its sign. */
const NO_FIGURE = 'none';
