import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Fault } from './fault';
import { textFaults } from './issueFaults';

const COMMAND = resolve('bin/scorecard.mjs');

/** A build of a large plan takes some seconds; what takes longer is taken for a hang. */
const LONGEST = 30_000;

/** The command as an officer starts it: what it exits with, what it says, and that it leaves nothing behind where it fails. Needs `npm run build`. */
export function processFaults(folder: string): readonly Fault[] {
  const out = `${folder}-site`;
  const runs = [
    ['check', folder],
    ['build', folder, '--out', out],
  ].map((args) => {
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
      encoding: 'utf8',
      timeout: LONGEST,
    });
    const wrong =
      status === 0 || status === 1 || status === 2 ? [] : [`exit ${status ?? signal}: ${stderr.slice(-300)}`];
    return {
      status,
      faults: [...wrong, ...textFaults(stdout), ...textFaults(stderr)].map(
        (fault) => `${args[0]} as a process: ${fault}`,
      ),
    };
  });
  const [checked, built] = runs;
  const isWritten = existsSync(join(out, 'index.html'));
  const faults = runs.flatMap((run) => run.faults);
  if (checked?.status !== built?.status)
    faults.push(`check exits ${checked?.status}, build ${built?.status}`);
  if (isWritten !== (built?.status === 0) || (!isWritten && existsSync(out)))
    faults.push(`build exits ${built?.status} and has ${isWritten ? '' : 'not '}written a site`);
  rmSync(out, { recursive: true, force: true });
  return faults;
}
