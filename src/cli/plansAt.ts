import type { LoadPlans } from '@/pack/write/withheldUntilSafe';
import { compiledAt } from './compiledAt';
import { planFolderAt } from './packFolder';
import { feedsAt } from './terminal';

/** Loads the plan folders of a site, one after another. */
export function plansAt(paths: readonly string[], feeds: string | undefined): LoadPlans {
  return async (audience, withheldToo, purpose) => {
    const compiled = [];
    for (const path of paths)
      compiled.push(
        await compiledAt(await planFolderAt(path), await feedsAt(feeds), audience, withheldToo, purpose),
      );
    return compiled;
  };
}
