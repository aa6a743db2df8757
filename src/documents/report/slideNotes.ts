import { sectionRange, type Block } from './block';

/** The presenter's notes of every slide: the sources of the figures. */
export function slideNotes(blocks: readonly Block[]): string {
  const range = sectionRange(blocks, 'background-papers');
  const list = range && blocks.slice(...range).find((block) => block.kind === 'list');
  const items = list?.kind === 'list' ? list.items : [];
  return `Sources: ${items.map((item) => item.replace(/^\[([^\]]+)\]\([^)]*\)$/, '$1')).join('; ') || 'none named'}.`;
}
