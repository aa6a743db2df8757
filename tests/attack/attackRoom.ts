import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests of attacks keep their built command: below the project, so that it finds its packages. */
    readonly attackRoom: string;
    /** Where they keep their plans and sites. */
    readonly attackPlans: string;
  }
}

/** Where Linux keeps files in memory: thousands are written and removed, which a disk makes the tests wait for. */
const MEMORY = '/dev/shm';

/** Takes both away when all tests are over. */
export default function setUp({ provide }: TestProject): () => void {
  const room = join(process.cwd(), `dist/attack-tests-${process.pid}`);
  provide('attackRoom', room);
  const plans = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'scorecard-attack-tests-'));
  provide('attackPlans', plans);
  return () => [room, plans].forEach((folder) => rmSync(folder, { recursive: true, force: true }));
}
