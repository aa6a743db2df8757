import { issueLine } from '@/documents/plainTable';
import type { Issue, Severity } from '@/domain/issue';
import { issueGatherer } from '@/sources/issueGatherer';
import { loadPlan } from '@/pack/loadPlan';
import { checkFile } from './checkFile';
import { feedsAt, formatFrom, isFileAt, MisuseError, readArguments, type Terminal } from './terminal';

/** `scorecard check PLAN|FILE`: every issue of a plan folder, or of one file, in one run. */
export async function check(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string' },
    feeds: { type: 'string' },
  });
  const format = formatFrom(values.format, ['text', 'json']);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new MisuseError('Expected one plan folder or file to check.');
  const issues = (await isFileAt(path))
    ? await checkFile(path)
    : (await loadPlan(path, await feedsAt(values.feeds))).issues;
  if (format === 'json') terminal.result(`${JSON.stringify(issues.map(issueRecord), null, 2)}\n`);
  else
    terminal.result(
      [...fewOfEach(issues).map(issueLine), summary(issues)].map((line) => `${line}\n`).join(''),
    );
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** The first of each kind, and how many more there are: a thousand broken rows are not a thousand lines to read. */
function fewOfEach(issues: readonly Issue[]): readonly Issue[] {
  const few = issueGatherer(FIRST);
  for (const issue of issues) few.add(issue);
  return few.issues();
}

const FIRST = 20;

/** "2 errors, 1 note." or "No issues." */
export function summary(issues: readonly Issue[]): string {
  const count = (severity: Severity) => {
    const found = issues.filter((issue) => issue.severity === severity).length;
    return found === 0 ? [] : [`${found} ${severity}${found === 1 ? '' : 's'}`];
  };
  const counts = (['error', 'warning', 'note'] as const).flatMap(count);
  return counts.length === 0 ? 'No issues.' : `${counts.join(', ')}.`;
}

/** An issue with every key that the contract names, in its order. */
function issueRecord({ severity, code, file, row, column, message }: Issue): object {
  return { severity, code, file, row: row ?? null, column: column ?? null, message };
}
