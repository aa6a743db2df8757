import { compileRead } from '@/pack/compile/compileFolder';
import type { LoadPlans } from '@/pack/write/withheldUntilSafe';
import { planAt, type PlanAtPath } from './compiledAt';
import { planFolderAt } from './packFolder';
import { feedsAt } from './terminal';

/** Loads the plan folders of a site, one after another. Each folder is read once; it is compiled once for each edition, and again whenever more is withheld. */
export function plansAt(paths: readonly string[], feeds: string | undefined): LoadPlans {
  const plans = new Map<string, PlanAtPath>();
  return async (audience, withheldToo, purpose) => {
    const compiled = [];
    for (const path of paths) {
      const plan = plans.get(path) ?? (await planAt(await planFolderAt(path), await feedsAt(feeds)));
      plans.set(path, plan);
      compiled.push(await compileRead(plan.read, plan.feeds, { audience, withheldToo, purpose }));
    }
    return compiled;
  };
}
