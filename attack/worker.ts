import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Command } from './command';
import { kindPlan } from './kinds';
import { loadSolver } from './solver';
import { untidyPlan } from './untidyPlan';
import { verdictOf } from './verdict';

type Main = (
  args: readonly string[],
  terminal: { readonly result: (text: string) => void; readonly message: (text: string) => void },
) => Promise<number>;

/** The data that attack/run.mjs gives to each worker. */
type Work = {
  readonly command: string;
  readonly room: string;
  readonly seeds: readonly number[];
  /** The index of the next seed, which the workers share. */
  readonly next: Int32Array;
  readonly isKept: boolean;
  /** Whether the seeds are for kinds of plans (attack/kinds.ts), not for themes. */
  readonly areKinds: boolean;
};

const { command: path, room: workFolder, seeds, next, isKept, areKinds } = workerData as Work;
const { main } = (await import(pathToFileURL(path).href)) as { readonly main: Main };
const solve = await loadSolver();

function nextSeed(): number | undefined {
  return seeds[Atomics.add(next, 0, 1)];
}

const command: Command = async (args) => {
  let [result, messages] = ['', ''];
  const code = await main(args, {
    result: (text) => (result += text),
    message: (text) => (messages += `${text}\n`),
  }).catch((error: unknown) => {
    messages += error instanceof Error ? (error.stack ?? error.message) : String(error);
    return 3;
  });
  return { code, result, messages };
};

for (let seed = nextSeed(); seed !== undefined; seed = nextSeed())
  parentPort?.postMessage(
    await verdictOf((areKinds ? kindPlan : untidyPlan)(seed), { command, solve, workFolder, isKept }),
  );
