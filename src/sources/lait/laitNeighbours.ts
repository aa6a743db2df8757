import { capital } from '@/domain/figures/capital';
import type { Issue } from '@/domain/plan/issue';
import { areasNamed } from '@/sources/areas/areaRegister';
import { csvRows, nextRow, rowTexts } from '@/sources/bytes/csvBytes';
import { removeTurningMarks } from '@/sources/turningMarks';
import { unreadableFileIssue } from '@/sources/figureIssues';
import type { FileBytes } from '@/sources/publishedFile';
import type { NeighbourRow } from '@/sources/plan/neighboursTable';
import { quoted } from '@/sources/quoted';
import { isWorkbook, sheetsOf, type SheetCell, type Sheets } from '@/sources/workbook/workbookSheets';

/** The first heading of the list of neighbours. A row has an authority and its ten neighbours: its number and name, then ten times a number and a closeness. */
const FIRST_HEADING = /^(la num|old_la_code|la number)$/i;
const NEIGHBOUR_HEADING = /^SN_?(\d+)$/i;

/** Where the neighbours are: the row of the headings, and the column of the neighbour of each rank. The next column is its closeness. */
type Layout = {
  readonly header: number;
  readonly ranks: readonly (readonly [rank: number, column: number])[];
};

/**
 * Reads DfE's list of statistical neighbours (`sn_may_2025.xlsx`, or a CSV with the same columns). The model is named by the
 * caller, or is the year in the file's name.
 */
export async function parseLaitNeighbours(
  file: FileBytes,
  model: string | undefined = modelYearIn(file.name),
): Promise<{ readonly rows: readonly NeighbourRow[]; readonly issues: readonly Issue[] }> {
  const sheets = isWorkbook(file) ? await sheetsOf(file) : sheetOfCsv(file);
  if (sheets.kind === 'unreadable') return { rows: [], issues: [sheets.issue] };
  for (const { cells } of sheets.sheets) {
    const layout = layoutOf(cells);
    if (layout !== undefined) return neighbourRows(cells, layout, { file: file.name, model });
  }
  const reasonText =
    'no sheet has the headings "LA number" and SN1 to SN10. Expected DfE’s list of statistical neighbours.';
  return { rows: [], issues: [unreadableFileIssue(file.name, reasonText)] };
}

/** The year of the model, from a file's name: `feeds/2024/sn_may_2025.xlsx` is of 2025. */
function modelYearIn(path: string): string | undefined {
  return /(?:^|\D)(20\d\d)(?!\d)[^/]*$/.exec(path)?.[1];
}

function sheetOfCsv(file: FileBytes): Extract<Sheets, { kind: 'sheets' }> {
  const rows = csvRows(file);
  const cells: string[][] = [];
  // An empty line keeps its number, because rows are counted as in a spreadsheet.
  while (nextRow(rows)) cells[rows.row - 1] = rowTexts(rows);
  return { kind: 'sheets', sheets: [{ name: file.name, cells: Array.from(cells, (row) => row ?? []) }] };
}

function layoutOf(cells: readonly (readonly SheetCell[])[]): Layout | undefined {
  const header = cells.findIndex((row) => FIRST_HEADING.test(textOf(row[0])));
  const ranks = (cells[header] ?? []).flatMap((cell, column): [number, number][] => {
    const rank = NEIGHBOUR_HEADING.exec(textOf(cell))?.[1];
    return rank === undefined ? [] : [[Number(rank), column]];
  });
  return ranks.length === 0 ? undefined : { header, ranks };
}

type ListSource = { readonly file: string; readonly model: string | undefined };

function neighbourRows(
  cells: readonly (readonly SheetCell[])[],
  { header, ranks }: Layout,
  { file, model }: ListSource,
): { readonly rows: readonly NeighbourRow[]; readonly issues: readonly Issue[] } {
  const rows: NeighbourRow[] = [];
  const issues: Issue[] = [];
  cells.forEach((line, index) => {
    const row = index + 1;
    const area = textOf(line[0]);
    if (index <= header || area === '') return;
    const isKnownNumber = (number: string): boolean => {
      if (areasNamed({ dfeNumber: number, gssCode: undefined, name: undefined }).length > 0) return true;
      issues.push(unknownNumber({ file, row }, number));
      return false;
    };
    if (!isKnownNumber(area)) return;
    for (const [rank, column] of ranks) {
      const neighbour = textOf(line[column]);
      if (neighbour === '' || !isKnownNumber(neighbour)) continue;
      rows.push({ row, area, rank, neighbour, closeness: closenessOf(textOf(line[column + 1])), model });
    }
  });
  return { rows, issues };
}

function unknownNumber(rowPlace: { readonly file: string; readonly row: number }, number: string): Issue {
  const message = `"${quoted(number)}" is not the DfE number of an authority, and is left out. Expected a number such as 372.`;
  return { severity: 'warning', code: 'unknown-area', ...rowPlace, message };
}

function closenessOf(text: string): string | undefined {
  const words = text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return words === '' ? undefined : capital(words);
}

/** The text of a cell. `-` marks an authority without neighbours. */
function textOf(cell: SheetCell): string {
  const text = cell === null || cell === undefined ? '' : removeTurningMarks(String(cell)).trim();
  return text === '-' ? '' : text;
}
