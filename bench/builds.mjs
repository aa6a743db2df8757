// What a build costs: LAIT for all England beside decoding its parquet alone, and a file of three million rows beside DuckDB doing
// the same. Each runs as a process of its own; ratios are of runs that alternate, so that both meet the same machine.

import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FILTERS, INDICATORS, writeEesFile } from './eesFile.mjs';
import { peakOf } from './peak.mjs';
import { spread, table } from './report.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const COMMAND = at('../bin/scorecard.mjs');
const LAIT = at('../../shared/data/lait');
const RUNS = 5;

/** LAIT to a published pack for all England, in times of decoding its parquet. Returns undefined if the files do not lie beside the project. */
export function laitBuild(room) {
  if (!existsSync(join(LAIT, 'bds_long_0.parquet'))) return undefined;
  const out = join(room, 'england');
  const runs = Array.from({ length: RUNS }, () => {
    const decoded = peakOf(at('./decodeParquet.mjs'), [join(LAIT, 'bds_long_0.parquet')]);
    const built = peakOf(COMMAND, ['build', at('../plans/england'), '--feeds', LAIT, '--out', out]);
    return { decode: Number(decoded.said), build: built.seconds, megabytes: built.megabytes };
  });
  return {
    decode: spread(runs.map(({ decode }) => decode)),
    build: spread(runs.map(({ build }) => build)),
    ratio: spread(runs.map(({ decode, build }) => build / decode)),
    megabytes: spread(runs.map(({ megabytes }) => megabytes)),
  };
}

/**
 * The site of all England that opens with one authority, and the address of its scorecard; with `draw`, every authority's is drawn at
 * build time, and the address is another one's. Returns undefined if LAIT does not lie beside the project.
 */
export function englandSite(out, { draw } = {}) {
  if (!existsSync(join(LAIT, 'bds_long_0.parquet'))) return undefined;
  const options = ['--feeds', LAIT, '--area', '372', ...(draw === undefined ? [] : ['--draw', draw])];
  const { seconds, megabytes } = peakOf(COMMAND, ['build', at('../plans/england'), ...options, '--out', out]);
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const bytes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return {
    address: `#/england/${draw === undefined ? 'E08000018' : 'E06000001'}/scorecard`,
    seconds,
    megabytes,
    megabytesOnDisk: bytes.reduce((sum, one) => sum + one, 0) / 1e6,
  };
}

/** Three million rows by five indicators, in times of what DuckDB takes; and how the cost grows with the rows. */
export function eesBuilds(room) {
  const all = [];
  for (const rows of [300_000, 1_000_000, 3_000_000]) {
    const file = join(room, 'large.csv');
    const made = writeEesFile(file, rows);
    for (const which of ['pinned', 'all']) {
      const plan = writePlan(join(room, `ees-${which}`), made.combinations, which);
      const runs = Array.from({ length: rows > 1e6 ? 3 : 2 }, () => ({
        duck: peakOf(at('./duckdbBuild.mjs'), [file, join(room, 'duck'), which]),
        ours: peakOf(COMMAND, ['build', plan, '--feeds', room, '--out', join(room, 'site')]),
      }));
      all.push({
        rows: made.rows,
        which,
        seconds: spread(runs.map(({ ours }) => ours.seconds)),
        duckSeconds: spread(runs.map(({ duck }) => duck.seconds)),
        ratio: spread(runs.map(({ ours, duck }) => ours.seconds / duck.seconds)),
        megabytes: spread(runs.map(({ ours }) => ours.megabytes)),
        duckMegabytes: spread(runs.map(({ duck }) => duck.megabytes)),
      });
      rmSync(join(room, 'site'), { recursive: true, force: true });
    }
    rmSync(file);
  }
  return all;
}

/** `pinned`: five indicators, for every authority. `all`: five indicators of each combination, for one authority. */
function writePlan(folder, combinations, which) {
  mkdirSync(folder, { recursive: true });
  const chosen = which === 'pinned' ? combinations.slice(0, 1) : combinations;
  const indicators = chosen.flatMap((values, place) =>
    INDICATORS.map((column) => ({ id: `i${place}-${column.replaceAll('_', '-')}`, column, values })),
  );
  const rows = indicators.map(
    ({ id, column }) => `${id},${id},high,${column.endsWith('_percent') ? 'percent' : 'score'},1`,
  );
  const feeds = indicators.map(({ id, column, values }) => ({
    indicator: id,
    file: 'large.csv',
    format: 'ees',
    column,
    filters: Object.fromEntries(FILTERS.map((name, place) => [name, values[place]])),
  }));
  const authority = which === 'pinned' ? 'any' : 'E08000018';
  const plan = { id: 'large', title: 'Made up', authority, asAt: '2026-12-31' };
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
  writeFileSync(join(folder, 'indicators.csv'), `id,title,polarity,unit,decimals\n${rows.join('\n')}\n`);
  writeFileSync(join(folder, 'feeds.json'), JSON.stringify(feeds));
  return folder;
}

export function printBuilds(lait, ees) {
  console.log('\n== Building ==');
  if (lait === undefined)
    console.log('  LAIT does not lie beside the project (../shared/data/lait): not measured.');
  else
    console.log(
      `  LAIT for all England: ${lait.build.median.toFixed(2)} s and ${lait.megabytes.median.toFixed(0)} MB; decoding its parquet alone ${lait.decode.median.toFixed(2)} s: ` +
        `${lait.ratio.median.toFixed(1)} times (${lait.ratio.lowest.toFixed(1)} to ${lait.ratio.highest.toFixed(1)})`,
    );
  table([
    ['A file of Explore Education Statistics', 'Rows', 'Ours', 'DuckDB', 'Times', 'Ours', 'DuckDB'],
    ...ees.map((one) => [
      one.which === 'pinned' ? 'five indicators, every authority' : 'every combination, one authority',
      one.rows.toLocaleString('en-GB'),
      `${one.seconds.median.toFixed(2)} s`,
      `${one.duckSeconds.median.toFixed(2)} s`,
      one.ratio.median.toFixed(2),
      `${one.megabytes.median.toFixed(0)} MB`,
      `${one.duckMegabytes.median.toFixed(0)} MB`,
    ]),
  ]);
  for (const which of ['pinned', 'all']) {
    const [small, , large] = ees.filter((one) => one.which === which);
    const grown = large.seconds.median / small.seconds.median / (large.rows / small.rows);
    console.log(
      `  ${which}: ${(large.rows / small.rows).toFixed(0)} times the rows cost ${grown.toFixed(2)} times as much a row`,
    );
  }
}

/** The budgets that these are measured against. */
export function buildBudgets(lait, ees) {
  const largest = ees.filter(({ rows }) => rows > 2e6);
  return [
    ...(lait === undefined
      ? []
      : [
          { name: 'LAIT to a pack, times its decoding', measured: lait.ratio.median, limit: 10, unit: '' },
          { name: 'LAIT to a pack, memory', measured: lait.megabytes.median, limit: 1000, unit: ' MB' },
        ]),
    ...largest.flatMap((one) => [
      {
        name: `3 million rows, ${one.which}, times DuckDB`,
        measured: one.ratio.median,
        limit: 2,
        unit: '',
      },
      {
        name: `3 million rows, ${one.which}, memory beside DuckDB`,
        measured: one.megabytes.median,
        limit: Math.round(one.duckMegabytes.median),
        unit: ' MB',
      },
    ]),
  ];
}
