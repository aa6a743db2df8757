import { plainWords, textBlocks } from '@/domain/plan/markdown';
import type { Block } from './block';
import { figureLine } from './figureBeside';

/** Every text of a block, in the order in which every kind of file has them. */
export function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [
        ...textBlocks(block.text).flatMap(({ lines }) => lines.map(plainWords)),
        ...block.notes,
        ...(block.figure === undefined ? [] : [figureLine(block.figure)]),
      ];
    case 'list':
      return block.items.map(plainWords);
    case 'trend':
      return [block.title, block.measured, ...trendTable(block).flat()];
    case 'table':
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat()];
    case 'facts':
      return block.rows.flatMap(({ label, text }) => [label, text]);
  }
}

/** A trend's figures as a table, header first, to go with its chart. */
export function trendTable({
  periods,
  lines,
}: Extract<Block, { kind: 'trend' }>): readonly (readonly string[])[] {
  return [
    ['Period', ...lines.map(({ name }) => name)],
    ...periods.map((period, at) => [period, ...lines.map(({ texts }) => texts[at] ?? NO_FIGURE)]),
  ];
}

/** Where a line has no figure for a period; a withheld one has its sign. */
const NO_FIGURE = 'none';
