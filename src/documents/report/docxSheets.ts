import { PageOrientation } from 'docx';
import { APPENDIX_ID, sectionRange, type Block } from './block';
import { ON_ITS_SIDE, UPRIGHT_WIDTH, type Room } from './docxSheet';

/** The margin on every side, 2 cm, in twentieths of a point. */
export const MARGIN = { top: 1134, bottom: 1134, left: 1134, right: 1134 };

/** A4 in twentieths of a point. Landscape sheets have the same width and height, because the library itself turns the paper. */
const PAPER = { width: 11906, height: 16838 };
export const SHEET_BY_WIDTH = {
  [UPRIGHT_WIDTH]: PAPER,
  [ON_ITS_SIDE]: { ...PAPER, orientation: PageOrientation.LANDSCAPE },
};

/** The blocks grouped by the orientation of their sheets: the appendix is landscape, because the table of every indicator has many columns. */
export function sheetsOf(
  blocks: readonly Block[],
): readonly { readonly room: Room; readonly blocks: readonly Block[] }[] {
  const range = sectionRange(blocks, APPENDIX_ID);
  if (range === undefined) return [{ room: UPRIGHT_WIDTH, blocks }];
  const [startIndex, endIndex] = range;
  const sheetParts = [
    { room: UPRIGHT_WIDTH, blocks: blocks.slice(0, startIndex) },
    { room: ON_ITS_SIDE, blocks: blocks.slice(startIndex, endIndex) },
    { room: UPRIGHT_WIDTH, blocks: blocks.slice(endIndex) },
  ] as const;
  return sheetParts.filter((part) => part.blocks.length > 0);
}
