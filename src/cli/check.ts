import type { Issue } from '@/domain/plan/issue';
import { loadPlan } from '@/pack/compile/loadPlan';
import { auditIssues } from './auditIssues';
import { checkFile } from './checkFile';
import { issueLines, summary } from './issueLines';
import { planFolderAt } from './packFolder';
import { storyIssues } from './storyIssues';
import { feedsAt, formatFrom, isFileAt, readArguments, type Terminal, UsageError } from './terminal';

/** `scorecard check PLAN|FILE`: every issue of a plan folder, or of one file, in one run. */
export async function check(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string' },
    feeds: { type: 'string' },
  });
  const format = formatFrom(values.format, ['text', 'json']);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new UsageError('Expected one plan folder or file to check.');
  const issues = (await isFileAt(path))
    ? await checkFile(path)
    : await planIssues(await planFolderAt(path), await feedsAt(values.feeds));
  if (format === 'json') terminal.result(`${JSON.stringify(issues.map(issueRecord), null, 2)}\n`);
  else terminal.result([...issueLines(issues), summary(issues)].map((line) => `${line}\n`).join(''));
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** All that stops a build or is odd: the issues of the folder and, once these are mended, what its pack would give away. */
async function planIssues(folder: string, feeds: string | undefined): Promise<readonly Issue[]> {
  const { plan, issues } = await loadPlan(folder, feeds);
  if (plan === undefined) return issues;
  const found = await auditIssues(plan, async (audience) => {
    const other = await loadPlan(folder, feeds, audience);
    return other.plan === undefined ? [] : [other.plan];
  });
  return [...issues, ...found, ...storyIssues(plan)];
}

/** An issue with every key that the contract names, in its order; with its cell where it is in a workbook. */
function issueRecord({ severity, code, file, row, column, cell, message }: Issue): object {
  const place = { file, row: row ?? null, column: column ?? null, ...(cell === undefined ? {} : { cell }) };
  return { severity, code, ...place, message };
}
