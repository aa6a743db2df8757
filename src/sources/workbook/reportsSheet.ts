import Papa from 'papaparse';
import type { Issue } from '@/domain/plan/issue';
import { quoted } from '@/sources/quoted';
import { FROZEN_FOLDER } from '@/sources/plan/frozenTable';

/** The name of the sheet that holds a workbook's frozen reports: a column `report`, then the columns of reports/ID.csv. */
export const REPORTS_SHEET = 'reports';

const REPORT = 'report';

/** Writes the sheet `reports` as one file for each report. Every row keeps its number in the spreadsheet. */
export function reportsSheetFiles(
  workbook: string,
  csv: Uint8Array,
): { readonly files: ReadonlyMap<string, Uint8Array>; readonly issues: readonly Issue[] } {
  const [header = [], ...bodyRows] = Papa.parse<string[]>(new TextDecoder().decode(csv)).data;
  const reportColumn = header.findIndex((name) => name.trim().toLowerCase() === REPORT);
  const sheetPlace = { file: `${workbook}, sheet ${REPORTS_SHEET}`, severity: 'error' } as const;
  if (reportColumn === -1) {
    const message = `There is no column "${REPORT}". Expected it to name the report of each row. Add it to the header row.`;
    return {
      files: new Map(),
      issues: [{ ...sheetPlace, code: 'missing-column', row: 1, column: REPORT, message }],
    };
  }
  const issues: Issue[] = [];
  const reports = new Map<string, Map<number, string>>();
  bodyRows.forEach((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return;
    const id = row[reportColumn]?.trim() ?? '';
    if (/^[a-z0-9]+(-[a-z0-9]+)*$/i.test(id)) {
      const lines = reports.get(id) ?? new Map<number, string>();
      reports.set(id, lines.set(index, Papa.unparse([row.toSpliced(reportColumn, 1)])));
      return;
    }
    const message = `Found "${quoted(id)}". Expected the id of a report in plan.json: letters, digits and single hyphens. Write the id of the report that the row was kept for.`;
    issues.push({ ...sheetPlace, code: 'frozen-report', row: index + 2, column: REPORT, message });
  });
  const files = [...reports].map(([id, lines]): readonly [string, Uint8Array] => {
    const lastLine = Math.max(...lines.keys());
    const allLines = Array.from({ length: lastLine + 1 }, (_, index) => lines.get(index) ?? '');
    const text = [Papa.unparse([header.toSpliced(reportColumn, 1)]), ...allLines].join('\n');
    return [`${FROZEN_FOLDER}/${id}.csv`, new TextEncoder().encode(`${text}\n`)];
  });
  return { files: new Map(files), issues };
}

/** The rows of a sheet `reports`, with its header row, from the rows of each report. */
export function reportsSheetRows(
  reports: ReadonlyMap<string, readonly (readonly string[])[]>,
): readonly (readonly string[])[] {
  const names = [
    ...new Set(
      [...reports.values()].flatMap(([headerRow = []]) => headerRow.map((name) => name.trim().toLowerCase())),
    ),
  ];
  const rows = [...reports].flatMap(([id, [headerRow = [], ...bodyRows]]) => {
    const columnIndexes = names.map((name) =>
      headerRow.findIndex((title) => title.trim().toLowerCase() === name),
    );
    return bodyRows
      .filter((row) => row.some((cell) => cell !== ''))
      .map((row) => [id, ...columnIndexes.map((columnIndex) => row[columnIndex] ?? '')]);
  });
  return [[REPORT, ...names], ...rows];
}
