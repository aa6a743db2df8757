import type { Block } from './block';
import { figureLine } from './figureBeside';

/** Every text of a block in its order: what a reader of any file meets. */
export function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [block.text, ...block.notes, ...(block.figure === undefined ? [] : [figureLine(block.figure)])];
    case 'list':
      return block.items;
    case 'table':
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat()];
    case 'facts':
      return block.rows.flatMap(({ label, text }) => [label, text]);
  }
}
