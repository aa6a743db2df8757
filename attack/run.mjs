// npm run attack [-- --runs N --from SEED --every N --seeds A,B,C --plan SEED --workers W --most N --log FILE --kinds]: makes one untidy plan for each seed. The
// command, as it is published, builds each plan, and an attacker reads the files that the command wrote. The remainder of a seed divided by 28 decides the theme
// of its plan, so "--every 28" keeps to one theme. "--kinds" takes the plans from attack/kinds.ts, whose indicators are linked only by their titles and
// figures; there the remainder after division by 18 decides the kind. "--plan SEED" keeps the folders of one plan and prints everything about it. "--log FILE" writes
// each verdict as a line of JSON. The exit code is 1 if anything leaks, or if a control loses a figure from which nothing small would follow.

import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { builtCommand } from './builtCommand.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The folder whose files Linux keeps in memory. */
const MEMORY = '/dev/shm';

/**
 * @param {{ seeds: readonly number[], workers: number, isKept?: boolean, areKinds?: boolean, tell: (verdict: any) => void }} work
 */
async function attackPlans({ seeds, workers, isKept = false, areKinds = false, tell }) {
  const folder = join(root, `dist/attack-${process.pid}`);
  // Thousands of folders are written and removed, which takes a sixth less time in memory.
  const place = !isKept && existsSync(MEMORY) ? MEMORY : tmpdir();
  const room = mkdtempSync(join(place, 'scorecard-attack-'));
  try {
    const command = await builtCommand(folder);
    await build({
      configFile: join(root, 'vite.attack.config.ts'),
      build: { outDir: join(folder, 'attack') },
    });
    const next = new Int32Array(new SharedArrayBuffer(4));
    const worker = pathToFileURL(join(folder, 'attack/worker.mjs'));
    await Promise.all(
      Array.from(
        { length: workers },
        () =>
          new Promise((ended, failed) => {
            const thread = new Worker(worker, {
              workerData: { command, room, next, seeds, isKept, areKinds },
            });
            thread.on('message', tell);
            thread.on('error', failed);
            thread.on('exit', ended);
          }),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
    if (isKept) console.log(`The plan and its site are in ${room}.`);
    else rmSync(room, { recursive: true, force: true });
  }
}

/** Adds up the verdicts of all plans. */
function tally() {
  const themes = new Map();
  const least = { tables: 0, ours: 0, fewest: 0, best: 0 };
  const total = { plans: 0, leaky: 0, leaks: 0, lost: 0, refused: 0, broken: 0, gaveUp: 0, unread: 0 };
  return {
    total,
    add({ theme, mayBeRefused, outcome, leaks, lost, figures, withheld, gaveUp, reading, least: fewest }) {
      if (fewest !== undefined) {
        least.tables += 1;
        least.ours += withheld;
        least.fewest += fewest;
        least.best += withheld <= fewest ? 1 : 0;
      }
      const held = themes.get(theme) ?? {
        plans: 0,
        refused: 0,
        told: 0,
        broken: 0,
        leaky: 0,
        exact: 0,
        few: 0,
        other: 0,
        lost: 0,
        figures: 0,
        withheld: 0,
      };
      themes.set(theme, held);
      held.plans += 1;
      if (outcome !== 'published') held[outcome] += 1;
      else {
        held.figures += figures;
        held.withheld += withheld;
      }
      held.leaky += leaks.length > 0 ? 1 : 0;
      for (const { kind } of leaks)
        held[kind === 'exact' ? 'exact' : kind === 'fewer than three' ? 'few' : 'other'] += 1;
      held.lost += lost.length;
      total.plans += 1;
      total.gaveUp += gaveUp;
      total.unread += outcome === 'published' && reading !== 'complete' ? 1 : 0;
      total.leaky += leaks.length > 0 ? 1 : 0;
      total.leaks += leaks.length;
      total.lost += lost.length + (!mayBeRefused && outcome !== 'published' ? 1 : 0);
      total.refused += outcome === 'refused' ? 1 : 0;
      total.broken += outcome === 'broken' ? 1 : 0;
    },
    /** A line that compares the number of withheld figures with the smallest possible number, for tables small enough to try all choices. */
    leastLine() {
      const { tables, ours, fewest, best } = least;
      return `In ${tables} small tables every choice was tried: ${ours} cells are withheld, at the least ${fewest} would have to be; in ${best} tables there is no better.`;
    },
    lines() {
      const head = [
        '',
        'plans',
        'refused',
        'told',
        'broken',
        'leaky',
        'exact',
        '2 values',
        'other',
        'lost',
        'withheld',
      ];
      const rows = [...themes].map(([theme, held]) => [
        theme,
        held.plans,
        held.refused,
        held.told,
        held.broken,
        held.leaky,
        held.exact,
        held.few,
        held.other,
        held.lost,
        `${held.figures === 0 ? 0 : ((100 * held.withheld) / held.figures).toFixed(1)}%`,
      ]);
      return [head, ...rows].map((cells) =>
        cells.map((cell, at) => (at === 0 ? String(cell).padEnd(24) : String(cell).padStart(9))).join(''),
      );
    },
  };
}

async function run() {
  const names = ['runs', 'from', 'every', 'seeds', 'plan', 'workers', 'most', 'log'];
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
      kinds: { type: 'boolean' },
    },
  });
  const one = values.plan === undefined ? undefined : Number(values.plan);
  const from = one ?? Number(values.from ?? 0);
  const step = Number(values.every ?? 1);
  const runs = one === undefined ? Number(values.runs ?? 20_000) : 1;
  const seeds =
    values.seeds?.split(',').map(Number) ?? Array.from({ length: runs }, (_, at) => from + step * at);
  const most = Number(values.most ?? 3);
  const [sums, told, reasons] = [tally(), new Map(), new Map()];
  const began = performance.now();
  await attackPlans({
    seeds,
    isKept: one !== undefined,
    areKinds: values.kinds === true,
    workers: one === undefined ? Number(values.workers ?? cpus().length) : 1,
    tell(verdict) {
      sums.add(verdict);
      if (values.log !== undefined) appendFileSync(values.log, `${JSON.stringify(verdict)}\n`);
      if (verdict.why !== '') {
        const why = verdict.why.replaceAll(/"[^"]*"|\d+/g, '…').slice(0, 110);
        reasons.set(why, (reasons.get(why) ?? 0) + 1);
      }
      const bad = [
        ...verdict.leaks.map(({ kind, what }) => `${kind}: ${what}`),
        ...verdict.lost.map((key) => `lost: ${key}`),
      ];
      if (verdict.outcome === 'broken' || (!verdict.mayBeRefused && verdict.outcome === 'refused'))
        bad.push(`${verdict.outcome}: ${verdict.why}`);
      const before = told.get(verdict.theme) ?? 0;
      if (bad.length > 0 && before < most) {
        told.set(verdict.theme, before + 1);
        for (const line of bad.slice(0, 4)) console.log(`  plan ${verdict.seed} (${verdict.theme}) ${line}`);
      }
      if (one !== undefined) console.log(JSON.stringify(verdict, undefined, 1));
      if (sums.total.plans % 1000 === 0)
        console.log(`  ${sums.total.plans} plans, ${sums.total.leaky} leaky`);
    },
  });
  const seconds = (performance.now() - began) / 1000;
  for (const line of sums.lines()) console.log(line);
  for (const [why, times] of [...reasons].toSorted(([, a], [, b]) => b - a).slice(0, 12))
    console.log(`  ${times} × ${why}`);
  console.log(sums.leastLine());
  const { plans, leaky, leaks, lost, refused, broken, gaveUp, unread } = sums.total;
  console.log(
    `In ${unread} plans the attacker had to give up that parts are all of their whole; of ${gaveUp} figures the solver gave up.`,
  );
  console.log(
    `${plans} untidy plans from seed ${seeds[0]}: ${refused} refused, ${leaky} leak (${leaks} figures), ${broken} broken, ${lost} figures of controls lost. ${(plans / seconds).toFixed(1)} plans a second.`,
  );
  process.exitCode = leaky + lost + broken > 0 ? 1 : 0;
}

await run();
