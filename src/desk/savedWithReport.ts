import type { DeskAnswer, SaveAsked, SavedAs } from './deskMessages';
import type { Progress } from './deskWork';
import { frozenPlan } from './freezeWork';
import { savedAs } from './savedFiles';

/**
 * Saves a plan. A plan for next month also keeps the figures of today's report, if that is asked for. The open plan is not changed, so that
 * files saved from it do not count as out of date.
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
