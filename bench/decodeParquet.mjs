// node bench/decodeParquet.mjs FILE: decodes every column of a parquet file, keeps nothing, and prints the seconds that took.

import { readFileSync } from 'node:fs';
import { parquetRead } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

const bytes = readFileSync(process.argv[2]);
const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
const began = performance.now();
await parquetRead({ file, compressors, onChunk: () => {} });
console.log((performance.now() - began) / 1000);
