import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Format } from './base';
import { faultsOf } from './faults';
import { inputsOf } from './input';
import { processFaults } from './processFaults';
import { writeInput } from './writeInput';

/** What the command hands to each worker. */
export type Work = {
  readonly seed: number;
  /** Shared: the next input, and the one and the time (in ms since `began`) at which this worker stands. */
  readonly next: Int32Array;
  readonly stands: Int32Array;
  readonly began: number;
  readonly until: number;
  readonly only: Format | undefined;
  readonly data: string | undefined;
  readonly parquets: string | undefined;
  /** Whether the command is built, and can be started. */
  readonly processes: boolean;
  readonly room: string;
  /** Whether the folder of each input is left there. */
  readonly keep: boolean;
};

/**
 * A process takes half a second, the same in this one a hundredth: one in so many is taken as an
 * officer takes it too; of every format, for the number is prime.
 */
const EACH = 401;

const work = workerData as Work;
const inputOf = inputsOf(work.seed, work, work.only);
let current = -1;
let loose: string[] = [];
process.on('unhandledRejection', (error) =>
  loose.push(
    `unhandled rejection: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  ),
);
for (let number = Atomics.add(work.next, 0, 1); number < work.until; number = Atomics.add(work.next, 0, 1)) {
  current = number;
  const input = inputOf(number);
  const folder = join(work.room, `${number}`);
  writeInput(input, folder);
  Atomics.store(work.stands, 1, Date.now() - work.began);
  Atomics.store(work.stands, 0, number);
  const [began, used] = [performance.now(), process.cpuUsage()];
  const faults = [...(await faultsOf(input, folder, number))];
  if (work.processes && number % EACH === 0) faults.push(...processFaults(folder));
  // A rejection that nobody handles is told one turn later.
  await new Promise((done) => setImmediate(done));
  const { user, system } = process.cpuUsage(used);
  const milliseconds = Math.min(performance.now() - began, (user + system) / 1000);
  Atomics.store(work.stands, 0, -1);
  faults.push(...loose);
  loose = [];
  parentPort?.postMessage({
    number: current,
    format: input.format,
    target: input.target,
    faults,
    milliseconds,
    folder,
  });
  if (faults.length === 0 && milliseconds < 1000 && !work.keep)
    rmSync(folder, { recursive: true, force: true });
}
parentPort?.postMessage('done');
