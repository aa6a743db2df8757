import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plan, Report } from '@/domain/plan/plan';
import { PLAN_FILE } from '@/sources/plan/planJson';
import { freezing, frozenPath, type Freezing } from '@/officerFiles/freezing';
import { reportOfToday, withReport } from '@/officerFiles/reportOfToday';
import { areasAsked } from './areasAsked';
import { packFolderIn } from './packFolder';
import { planSource } from './planSource';
import { feedsAt, folderAt, MisuseError, onePath, readArguments, type Terminal } from './terminal';

/** If a report was frozen before with other figures, at most this many differences are listed; the rest are counted. */
const MOST_TOLD = 5;

/** `scorecard freeze PLAN [--report ID]`: keeps the figures that a report showed. Figures that were kept before are overwritten only if the officer asks for it. */
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
  const { report, isInPlan } =
    values.report === undefined
      ? reportOfToday(data.plan)
      : { report: reportCalled(values.report, data.plan), isInPlan: true };
  const file = join(folder, frozenPath(report));
  const heldBytes = await readFile(file).catch(() => undefined);
  const freezeResult = freezing(data, { area, report, heldBytes });
  if (!isWritten(freezeResult, { file, isAgain: values.again === true, terminal }))
    return freezeResult.kind === 'same' ? 0 : 1;
  if (!isInPlan) await addReport(folder, report, terminal);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, freezeResult.csv);
  terminal.message(`Written: ${file}, ${freezeResult.indicators} indicators.`);
  return 0;
}

function reportCalled(id: string, { reports }: Plan): Report {
  const report = reports.find((report) => report.id === id);
  if (report !== undefined) return report;
  const reportIds = reports.map((report) => report.id).join(', ');
  throw new MisuseError(
    `--report ${id} is not a report of this plan. Expected ${reportIds || 'none: plan.json names no report'}. Without --report, the report of today’s figures is kept.`,
  );
}

/** Whether the frozen report is to be written. Prints the reason if it is not. */
function isWritten(
  freezeResult: Freezing,
  {
    file,
    isAgain,
    terminal,
  }: { readonly file: string; readonly isAgain: boolean; readonly terminal: Terminal },
): boolean {
  switch (freezeResult.kind) {
    case 'first':
      return true;
    case 'same':
      terminal.message(`${file} already has these figures.`);
      return false;
    case 'unread':
      if (isAgain) return true;
      throw new MisuseError(
        `"${file}" is not a report that "scorecard freeze" wrote. ${freezeResult.reason} Rename or delete it, or add --again to replace it.`,
      );
    case 'other': {
      if (isAgain) return true;
      for (const change of freezeResult.changes.slice(0, MOST_TOLD)) terminal.message(`  ${change}`);
      const moreText =
        freezeResult.changes.length > MOST_TOLD ? ` and ${freezeResult.changes.length - MOST_TOLD} more` : '';
      terminal.message(
        `${file} keeps other figures of this report (above${moreText}). Nothing was written. To keep today’s figures instead, add --again.`,
      );
      return false;
    }
  }
}

/** Adds an entry for the report to plan.json: its id, title, date and as-at day. Pages find the frozen file by the id. */
async function addReport(folder: string, report: Report, terminal: Terminal): Promise<void> {
  const file = join(folder, PLAN_FILE);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new MisuseError(
      `The plan names no report for its figures of today, and it has no ${PLAN_FILE} to add one to. Name one in the sheet "plan" of its workbook: id ${report.id}, title ${report.title}, date and asAt ${report.asAt ?? ''}.`,
    );
  await writeFile(file, withReport(text, report));
  terminal.message(`Added to ${file}: the report ${report.id}, “${report.title}”.`);
}
