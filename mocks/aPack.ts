import { compilePlan } from '@/pack/compile/compilePlan';
import type { PlanFiles } from '@/pack/compile/planFolder';
import { publishedFiles } from '@/pack/write/publishedFiles';
import { aSamplePlan } from './aSamplePlan';

/** Files of a pack by path under `pack/`. */
export type Pack = ReadonlyMap<string, string>;

/** The pack that the real compiler makes of plan folders; of Sampleton's where none is given. */
export function aPack(...folders: readonly PlanFiles[]): Pack {
  const compiled = (folders.length === 0 ? [aSamplePlan()] : folders).map((files) => {
    const { plan, issues } = compilePlan(files);
    if (plan === undefined) throw new Error(`The fixture does not compile: ${JSON.stringify(issues)}`);
    return plan;
  });
  return new Map(publishedFiles(compiled));
}
