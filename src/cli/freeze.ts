import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toCsv } from '@/documents/csv';
import { changesSince } from '@/domain/report/changesSince';
import { keptFigures } from '@/domain/report/keptFigures';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { FROZEN_FOLDER } from '@/sources/plan/frozenTable';
import { changeLine } from '@/officerFiles/changeLines';
import { scorecardTable, TABLE_CSV } from '@/documents/scorecardTable';
import { areasAsked } from './areasAsked';
import { readFrozen } from './frozenReport';
import { packFolderIn } from './packFolder';
import { planSource } from './planSource';
import { feedsAt, folderAt, MisuseError, onePath, readArguments, type Terminal } from './terminal';

/** The most differences that are listed for a report that was frozen with other figures; the rest are counted. */
const MOST_TOLD = 5;

/** `scorecard freeze PLAN --report ID`: keeps what a report showed. What is kept is never rewritten in silence. */
export async function freeze(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    report: { type: 'string' },
    area: { type: 'string' },
    feeds: { type: 'string' },
    again: { type: 'boolean' },
  });
  const path = onePath(positionals, 'Expected one plan folder.');
  const folder = await folderAt(path);
  if ((await packFolderIn(folder)) !== undefined)
    throw new MisuseError(`"${path}" is a pack. Expected the plan folder that it is built from.`);
  const source = await planSource(folder, { plan: undefined, feeds: await feedsAt(values.feeds), terminal });
  if (source === undefined) return 1;
  const [area = source.example] = values.area === undefined ? [] : areasAsked(values.area, source);
  const data = await source.dataFor(area);
  const report = data.plan.reports.find(({ id }) => id === values.report);
  if (report === undefined) {
    const known = data.plan.reports.map(({ id }) => id).join(', ');
    throw new MisuseError(
      `Expected --report and one of the plan's reports: ${known || 'it names none in plan.json'}.`,
    );
  }
  const records = scorecardTable(data, area, report.asAt);
  const csv = toCsv(TABLE_CSV, records);
  const file = join(folder, FROZEN_FOLDER, `${report.id}.csv`);
  const held = await readFile(file, 'utf8').catch(() => undefined);
  if (held === csv) {
    terminal.message(`${file} holds this already.`);
    return 0;
  }
  if (held !== undefined && values.again !== true) {
    const now = keptFigures(scorecardOf(data, area, report.asAt), area);
    const changes = changesSince(await readFrozen(file), now);
    for (const change of changes.slice(0, MOST_TOLD)) terminal.message(`  ${changeLine(change)}`);
    const others = changes.length > MOST_TOLD ? ` and ${changes.length - MOST_TOLD} more` : '';
    terminal.message(
      `${file} was frozen with other figures (above${others}). Nothing was written. To keep these instead, say --again.`,
    );
    return 1;
  }
  await mkdir(join(folder, FROZEN_FOLDER), { recursive: true });
  await writeFile(file, csv);
  terminal.message(`Written: ${file}, ${records.length} indicators.`);
  return 0;
}
