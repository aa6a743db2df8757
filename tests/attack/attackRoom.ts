import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests of attacks keep their built command and their plans: below the project, so that the command finds its packages. */
    readonly attackRoom: string;
  }
}

/** Takes the room away when all tests are over. */
export default function setUp({ provide }: TestProject): () => void {
  const room = join(process.cwd(), `dist/attack-tests-${process.pid}`);
  provide('attackRoom', room);
  return () => rmSync(room, { recursive: true, force: true });
}
