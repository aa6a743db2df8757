import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '@/cli/main';

export type Answer = { readonly code: 0 | 1 | 2; readonly result: string; readonly messages: string };

/** The `scorecard` command as a terminal sees it. */
export async function runCommand(...args: readonly string[]): Promise<Answer> {
  let [result, messages] = ['', ''];
  const code = await main(args, {
    result: (text) => (result += text),
    message: (text) => (messages += `${text}\n`),
  });
  return { code, result, messages };
}

/** The records of `scorecard table … --format json`. */
export async function tableRecords(...args: readonly string[]): Promise<readonly Record<string, string>[]> {
  const { code, result, messages } = await runCommand('table', ...args, '--format', 'json');
  if (code !== 0) throw new Error(messages);
  return JSON.parse(result) as readonly Record<string, string>[];
}

/** An empty folder with no other beside it, taken away when the test is over. */
export async function aTemporaryFolder(): Promise<string> {
  const around = await mkdtemp(join(tmpdir(), 'scorecard-unit-'));
  onTestFinished(() => rm(around, { recursive: true, force: true }));
  const folder = join(around, 'folder');
  await mkdir(folder);
  return folder;
}
