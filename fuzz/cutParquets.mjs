import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const CODECS = ['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4_raw'];
const ROWS = 300;

/** Some rows of DfE's own LAIT file in small parquet files, one for each way to pack them. Returns their folder. */
export async function cutParquets(data, folder) {
  mkdirSync(folder, { recursive: true });
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  for (const codec of CODECS) {
    const rows = `SELECT * FROM '${join(data, 'lait/bds_long_0.parquet')}' WHERE "LA Number" IN (372, 970, 982) LIMIT ${ROWS}`;
    await connection.run(
      `COPY (${rows}) TO '${join(folder, `${codec}.parquet`)}' (FORMAT parquet, COMPRESSION ${codec}, ROW_GROUP_SIZE 2048)`,
    );
  }
  connection.closeSync();
  return folder;
}
