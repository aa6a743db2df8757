import type PptxGen from 'pptxgenjs';
import type { Cell } from './block';
import { columnWidths, leastTableWidth, linesOfRow } from './columnWidths';
import { RATING_SHAPES } from './ratingShapes';
import { unbroken } from './unbroken';

export const FONT = 'Arial';
export const TEXT_COLOUR = '0B0C0C';

/** A table on a slide, in the largest type in which it ends above the footer and no word is broken. Ratings have their shape and colour. */
export function addTable(
  slide: PptxGen.Slide,
  columns: readonly Cell[],
  rows: readonly (readonly string[])[],
  box: {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
    readonly fontSize?: number;
    /** Whether the table fills the width given even if it needs less. */
    readonly isWide?: boolean;
  },
): void {
  const align = (index: number): PptxGen.HAlign => (columns[index]?.isNumber === true ? 'right' : 'left');
  const size = box.fontSize ?? sizeFor(columns, rows, box);
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
      w: widths.reduce((all, width) => all + width, 0),
      colW: [...widths],
      fontSize: size,
      fontFace: FONT,
      color: TEXT_COLOUR,
      valign: 'middle',
    },
  );
}

/** The sizes of type to try, in points, largest first. */
const SIZES = [20, 18, 16] as const;
const LEAST_SIZE = 14;

/** The largest type size at which no word is broken and the table is no higher than its box. */
function sizeFor(
  columns: readonly Cell[],
  rows: readonly (readonly string[])[],
  box: { readonly w: number; readonly h: number },
): number {
  const isFitting = (size: number) => {
    const lettersInLine = box.w / (size * INCHES_OF_LETTER);
    if (leastTableWidth(columns, rows) > lettersInLine) return false;
    const widths = columnWidths(columns, rows, lettersInLine);
    const headerRow = columns.map(({ title }) => title);
    const height = [headerRow, ...rows].reduce(
      (all, cells) => all + ROW_MARGINS + (linesOfRow(cells, widths) * size * LINE) / POINTS_IN_INCH,
      0,
    );
    return height <= box.h;
  };
  return SIZES.find(isFitting) ?? LEAST_SIZE;
}

/** The space above and below the text of a row, in inches, and the height of a line as a share of the type size. */
const ROW_MARGINS = 0.1;
const LINE = 1.2;
const POINTS_IN_INCH = 72;

/** The width in inches of the narrowest table in type of `size` points in which no word is broken. */
export function leastInches(
  columns: readonly Cell[],
  rows: readonly (readonly string[])[],
  size: number,
): number {
  return leastTableWidth(columns, rows) * size * INCHES_OF_LETTER;
}

/** The average width of a letter, in inches for each point of type size. */
const INCHES_OF_LETTER = 0.0078;
const NO_LINE: PptxGen.BorderProps = { type: 'none' };
const ROW_LINE: PptxGen.BorderProps = { type: 'solid', pt: 0.5, color: '767676' };
const HEAD_LINE: PptxGen.BorderProps = { type: 'solid', pt: 1.5, color: TEXT_COLOUR };
