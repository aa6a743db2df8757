// node scripts/publishedFigures.mjs FOLDER [NAME]: carries figures of DfE's Local Authority Interactive Tool over into plans/figures/NAME (lait-2026-04.csv),
// one row an indicator and area, one column a year. FOLDER holds the tool's files as DfE publishes them; measures.csv says which measures are taken,
// under which id and, where the tool's dictionary calls a day or a winter a year, as what kind of period. Figures are as published, without the noise of floating numbers; a cell that the tool leaves out is empty, "-" is x.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { createServer } from 'vite';
import { ROOT } from './run.mjs';

const FOLDER = join(ROOT, 'plans', 'figures');
const [source, name = 'lait-2026-04.csv'] = process.argv.slice(2);
if (source === undefined) {
  console.error(
    'Expected the folder with bds_long_0.parquet, lait_data_dictionary.csv and sn_may_2025.xlsx.',
  );
  process.exit(2);
}

/** Figures that are wrong in the source, each with its reason in plans/figures/README.md; they are carried as not available. */
const WRONG = [{ indicator: 'first-time-entrants', area: 'E92000001' }];

/** The order of areas in the file. */
const KINDS = ['country', 'region', 'authority'];

// Without the project's own settings, which compile every plan.
const server = await createServer({
  root: ROOT,
  configFile: false,
  resolve: { alias: { '@': join(ROOT, 'src') } },
  server: { middlewareMode: true, hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
  logLevel: 'error',
});
try {
  const load = (path) => server.ssrLoadModule(path);
  const [{ readFeeds }, { feedFolder }, { shorthandOf }, { OBSERVATION_STATUSES }, { plainNumber }] =
    await Promise.all([
      load('/src/pack/readFeeds.ts'),
      load('/src/pack/feedFolder.ts'),
      load('/src/sources/publishedFile.ts'),
      load('/src/domain/observation.ts'),
      load('/src/domain/reading.ts'),
    ]);
  const measures = Papa.parse(readFileSync(join(FOLDER, 'measures.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const feeds = measures.map(({ indicator, measure }, place) => ({
    indicator,
    file: 'bds_long_0.parquet',
    format: 'lait',
    column: measure,
    filters: {},
    dictionary: 'lait_data_dictionary.csv',
    neighbours: place === 0 ? ['sn_may_2025.xlsx'] : [],
    row: place + 1,
  }));
  const fed = await readFeeds(feeds, feedFolder(source, source));
  const errors = fed.issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  const write = (file, rows) => {
    writeFileSync(join(FOLDER, file), `${Papa.unparse(rows, { newline: '\n' })}\n`);
    console.log(`${file}: ${rows.length - 1} rows`);
  };

  const textOf = ({ code, value, status, isWrong }) => {
    if (isWrong) return 'x';
    const text = code === 0 ? plainNumber(value) : shorthandOf(code);
    const word = OBSERVATION_STATUSES[status];
    return word === 'final' ? text : `${text} ${word}`;
  };
  write(name, figureRows(fed, textOf, new Map(measures.map((one) => [one.indicator, one.time_identifier]))));
  write(
    'statistical-neighbours-2025.csv',
    neighbourRows(fed, (await load('/src/sources/areas/areaRegister.ts')).registeredArea),
  );
} finally {
  await server.close();
}

/** By indicator in the order of measures.csv, England first, then the regions and the authorities, each by name. */
function figureRows({ store, columns }, textOf, kinds) {
  const gathered = new Map();
  const years = new Set();
  columns.forEach(({ indicator }, place) => {
    const held = store.columns[place];
    for (let at = 0; at < held.length; at += 1) {
      const [area, period] = [store.areas[held.area[at]], store.periods[held.period[at]]];
      const pooled = period.years > 1 ? period.years : '';
      const kind = kinds.get(indicator) || period.timeIdentifier;
      const key = [indicator, kind, pooled, area.code].join('|');
      const row = gathered.get(key) ?? {
        head: [indicator, kind, pooled, area.code, area.name],
        place: [place, KINDS.indexOf(area.kind), area.former === true ? 1 : 0, area.name],
        cells: new Map(),
      };
      gathered.set(key, row);
      const year = endYearOf(period);
      years.add(year);
      row.cells.set(
        year,
        textOf({
          code: held.code[at],
          value: held.value[at],
          status: held.status[at],
          isWrong: WRONG.some((one) => one.indicator === indicator && one.area === area.code),
        }),
      );
    }
  });
  const all = [...years].toSorted((a, b) => Number(a) - Number(b));
  const rows = [...gathered.values()].toSorted((a, b) => comparePlaces(a.place, b.place));
  return [
    ['indicator', 'time_identifier', 'pooled', 'area', 'name', ...all],
    ...rows.map(({ head, cells }) => [...head, ...all.map((year) => cells.get(year) ?? '')]),
  ];
}

function comparePlaces(a, b) {
  for (let at = 0; at < 3; at += 1) if (a[at] !== b[at]) return a[at] - b[at];
  return a[3].localeCompare(b[3], 'en');
}

/** 2025 for `2025`, `202425` and `202223-202425`. */
function endYearOf({ timePeriod }) {
  const last = timePeriod.split('-').at(-1);
  return last.length === 4 ? last : String(Number(last.slice(0, 4)) + 1);
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
  const ranks = Array.from({ length: 10 }, (_, place) => [`SN${place + 1}`, `SNP${place + 1}`]);
  return [['LA number', 'name', ...ranks.flat()], ...rows.values()];
}
