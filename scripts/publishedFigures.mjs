// node scripts/publishedFigures.mjs FOLDER [NAME]: carries figures of DfE's Local Authority Interactive Tool over into plans/figures/NAME (lait-2026-04.csv),
// one row an indicator and area, one column a year. FOLDER holds the tool's files as DfE publishes them; measures.csv says which measures are taken,
// under which id and, where the tool's dictionary calls a day or a winter a year, as what kind of period. Figures are as published, without the noise of floating numbers; a cell that the tool leaves out is empty, "-" is x.

import { readFileSync } from 'node:fs';
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

const [source, name = 'lait-2026-04.csv'] = process.argv.slice(2);
if (source === undefined) {
  console.error(
    'Expected the folder with bds_long_0.parquet, lait_data_dictionary.csv and sn_may_2025.xlsx.',
  );
  process.exit(2);
}

/** Figures that are wrong in the source, each with its reason in plans/figures/README.md; they are carried as not available. */
const WRONG = [{ indicator: 'first-time-entrants', area: 'E92000001' }];

await withModules(async (load) => {
  const measures = Papa.parse(readFileSync(join(FIGURES_FOLDER, 'measures.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const feeds = measures.map(({ indicator, measure }, index) => ({
    indicator,
    file: 'bds_long_0.parquet',
    format: 'lait',
    column: measure,
    filters: {},
    dictionary: 'lait_data_dictionary.csv',
    neighbours: index === 0 ? ['sn_may_2025.xlsx'] : [],
    row: index + 1,
  }));
  const fed = await readFigures(load, source, feeds);
  const kinds = new Map(measures.map((one) => [one.indicator, one.time_identifier]));
  writeTable(name, figureRows(fed, await cellWriter(load), kinds));
  const { registeredArea } = await load('/src/sources/areas/areaRegister.ts');
  writeTable('statistical-neighbours-2025.csv', neighbourRows(fed, registeredArea));
});

/** By indicator in the order of measures.csv, then by area. */
function figureRows({ store, columns }, textOf, kinds) {
  const gathered = new Map();
  const years = new Set();
  columns.forEach(({ indicator }, index) => {
    for (const { area, period, ...figure } of heldFigures(store, index)) {
      const pooled = period.years > 1 ? period.years : '';
      const kind = kinds.get(indicator) || period.timeIdentifier;
      const key = [indicator, kind, pooled, area.code].join('|');
      const row = gathered.get(key) ?? {
        head: [indicator, kind, pooled, area.code, area.name],
        place: [index, ...areaPlace(area)],
        cells: new Map(),
      };
      gathered.set(key, row);
      const year = endYearOf(period);
      years.add(year);
      const isWrong = WRONG.some((one) => one.indicator === indicator && one.area === area.code);
      row.cells.set(year, isWrong ? 'x' : textOf(figure));
    }
  });
  const all = [...years].toSorted((a, b) => Number(a) - Number(b));
  const rows = [...gathered.values()].toSorted((a, b) => comparePlaces(a.place, b.place));
  return [
    ['indicator', 'time_identifier', 'pooled', 'area', 'name', ...all],
    ...rows.map(({ head, cells }) => [...head, ...all.map((year) => cells.get(year) ?? '')]),
  ];
}

/** DfE's own layout of neighbours, one row an authority. */
function neighbourRows({ neighbours }, registeredArea) {
  const rows = new Map();
  for (const { area, rank, neighbour, closeness } of neighbours) {
    const row = rows.get(area) ?? [area, registeredArea(area)?.name ?? ''];
    row[2 * rank] = neighbour;
    row[2 * rank + 1] = closeness ?? '';
    rows.set(area, row);
  }
  const ranks = Array.from({ length: 10 }, (_, index) => [`SN${index + 1}`, `SNP${index + 1}`]);
  return [['LA number', 'name', ...ranks.flat()], ...rows.values()];
}
