import { waitLongerForWorkers } from './patientWorkers.ts';
import type { TestSequencer, TestSpecification, Vitest } from 'vitest/node';

/** Small files that take long. Where Vitest has no times of an earlier run it begins with the largest files, and ran these last, in one process alone. */
const LONG = ['tests/attack/untidyPlans.test.ts', 'tests/cli/everyAuthority.test.ts'];

/** Vitest's own order of test files, but in each project those that take long come first. */
export class LongFirst implements TestSequencer {
  readonly #vitest: Vitest;

  constructor(vitest: Vitest) {
    this.#vitest = vitest;
    // Vitest makes its sequencer in the process that starts the others, before it starts any.
    waitLongerForWorkers();
  }

  async sort(files: readonly TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await (await this.#usual()).sort([...files]);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((project) => {
      const own = sorted.filter((file) => file.project === project);
      return [...own.filter(isLong), ...own.filter((file) => !isLong(file))];
    });
  }

  async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await this.#usual()).shard(files);
  }

  /** Loaded here, because the build reads Vite's configuration too and has no use for Vitest. */
  async #usual(): Promise<TestSequencer> {
    const { BaseSequencer } = await import('vitest/node');
    return new BaseSequencer(this.#vitest);
  }
}

function isLong({ moduleId }: TestSpecification): boolean {
  return LONG.some((file) => moduleId.endsWith(file));
}
