import { PageOrientation } from 'docx';
import { APPENDIX_ID, sectionRange, type Block } from './block';
import { ON_ITS_SIDE, UPRIGHT, type Room } from './docxSheet';

/** Twentieths of a point: 2 cm on every side. */
export const MARGIN = { top: 1134, bottom: 1134, left: 1134, right: 1134 };

/** The library turns the paper itself: both sizes are given as for an upright sheet. */
const PAPER = { width: 11906, height: 16838 };
export const SIZES = {
  [UPRIGHT]: PAPER,
  [ON_ITS_SIDE]: { ...PAPER, orientation: PageOrientation.LANDSCAPE },
};

/** The blocks by the way their sheets lie: the table of every indicator has many columns, so the appendix lies on its side. */
export function sheetsOf(
  blocks: readonly Block[],
): readonly { readonly room: Room; readonly blocks: readonly Block[] }[] {
  const range = sectionRange(blocks, APPENDIX_ID);
  if (range === undefined) return [{ room: UPRIGHT, blocks }];
  const [startIndex, endIndex] = range;
  const sheetParts = [
    { room: UPRIGHT, blocks: blocks.slice(0, startIndex) },
    { room: ON_ITS_SIDE, blocks: blocks.slice(startIndex, endIndex) },
    { room: UPRIGHT, blocks: blocks.slice(endIndex) },
  ] as const;
  return sheetParts.filter((part) => part.blocks.length > 0);
}
