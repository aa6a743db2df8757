import writeXlsxFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/universal';
import type { Issue, Severity } from '@/domain/plan/issue';
import { FONTS_IN_ORDER } from '@/newPlan/fontsInOrder';
import { sharedText } from '@/newPlan/sharedText';
import { columnLetters, columnNumber } from '@/sources/workbook/cellPlace';
import { cellNotes, type CellNote } from './cellNotes';
import type { FilesByPath } from './filesByPath';
import { columnIndex } from './heldTables';
import { namedApart, ownSheets, printedSheet, type OwnSheet } from './ownSheets';
import { printedFile, type PrintedPlaces } from './printedPlaces';
import { rowsAround } from './rowsAround';

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'To look at',
  note: 'Note',
};
const SEVERITY_COLOURS: Readonly<Record<Severity, string>> = {
  error: '#f4b8b0',
  warning: '#ffe699',
  note: '#cfe2f3',
};
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** The most issues of each kind that are listed and marked, because nobody corrects thousands by hand. */
const MOST_OF_A_KIND = 500;

/** The most columns that are written. A table of a plan has at most 500, and Excel's own limit is 16,384. */
const MOST_COLUMNS = 1_000;

/** A sheet with more rows than this shows only the rows around its issues. A workbook of 30,000 full rows takes seconds to write, and nobody looks through them. */
const MOST_ROWS = 5_000;

/**
 * Writes the issues as a workbook: first a list, then the officer's own sheets as values, with every cell that has an issue coloured and
 * annotated. Every row keeps its number, even in a long sheet that shows only the rows around its issues. A printed scorecard comes before the
 * tables that were made of it. The officer's own files are not changed.
 */
export async function markedWorkbook(
  files: FilesByPath,
  issues: readonly Issue[],
  printedPlaces?: PrintedPlaces,
): Promise<Uint8Array<ArrayBuffer>> {
  const { issuesKept, issuesLeftOut } = firstOfEachKind(
    printedPlaces === undefined ? issues : atSheetRows(issues, printedPlaces),
  );
  const ordered = issuesKept.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const sheetsOfPlan = namedApart([
    ...(printedPlaces === undefined ? [] : [printedSheet(printedPlaces)]),
    ...(await ownSheets(files)),
  ]);
  const marks = sheetsOfPlan.map((sheet) => marksIn(sheet, ordered));
  const sheets: Sheet<Blob>[] = [
    listSheet(ordered, sheetsOfPlan, issuesLeftOut),
    ...sheetsOfPlan.map(({ name, rows }, sheetIndex) => ({
      sheet: name,
      data: withMarkedCells(rows, marks[sheetIndex] ?? new Map()),
      stickyRowsCount: 1,
      columns: Array.from({ length: Math.min(MOST_COLUMNS, rows[0]?.length ?? 0) }, () => ({ width: 18 })),
    })),
  ];
  const notes = marks.map((sheetMarks) => [...sheetMarks.values()].map(cellNoteOf));
  const blob = await writeXlsxFile(sheets, {
    fontFamily: 'Arial',
    fontSize: 11,
    features: [cellNotes([[], ...notes]), FONTS_IN_ORDER],
  }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Gives each issue that names a cell of the printed scorecard the row of that cell instead of the table's row. */
function atSheetRows(issues: readonly Issue[], printedPlaces: PrintedPlaces): readonly Issue[] {
  const file = printedFile(printedPlaces);
  return issues.map((issue) => {
    const row = issue.file === file ? /\d+$/.exec(issue.cell ?? '')?.[0] : undefined;
    return row === undefined ? issue : { ...issue, row: Number(row) };
  });
}

/** The first issues of each kind, and how many more there are. */
function firstOfEachKind(issues: readonly Issue[]): {
  readonly issuesKept: readonly Issue[];
  readonly issuesLeftOut: number;
} {
  const counts = new Map<string, number>();
  const issuesKept = issues.filter(({ severity, code, file, column }) => {
    const kind = [severity, code, file, column].join('|');
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= MOST_OF_A_KIND;
  });
  return { issuesKept, issuesLeftOut: issues.length - issuesKept.length };
}

type Mark = { readonly row: number; readonly column: number; readonly issues: readonly Issue[] };

/** The mark of each cell. An issue about a whole row marks the first cell of the row. */
function marksIn({ file, headerRows: head }: OwnSheet, issues: readonly Issue[]): ReadonlyMap<string, Mark> {
  const marksByCell = new Map<string, Mark>();
  for (const issue of issues) {
    if (issue.file !== file || issue.row === undefined) continue;
    const column = issueColumn(issue, head);
    if (column >= MOST_COLUMNS) continue;
    const cellName = `${columnLetters(column)}${issue.row}`;
    const earlierIssues = marksByCell.get(cellName)?.issues ?? [];
    marksByCell.set(cellName, { row: issue.row - 1, column, issues: [...earlierIssues, issue] });
  }
  return marksByCell;
}

/** The column that an issue marks, from 0: the column of its cell, or else the column whose heading it names, or else the first. */
function issueColumn({ cell, column }: Issue, header: OwnSheet['headerRows']): number {
  const letters = /^[A-Z]{1,3}/.exec(cell ?? '')?.[0];
  if (letters !== undefined) return columnNumber(letters) - 1;
  return Math.max(0, column === undefined ? 0 : columnIndex(header, column));
}

function cellNoteOf({ row, column, issues }: Mark): CellNote {
  const text = issues.map(({ severity, message }) => `${SEVERITY_WORDS[severity]}: ${message}`).join('\n\n');
  return { row, column, cellName: `${columnLetters(column)}${row + 1}`, text: text.slice(0, 2_000) };
}

/** The rows with each marked cell in the colour of its gravest issue. A marked cell may come after the last filled cell of its row. */
function withMarkedCells(rows: readonly Row[], marks: ReadonlyMap<string, Mark>): Row[] {
  const rowsShown =
    rows.length > MOST_ROWS
      ? new Set([
          0,
          ...rowsAround(
            [...marks.values()].map(({ row }) => row),
            { near: 2, first: 0, length: rows.length },
          ),
        ])
      : undefined;
  const sheet = rows.map((row, rowIndex) =>
    rowsShown === undefined || rowsShown.has(rowIndex) ? row.slice(0, MOST_COLUMNS) : [],
  );
  for (const { row, column, issues } of marks.values()) {
    while (sheet.length <= row) sheet.push([]);
    const cells = sheet[row] ?? [];
    while (cells.length <= column) cells.push(null);
    const cell = cells[column];
    const backgroundColor = SEVERITY_COLOURS[issues[0]?.severity ?? 'note'];
    cells[column] = { ...cellObject(cell), backgroundColor };
  }
  return sheet;
}

function cellObject(cell: Row[number]): CellObject {
  if (cell === null || cell === undefined) return {};
  return typeof cell === 'object' && 'value' in cell
    ? cell
    : { value: cell as string | number | boolean | Date };
}

function listSheet(
  issues: readonly Issue[],
  sheetsOfPlan: readonly OwnSheet[],
  leftOutCount: number,
): Sheet<Blob> {
  const header = ['Kind', 'Where', 'Row', 'Column', 'Cell', 'What was found, and what to write'];
  const sheetOf = new Map(sheetsOfPlan.map(({ file, name, headerRows: names }) => [file, { name, names }]));
  const rows = issues.map((issue): Row => {
    const issueSheet = sheetOf.get(issue.file);
    const isCell = issueSheet !== undefined && issue.row !== undefined;
    const cell =
      issue.cell ?? (isCell ? `${columnLetters(issueColumn(issue, issueSheet.names))}${issue.row}` : null);
    return [
      { value: SEVERITY_WORDS[issue.severity], backgroundColor: SEVERITY_COLOURS[issue.severity] },
      { value: issue.file, wrap: true, alignVertical: 'top' },
      issue.row ?? null,
      issue.column === undefined ? null : sharedText(issue.column),
      cell,
      { value: issue.message, wrap: true, alignVertical: 'top' },
    ];
  });
  const longSheets = sheetsOfPlan
    .filter((ownSheet) => ownSheet.rows.length > MOST_ROWS)
    .map((ownSheet) =>
      aboutRow(
        ownSheet.file,
        `The sheet has ${ownSheet.rows.length.toLocaleString('en-GB')} rows. Here it has those around its issues, each at its own number.`,
      ),
    );
  const leftOutRows =
    leftOutCount === 0
      ? []
      : [
          aboutRow(
            null,
            `The first ${MOST_OF_A_KIND} of each kind are here. There are ${leftOutCount.toLocaleString('en-GB')} more: correct what they have in common, and check again.`,
          ),
        ];
  return {
    sheet: 'Issues',
    data: [
      header.map((value) => ({ value, fontWeight: 'bold' as const, backgroundColor: '#dfe7ef' })),
      ...rows,
      ...longSheets,
      ...leftOutRows,
    ],
    stickyRowsCount: 1,
    columns: [12, 32, 8, 20, 8, 110].map((width) => ({ width })),
  };
}

function aboutRow(file: string | null, text: string): Row {
  const wrapped = { wrap: true, alignVertical: 'top' } as const;
  return [
    'About',
    file === null ? null : { value: file, ...wrapped },
    null,
    null,
    null,
    { value: text, ...wrapped },
  ];
}
