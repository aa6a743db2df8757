import { columnLetters, columnNumber } from './cellPlace';
import { attributeOf, tagsOf, unescaped } from './xmlTags';

/** What a sheet holds about its cells in addition to their contents. */
export type SheetMarks = {
  /** The hidden rows and columns, numbered from 1. For columns, the first and the last of each span. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
  /** The number formats of cells that have one, by the name of the cell: `F12`. */
  readonly formats: ReadonlyMap<string, string>;
  /** The cells without a result, by name, with the error (`#N/A`) or the formula itself. */
  readonly faults: ReadonlyMap<string, CellFault>;
  /** The fill colours of cells, by name: `FFFF0000`. */
  readonly fills: ReadonlyMap<string, string>;
  /** Spans of merged cells: `A1:D1`. */
  readonly merges: readonly string[];
  /** Whether rules colour cells (conditional formatting). */
  readonly hasColourRules: boolean;
};

export type CellFault =
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'not worked out'; readonly formula: string };

/** The number formats and fill colours of the workbook, which every sheet's cells refer to. */
export type MarkContext = {
  /** The codes of the number formats that differ from General, by the index of a cell's style. */
  readonly formats: ReadonlyMap<string, string>;
  /** The colours of fills, by the index of a cell's style. */
  readonly fills: ReadonlyMap<string, string>;
  /** Whether the file asks Excel to work out all formulas when it opens. A 0 may then be a formula that was never worked out. */
  readonly isStale: boolean;
};

/** Matches one tag and the text after it. A sheet is read from each tag to the next, and never backwards. */
const TAG_WITH_TEXT = /<(\/?)(?:\w+:)?(col|row|c|f|v)\b([^<>]*)>([^<]*)/g;

type OpenCell = {
  readonly cellName: string;
  readonly tag: string;
  formula: string | undefined;
  value: string | undefined;
};

/** Reads the marks from the XML of one sheet. */
export function sheetMarks(xml: string, markContext: MarkContext): SheetMarks {
  const hiddenRows: number[] = [];
  const hiddenColumns: (readonly [number, number])[] = [];
  const marks: SheetParts = { formats: new Map(), faults: new Map(), fills: new Map() };
  let [row, column] = [0, 0];
  let cell: OpenCell | undefined;
  for (const [, closing, name, attributes = '', text = ''] of xml.matchAll(TAG_WITH_TEXT)) {
    if (closing === '/') {
      if (name === 'c') cell = markCell(cell, markContext, marks);
    } else if (name === 'col') {
      if (isHidden(attributes, 'width')) hiddenColumns.push(spanOf(attributes));
    } else if (name === 'row') {
      [row, column] = [Number(attributeOf(attributes, 'r') ?? row + 1), 0];
      if (isHidden(attributes, 'ht')) hiddenRows.push(row);
    } else if (name === 'c') {
      const [letters, ownCellName] = cellName(attributes, { row, column });
      column = columnNumber(letters);
      cell = { cellName: ownCellName, tag: attributes, formula: undefined, value: undefined };
      if (attributes.endsWith('/')) cell = markCell(cell, markContext, marks);
    } else if (cell !== undefined) {
      if (name === 'f') cell.formula = unescaped(text);
      else cell.value = unescaped(text);
    }
  }
  return {
    hiddenRows,
    hiddenColumns,
    ...marks,
    merges: tagsOf(xml, 'mergeCell').flatMap((tag) => attributeOf(tag, 'ref') ?? []),
    hasColourRules: /<(?:\w+:)?conditionalFormatting[\s>]/.test(xml),
  };
}

type SheetParts = {
  readonly formats: Map<string, string>;
  readonly faults: Map<string, CellFault>;
  readonly fills: Map<string, string>;
};

/** Whether a row or column is marked as hidden, or drawn without any height or width. */
function isHidden(attributes: string, size: string): boolean {
  return (
    ['1', 'true'].includes(attributeOf(attributes, 'hidden') ?? '') ||
    Number(attributeOf(attributes, size) ?? 1) === 0
  );
}

function spanOf(attributes: string): readonly [number, number] {
  const firstColumn = Number(attributeOf(attributes, 'min') ?? 1);
  return [firstColumn, Number(attributeOf(attributes, 'max') ?? firstColumn)];
}

/** The letters and the index of a cell's column. A cell that does not name its column comes after the last. */
function cellName(
  attributes: string,
  { row, column }: { readonly row: number; readonly column: number },
): readonly [letters: string, place: string] {
  const cellReference = attributeOf(attributes, 'r') ?? '';
  const letters = /^[A-Z]{1,3}/.exec(cellReference)?.[0];
  if (letters !== undefined) return [letters, cellReference];
  const nextColumn = columnLetters(column);
  return [nextColumn, `${nextColumn}${row}`];
}

/** Records what is unusual about a cell once its last tag is read. Changes the marks. */
function markCell(
  cell: OpenCell | undefined,
  { formats, fills, isStale }: MarkContext,
  marks: SheetParts,
): undefined {
  if (cell === undefined) return undefined;
  const { cellName: ownCellName, tag, formula, value } = cell;
  const format = formats.get(attributeOf(tag, 's') ?? '0');
  if (format !== undefined) marks.formats.set(ownCellName, format);
  const fill = fills.get(attributeOf(tag, 's') ?? '0');
  if (fill !== undefined) marks.fills.set(ownCellName, fill);
  const type = attributeOf(tag, 't') ?? 'n';
  if (type === 'e') marks.faults.set(ownCellName, { kind: 'error', text: value ?? '#N/A' });
  // An empty text is also a result of a formula.
  const hasNoResult = type !== 'str' && (value ?? '') === '';
  if (type !== 'e' && formula !== undefined && (hasNoResult || (isStale && value === '0')))
    marks.faults.set(ownCellName, { kind: 'not worked out', formula });
  return undefined;
}
