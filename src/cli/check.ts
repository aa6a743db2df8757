import type { Issue } from '@/domain/plan/issue';
import { sheetIssues } from '@/pack/compile/sheetIssues';
import type { SheetPlace } from '@/sources/workbook/workbookTables';
import { auditIssues } from '@/pack/write/auditIssues';
import { auditedPlans } from '@/pack/write/auditedPlans';
import { storyIssues } from '@/officerFiles/storyIssues';
import { writeMarkedWorkbook } from './writeMarkedWorkbook';
import { plansAt } from './plansAt';
import { plansBeside } from './plansBeside';
import { checkFile } from './checkFile';
import { issueLines, issueSummary } from './issueLines';
import { formatFrom, isFileAt, readArguments, type Terminal, UsageError } from './terminal';
import { isZipAt } from './zipAt';

/** `scorecard check PLAN…|FILE`: every issue, in one run, of a plan folder, of several that make one site, or of a single file. */
export async function check(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string' },
    feeds: { type: 'string' },
    marked: { type: 'string' },
  });
  const format = formatFrom(values.format, ['text', 'json']);
  const [path, ...morePaths] = positionals;
  if (path === undefined) throw new UsageError('Expected one plan folder or more, or a file, to check.');
  const isFile = (await isFileAt(path)) && !(await isZipAt(path));
  if (isFile && morePaths.length > 0) throw new UsageError('Expected one file to check, or plan folders.');
  const issues = isFile ? await checkFile(path) : await planIssues(positionals, values.feeds);
  if (values.marked !== undefined)
    await writeMarkedWorkbook(positionals, issues, { out: values.marked, terminal });
  if (format === 'json') terminal.result(`${JSON.stringify(issues.map(issueRecord), null, 2)}\n`);
  else terminal.result([...issueLines(issues), issueSummary(issues)].map((line) => `${line}\n`).join(''));
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Everything that stops a build or needs a warning: the issues of each folder and, if there are no errors, what the site would give away. */
async function planIssues(paths: readonly string[], feeds: string | undefined): Promise<readonly Issue[]> {
  const { compiled, findings } = await auditedPlans(plansAt(paths, feeds));
  const isOnePlan = paths.length === 1;
  const issues = compiled.flatMap(({ plan, issues: planIssues, sheets = NO_SHEETS }, planIndex) =>
    [...planIssues, ...(plan === undefined ? [] : sheetIssues(storyIssues(plan), sheets))].map((issue) =>
      isOnePlan ? issue : { ...issue, file: `${paths[planIndex]}/${issue.file}` },
    ),
  );
  const [firstPlan] = compiled;
  const neighbouringPlans = isOnePlan ? await plansBeside(paths[0] ?? '') : [];
  return [
    ...neighbouringPlans,
    ...issues,
    ...sheetIssues(auditIssues(findings), (isOnePlan && firstPlan?.sheets) || NO_SHEETS),
  ];
}

const NO_SHEETS = new Map<string, SheetPlace>();

/** An issue as JSON, with the keys that docs/formats.md names, in that order. If the issue is in a workbook, its cell is given too. */
function issueRecord({ severity, code, file, row, column, cell, message }: Issue): object {
  const issuePlace = {
    file,
    row: row ?? null,
    column: column ?? null,
    ...(cell === undefined ? {} : { cell }),
  };
  return { severity, code, ...issuePlace, message };
}
