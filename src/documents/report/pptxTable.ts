import type PptxGen from 'pptxgenjs';
import type { Cell } from './block';
import { columnWidths } from './columnWidths';
import { RATING_SHAPES } from './ratingShapes';
import { unbroken } from './unbroken';

export const FONT = 'Arial';
export const TEXT_COLOUR = '0B0C0C';

/** A table on a slide, in the largest type in which each cell fits on one line. Ratings have their shape and colour. */
export function addTable(
  slide: PptxGen.Slide,
  columns: readonly Cell[],
  rows: readonly (readonly string[])[],
  box: {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly fontSize?: number;
    /** Whether the table fills the width given even if it needs less. */
    readonly isWide?: boolean;
  },
): void {
  const align = (index: number): PptxGen.HAlign => (columns[index]?.isNumber === true ? 'right' : 'left');
  const size = box.fontSize ?? sizeFor(columns, rows, box.w);
  const letter = size * INCHES_OF_LETTER;
  const letters = columnWidths(columns, rows, box.w / letter);
  const letterSum = letters.reduce((sum, width) => sum + width, 0);
  const widths = letters.map((width) => (box.isWide === true ? (width * box.w) / letterSum : width * letter));
  // A rating as its shape in its colour, and its word.
  const cell = (text: string, index: number): PptxGen.TableCell => {
    const shape = columns[index]?.isRating === true ? RATING_SHAPES.get(text) : undefined;
    return {
      text: shape === undefined ? unbroken(text) : `${shape.sign} ${text}`,
      options: {
        align: align(index),
        border: [NO_LINE, NO_LINE, ROW_LINE, NO_LINE],
        ...(shape === undefined ? {} : { color: shape.color, bold: true }),
      },
    };
  };
  slide.addTable(
    [
      columns.map(({ title }, index) => ({
        text: title,
        options: { bold: true, align: align(index), border: [NO_LINE, NO_LINE, HEAD_LINE, NO_LINE] },
      })),
      ...rows.map((cells) => cells.map(cell)),
    ],
    {
      x: box.x,
      y: box.y,
      w: widths.reduce((sum, width) => sum + width, 0),
      colW: [...widths],
      fontSize: size,
      fontFace: FONT,
      color: TEXT_COLOUR,
      valign: 'middle',
    },
  );
}

/** The sizes of type to try, in points, largest first. */
const LETTER_SIZES = [20, 18, 16] as const;
const LEAST_SIZE = 14;

/** The largest type size at which every cell fits on one line. */
function sizeFor(columns: readonly Cell[], rows: readonly (readonly string[])[], width: number): number {
  const isFitting = (size: number) => {
    const lettersInLine = width / (size * INCHES_OF_LETTER);
    return columnWidths(columns, rows, lettersInLine).reduce((sum, width) => sum + width, 0) < lettersInLine;
  };
  return LETTER_SIZES.find(isFitting) ?? LEAST_SIZE;
}

/** The average width of a letter, in inches for each point of type size. */
const INCHES_OF_LETTER = 0.0078;
const NO_LINE: PptxGen.BorderProps = { type: 'none' };
const ROW_LINE: PptxGen.BorderProps = { type: 'solid', pt: 0.5, color: '767676' };
const HEAD_LINE: PptxGen.BorderProps = { type: 'solid', pt: 1.5, color: TEXT_COLOUR };
