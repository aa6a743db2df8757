import type { Block } from './block';

/** What a presenter reads below every slide: the sources of the figures. */
export function slideNotes(blocks: readonly Block[]): string {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.id === 'background-papers');
  const list = blocks.slice(at + 1).find((block) => block.kind === 'list');
  const items = at === -1 || list?.kind !== 'list' ? [] : list.items;
  return `Sources: ${items.map((item) => item.replace(/^\[([^\]]+)\]\([^)]*\)$/, '$1')).join('; ') || 'none named'}.`;
}
