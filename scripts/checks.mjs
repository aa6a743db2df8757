import { npm } from './run.mjs';

const CHECKS = [
  { name: 'Format', script: 'format:check' },
  { name: 'Lint', script: 'lint' },
  { name: 'Types', script: 'types' },
  { name: 'Dead code', script: 'dead' },
];

/** Runs the four checks at once, and any others that are given, and prints each under its heading in this order. A check that prints nothing for `silence` ms is ended. */
export async function checks({ more = [], silence = 0 } = {}) {
  const all = [...CHECKS, ...more];
  const running = all.map(({ script }) => npm(['run', '--silent', script], { quiet: true, silence }));
  const results = [];
  for (const [index, { name, script }] of all.entries()) {
    const { code, output, seconds } = await running[index];
    console.log(`\n== ${name} (npm run ${script}) ==`);
    console.log(code === 0 ? 'passed' : `${output.trim()}\nfailed`, `in ${seconds.toFixed(1)} s`);
    results.push({ name, seconds, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
  }
  return results;
}
