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

/** A portrait sheet holds at most this many periods side by side, in 12 pt type. */
const MOST_ACROSS = 7;

/**
 * A trend's figures as text files print them below the chart, time from left to right: as many tables as the width of a sheet requires, each
 * with its heading row first.
 */
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

/**
 * A trend's figures as one table for a spreadsheet, with one row for each period and the heading row first. A target that is the same
 * throughout is left out, because the sentence above names it.
 */
export function trendTable({
  periods,
  lines: drawnLines,
}: Extract<Block, { kind: 'trend' }>): readonly (readonly string[])[] {
  const lines = drawnLines.filter((line) => steadyText(line) === undefined);
  return [
    ['Period', ...lines.map(({ name }) => name)],
    ...periods.map((period, index) => [period, ...lines.map(({ texts }) => texts[index] ?? NO_FIGURE)]),
  ];
}

/** The text of a cell for a period in which a line has no figure; a withheld figure has its sign. */
const NO_FIGURE = 'none';
