import { NO_REGISTERS } from '@/domain/registers/register';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AreaCode } from '@/domain/figures/area';
import type { IndicatorId } from '@/domain/figures/indicator';
import { allIndicators, allIndicatorsByTwo, type Kept } from '@/pack/write/allIndicators';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import type { PackFile } from '@/pack/write/indicatorTexts';
import { partLayout } from '@/pack/write/partLayout';
import { wholeEngland } from '#mocks/aWholeEngland';

const COPIES = 40;

/** All of England, with each of its four indicators forty times. */
function aLongPlan(): CompiledPlan {
  const data = wholeEngland();
  const copies = Array.from({ length: COPIES }, (_, copy) => copy);
  const idOf = (id: IndicatorId, copy: number) => `${id}-${copy}` as IndicatorId;
  return {
    data: {
      ...data,
      indicators: copies.flatMap((copy) =>
        data.indicators.map((one) => ({ ...one, id: idOf(one.id, copy) })),
      ),
      series: new Map(
        copies.flatMap((copy) => [...data.series].map(([id, series]) => [idOf(id, copy), series] as const)),
      ),
    },
    origins: new Map(),
    abouts: new Map(),
    breakdowns: new Map(),
    files: [],
    dataWarnings: [],
    registers: NO_REGISTERS,
  };
}

type Made = {
  readonly files: ReadonlyMap<string, string>;
  readonly kept: readonly Kept[];
  readonly present: readonly string[];
};

/** What comes of it, with a pause after the first file so that the other thread has its turn. */
function made(
  run: (at: {
    readonly layout: ReturnType<typeof partLayout>;
    readonly present: Set<AreaCode>;
  }) => Generator<PackFile, readonly Kept[]>,
  data: CompiledPlan['data'],
): Made {
  const at = { layout: partLayout(data), present: new Set<AreaCode>() };
  const files = new Map<string, string>();
  const steps = run(at);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { files, kept: step.value, present: [...at.present].toSorted() };
    if (files.size === 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    files.set(...step.value);
  }
}

const plan = aLongPlan();
const alone = made((at) => allIndicators(plan, at), plan.data);
const sorted = ({ files }: Made) => [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('a large plan by two threads', () => {
  let room = '';
  beforeAll(async () => {
    room = await mkdtemp(join(tmpdir(), 'scorecard-thread-'));
    await build({
      configFile: 'vite.cli.config.ts',
      logLevel: 'error',
      build: { outDir: room, rollupOptions: { input: 'src/pack/write/indicatorThread.ts' } },
    });
  });
  afterAll(() => rm(room, { recursive: true, force: true }));

  it('is the same in every file as by one, and what is kept of it is in the plan’s order', () => {
    const script = pathToFileURL(join(room, 'indicatorThread.mjs'));
    const both = made((at) => allIndicatorsByTwo(plan, at, script), plan.data);
    expect(alone.files.size).toBe(4 * COPIES);
    expect(sorted(both)).toEqual(sorted(alone));
    expect(both.kept).toEqual(alone.kept);
    expect(both.present).toEqual(alone.present);
  });

  it('is finished by the first where the second takes a piece and ends without a word', () => {
    const script = new URL(
      `data:text/javascript,${encodeURIComponent(
        "import { workerData } from 'node:worker_threads'; Atomics.add(workerData.work.counts, 0, 1); Atomics.store(workerData.work.counts, 4, 1); throw new Error('ended');",
      )}`,
    );
    const both = made((at) => allIndicatorsByTwo(plan, at, script), plan.data);
    expect(sorted(both)).toEqual(sorted(alone));
    expect(both.kept).toEqual(alone.kept);
  });
});
