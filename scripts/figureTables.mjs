// What the scripts that carry published figures over into plans/figures share: the project's own readers, and how a table is written.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { createServer } from 'vite';
import { ROOT } from './run.mjs';

export const FIGURES_FOLDER = join(ROOT, 'plans', 'figures');

/** The order of areas in a file. */
const KINDS = ['country', 'region', 'authority'];

/** Calls `work` with a function that loads one of the project's modules. */
export async function withModules(work) {
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
    await work((path) => server.ssrLoadModule(path));
  } finally {
    await server.close();
  }
}

/** What the lines of a feeds.json bring; throws where a reader finds an error. */
export async function readFigures(load, folder, feeds) {
  const { readFeeds } = await load('/src/pack/feeds/readFeeds.ts');
  const { feedFolder } = await load('/src/pack/feeds/feedFolder.ts');
  const fed = await readFeeds(feeds, feedFolder(folder, folder));
  const errors = fed.issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return fed;
}

/** Writes a cell as published: a number without float noise, or a sign, and behind it what its status is. */
export async function cellWriter(load) {
  const { shorthandOf } = await load('/src/sources/publishedFile.ts');
  const { OBSERVATION_STATUSES } = await load('/src/domain/figures/observation.ts');
  const { plainNumber } = await load('/src/domain/figures/reading.ts');
  return ({ code, value, status }) => {
    const text = code === 0 ? plainNumber(value) : shorthandOf(code);
    const word = OBSERVATION_STATUSES[status];
    return word === 'final' ? text : `${text} ${word}`;
  };
}

/** Every figure of one column of a store, with its area and period. */
export function heldFigures(store, place) {
  const held = store.columns[place];
  return Array.from({ length: held.length }, (_, at) => ({
    area: store.areas[held.area[at]],
    period: store.periods[held.period[at]],
    code: held.code[at],
    value: held.value[at],
    status: held.status[at],
  }));
}

/** England first, then the regions and the authorities, those that were abolished last, each by name. */
export function areaPlace(area) {
  return [KINDS.indexOf(area.kind), area.former === true ? 1 : 0, area.name];
}

/** Orders lists of numbers and texts by their first difference. */
export function comparePlaces(a, b) {
  for (let at = 0; at < a.length; at += 1) {
    const order =
      typeof a[at] === 'number' ? a[at] - b[at] : String(a[at]).localeCompare(String(b[at]), 'en');
    if (order !== 0) return order;
  }
  return 0;
}

/** 2025 for `2025`, `202425` and `202223-202425`. */
export function endYearOf({ timePeriod }) {
  const last = timePeriod.split('-').at(-1);
  return last.length === 4 ? last : String(Number(last.slice(0, 4)) + 1);
}

export function writeTable(file, rows) {
  writeFileSync(join(FIGURES_FOLDER, file), `${Papa.unparse(rows, { newline: '\n' })}\n`);
  console.log(`${file}: ${rows.length - 1} rows`);
}
