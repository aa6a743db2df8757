// node scripts/sampleBorough.mjs [FOLDER]: writes the figures of plans/sample-borough, a borough that is made up. The same figures each time: chance has a seed.
// Assumed: localities add up to the borough, groups of a breakdown too; a share is what chance makes of its level; a count on a day is mostly
// that of the month before; neighbours, region and England are published once a year. indicators.csv, commentary.csv, events.csv and
// plan.json are written by hand and are left as they are.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';
import { sampleTables } from './sampleBorough/tables.mjs';

const folder = process.argv[2] ?? join(ROOT, 'plans', 'sample-borough');

for (const [file, text] of sampleTables()) {
  writeFileSync(join(folder, file), text);
  console.log(`${file}: ${text.split('\n').length - 2} rows`);
}
