import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { issueLines } from '@/cli/issueLines';
import { main } from '@/cli/main';
import type { Issue } from '@/domain/plan/issue';
import { loadPlan } from '@/pack/compile/loadPlan';
import type { Fault } from './fault';
import type { Input } from './input';
import { issueFaults, textFaults, toldFaults } from './issueFaults';
import { packFaults } from './packFaults';

/** Takes an input, which lies in a folder, through all that an officer can do with it; nothing where it was taken well. */
export async function faultsOf(
  { target }: Pick<Input, 'target'>,
  folder: string,
  number: number,
): Promise<readonly Fault[]> {
  const found: Fault[] = [];
  const tell = (step: string, faults: readonly Fault[]) =>
    found.push(...faults.map((fault) => `${step}: ${fault}`));
  const guarded = async (step: string, run: () => Promise<readonly Fault[]>) => {
    try {
      tell(step, await run());
    } catch (error) {
      tell(step, [`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`]);
    }
  };
  // Where the figures themselves were thrown about, a count may stand in the column of names.
  const isKept = !/observations|xlsx/.test(target);
  const lone = join(folder, target);
  if (existsSync(lone) && statSync(lone).isFile()) {
    await guarded('check FILE', () => checkFaults(lone, number));
    if (/^feeds\/(?!.*(dictionary|^feeds\/sn_|\.meta\.csv))/.test(target))
      await guarded('feeds FILE', () =>
        commandFaults(['feeds', lone, '--area', '372', '--format', number % 2 === 0 ? 'json' : 'text']),
      );
  }
  await guarded('check PLAN', async () => {
    const { plan, issues } = await loadPlan(folder);
    const lines = issueLines(issues).join('\n');
    const faults = [
      ...issueFaults(issues),
      ...textFaults(lines),
      ...(isKept ? toldFaults(JSON.stringify(issues)) : []),
    ];
    if (plan === undefined)
      return issues.some(({ severity }) => severity === 'error')
        ? faults
        : [...faults, 'no plan and no error'];
    if (issues.some(({ severity }) => severity === 'error')) faults.push('a plan beside an error');
    await guarded('build', () => Promise.resolve(packFaults(plan, isKept)));
    if (number % 4 === 0)
      await guarded('table', () =>
        commandFaults(['table', folder, '--area', 'all', '--format', number % 8 === 0 ? 'text' : 'json']),
      );
    return faults;
  });
  return found;
}

async function checkFaults(path: string, number: number): Promise<readonly Fault[]> {
  if (number % 8 === 0) return await commandFaults(['check', path]);
  const { code, result, messages } = await command(['check', path, '--format', 'json']);
  const faults = [...textFaults(messages)];
  if (code === 2) return faults;
  const issues = JSON.parse(result || '[]') as readonly Issue[];
  const isError = issues.some(({ severity }) => severity === 'error');
  if (isError !== (code === 1))
    faults.push(`exit ${code} with${isError ? '' : 'out'} an error: ${messages.slice(0, 300)}`);
  return [...faults, ...issueFaults(issues)];
}

async function commandFaults(args: readonly string[]): Promise<readonly Fault[]> {
  const { result, messages } = await command(args);
  return [...textFaults(messages), ...textFaults(result)];
}

async function command(args: readonly string[]) {
  let [result, messages] = ['', ''];
  const code = await main(args, {
    result: (text) => (result += text),
    message: (text) => (messages += `${text}\n`),
  });
  return { code, result, messages };
}
