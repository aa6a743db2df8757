// node scripts/publishedCounts.mjs FOLDER: carries counts and groups of DfE's files over into tables of plans/figures, one row an indicator, group, part and
// area, one column a year. FOLDER holds the files as DfE publishes them. counts.csv says which table gets what: the column of the file, its filters, the
// group and part it becomes, and the kind of year. Figures and signs are as published. Where one of two counts is withheld the other goes with it: the share
// itself is published elsewhere, and with one count it would give the other.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import {
  areaPlace,
  cellWriter,
  comparePlaces,
  endYearOf,
  FIGURES_FOLDER,
  heldFigures,
  readFigures,
  withModules,
  writeTable,
} from './figureTables.mjs';

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error('Expected the folder with the files that plans/figures/counts.csv names.');
  process.exit(2);
}

/** The first year of the figures beside which the counts stand. */
const FIRST_YEAR = 2016;

await withModules(async (load) => {
  const lines = Papa.parse(readFileSync(join(FIGURES_FOLDER, 'counts.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const missing = [...new Set(lines.map(({ source_file: file }) => file))].filter(
    (file) => !existsSync(join(source, file)),
  );
  if (missing.length > 0) throw new Error(`Not in ${source}: ${missing.join(', ')}`);
  const feeds = lines.map((line, index) => ({
    indicator: `line-${index}`,
    file: line.source_file,
    format: 'ees',
    column: line.column,
    filters: Object.fromEntries(
      line.filters.split(';').flatMap((pair) => (pair === '' ? [] : [pair.split('=')])),
    ),
    neighbours: [],
    row: index + 1,
  }));
  const { store, columns } = await readFigures(load, source, feeds);
  const textOf = await cellWriter(load);
  const gathered = new Map();
  columns.forEach(({ feed }, index) => {
    const line = lines[feed.row - 1];
    for (const { area, period, ...figure } of heldFigures(store, index))
      if (Number(endYearOf(period)) >= FIRST_YEAR)
        put(gathered, { line, area, year: endYearOf(period), figure, text: textOf(figure) });
  });
  withholdPairs(gathered);
  for (const table of new Set(lines.map(({ table }) => table))) {
    const rows = [...gathered.values()].filter((row) => row.table === table);
    writeTable(table, tableRows(rows, lines));
  }
});

/** Adds a cell to its row; changes `gathered`. */
function put(gathered, { line, area, year, figure, text }) {
  const head = [line.indicator, line.breakdown, line.part, line.time_identifier, area.code, area.name];
  const key = head.join('|');
  const row = gathered.get(key) ?? { table: line.table, line, area, head, cells: new Map() };
  gathered.set(key, row);
  row.cells.set(year, { text, isWithheld: figure.code !== 0 });
}

/** Where a count of all is withheld, every count of that indicator, area and year is; where one of a group, the other of that group. Changes the cells. */
function withholdPairs(gathered) {
  const counts = [...gathered.values()].filter(({ line }) => line.part !== '');
  const placeOf = ({ line, area }, year, breakdown) => [line.indicator, area.code, year, breakdown].join('|');
  const signs = new Map();
  for (const row of counts)
    for (const [year, { text, isWithheld }] of row.cells)
      if (isWithheld) signs.set(placeOf(row, year, row.line.breakdown), text);
  for (const row of counts)
    for (const [year, cell] of row.cells) {
      const sign = signs.get(placeOf(row, year, '')) ?? signs.get(placeOf(row, year, row.line.breakdown));
      if (sign !== undefined && !cell.isWithheld) row.cells.set(year, { text: sign, isWithheld: true });
    }
}

/** In the order of counts.csv, then by area. */
function tableRows(rows, lines) {
  const years = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].toSorted(
    (a, b) => Number(a) - Number(b),
  );
  const inOrder = rows.toSorted((a, b) =>
    comparePlaces(
      [lines.indexOf(a.line), ...areaPlace(a.area)],
      [lines.indexOf(b.line), ...areaPlace(b.area)],
    ),
  );
  return [
    ['indicator', 'breakdown', 'part', 'time_identifier', 'area', 'name', ...years],
    ...inOrder.map(({ head, cells }) => [...head, ...years.map((year) => cells.get(year)?.text ?? '')]),
  ];
}
