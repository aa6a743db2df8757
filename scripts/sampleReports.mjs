// Writes what the reports of plans/sample-borough showed, as `scorecard freeze` keeps it: `node scripts/sampleReports.mjs`, after `npm run build`.
// Each is frozen from the plan as it was on the day of the report: with the figures of the extract of November where December's put them right, and
// without the indicator that came later. Periods that had not ended are left out by the report's own date.
import { spawnSync } from 'node:child_process';
import { copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PLAN = join(ROOT, 'plans/sample-borough');
const [BEFORE, AFTER] = ['extract-2025-11', 'extract-2025-12'];

/** `later`: the indicators that came after the report. */
const REPORTS = [
  { id: 'october', later: ['serious-incidents'] },
  { id: 'november', later: [] },
];

await mkdir(join(PLAN, 'reports'), { recursive: true });
for (const report of REPORTS) await freeze(report);

async function freeze({ id, later }) {
  const folder = await mkdtemp(join(tmpdir(), 'sample-'));
  await cp(PLAN, folder, { recursive: true });
  await rm(join(folder, 'reports'), { recursive: true, force: true });
  const isThere = ({ indicator, id: own }) => !later.includes(indicator ?? own);
  await rewrite(folder, 'observations.csv', (rows) => asOf(rows).filter(isThere));
  for (const file of ['indicators.csv', 'targets.csv', 'commentary.csv', 'events.csv', 'looked-at.csv'])
    await rewrite(folder, file, (rows) => rows.filter(isThere));
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin/scorecard.mjs'), 'freeze', folder, '--report', id],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  await copyFile(join(folder, 'reports', `${id}.csv`), join(PLAN, 'reports', `${id}.csv`));
  await rm(folder, { recursive: true });
}

/** The figures as the older extract had them, where it has them; their parts are known as they are today alone, and are left out beside them. */
function asOf(rows) {
  const period = (row) => [row.indicator, row.time_period, row.time_identifier].join('|');
  const older = new Set(rows.filter(({ source }) => source === BEFORE).map(period));
  return rows.filter((row) => !older.has(period(row)) || row.source !== AFTER || !isOwn(row));
}

/** A figure of the authority, of its localities or of a group; those of neighbours are nobody's parts. */
function isOwn({ area }) {
  return area === 'X08000001' || area.startsWith('sampleton-');
}

async function rewrite(folder, file, change) {
  const path = join(folder, file);
  const { data, meta } = Papa.parse((await readFile(path, 'utf8')).trimEnd(), { header: true });
  await writeFile(path, `${Papa.unparse(change(data), { columns: meta.fields, newline: '\n' })}\n`);
}
