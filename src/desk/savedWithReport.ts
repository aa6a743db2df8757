import type { DeskAnswer, SaveAsked, SavedAs } from './deskMessages';
import type { Progress } from './deskWork';
import { frozenPlan } from './freezeWork';
import { savedAs } from './savedFiles';

/**
 * What is saved of a plan: a plan for next month with what its report of today shows, where that is asked. The plan that is open is not changed by it, so
 * that what was saved of it before is not old.
 */
export async function savedWithReport(
  as: SavedAs,
  asked: SaveAsked,
  progress: Progress,
): Promise<Omit<DeskAnswer & { readonly kind: 'saved' }, 'kind'>> {
  if (asked.freezes === 'no' || (as !== 'plan' && as !== 'workbook'))
    return { saved: await savedAs(as, asked, progress) };
  const frozen = await frozenPlan(asked.files, asked.freezes === 'again', progress);
  if (frozen.kind === 'refused')
    return { saved: await savedAs(as, asked, progress), notFrozen: frozen.refused };
  return { saved: await savedAs(as, { ...asked, files: frozen.files }, progress), frozen: frozen.files };
}
