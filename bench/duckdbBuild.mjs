// node bench/duckdbBuild.mjs FILE OUT pinned|all: what a build does with a file of Explore Education Statistics, done by DuckDB. It
// reads every row, keeps withheld signs apart from figures, groups into series, oldest first, and writes JSON.
//   pinned: five indicators of the rows where all three filters are Total, a line an area.
//   all: five indicators of every combination, a line an area and combination.
// DuckDB writes one file of lines, which is less work than the many files of a pack; that is left to its favour.

import { mkdirSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { FILTERS, INDICATORS } from './eesFile.mjs';

const [file, out, which] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const database = await DuckDBInstance.create(':memory:');
const connection = await database.connect();
await connection.run('SET preserve_insertion_order = false');
const types = INDICATORS.map((name) => `'${name}': 'VARCHAR'`).join(', ');
const area = 'coalesce(new_la_code, region_code, country_code)';
/** One list of small records a series: a list of each column, in order, is several times dearer. */
const series = `list({ period: time_period, ${INDICATORS.map((name) => `${name}: ${name}`).join(', ')} }) AS series`;
const source = `read_csv('${file}', header = true, types = {${types}, 'time_period': 'VARCHAR', 'old_la_code': 'VARCHAR'})`;
const query =
  which === 'pinned'
    ? `SELECT ${area} AS area, ${series}
       FROM ${source} WHERE ${FILTERS.map((name) => `${name} = 'Total'`).join(' AND ')} GROUP BY area`
    : `SELECT ${FILTERS.join(" || ' ' || ")} AS combination, ${area} AS area, ${series}
       FROM ${source} GROUP BY ALL`;
await connection.run(`COPY (${query}) TO '${out}/series.json' (FORMAT json)`);
connection.closeSync();
