// Runs a script as a process of its own and says how long it took and how much memory it held at its peak.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HOOK = `data:text/javascript,${encodeURIComponent(
  "import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(process.env.SCORECARD_PEAK, String(process.resourceUsage().maxRSS)));",
)}`;

/** Wall seconds and peak megabytes of `node script ...args`. Throws what the script said when it failed. */
export function peakOf(script, args) {
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-peak-'));
  const told = join(folder, 'peak');
  try {
    const began = performance.now();
    const ran = spawnSync(process.execPath, ['--import', HOOK, script, ...args], {
      env: { ...process.env, SCORECARD_PEAK: told },
      encoding: 'utf8',
      maxBuffer: 64e6,
    });
    const seconds = (performance.now() - began) / 1000;
    if (ran.status !== 0) throw new Error(`${script} failed: ${ran.stderr.slice(-2000)}`);
    return { seconds, megabytes: Number(readFileSync(told, 'utf8')) / 1024, said: ran.stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
