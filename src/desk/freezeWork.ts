import { parsePlan } from '@/data/parsePack';
import { mainArea } from '@/domain/plan/planData';
import { freezing, frozenPath } from '@/officerFiles/freezing';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { reportOfToday, withReport } from '@/officerFiles/reportOfToday';
import { tablesOf } from '@/officerFiles/tablesOf';
import { publishedParts } from '@/pack/write/publishedFiles';
import { PLAN_FILE } from '@/sources/plan/planJson';
import { safePlan, type Progress } from './deskWork';

/** The result of freezing today's report. */
export type Frozen =
  | { readonly kind: 'files'; readonly files: HeldFiles }
  | { readonly kind: 'refused'; readonly refused: FreezeRefused };

/** `same`: the plan already keeps these figures. `other`: the plan keeps other figures, and the changes name them in sentences. */
export type FreezeRefused =
  | { readonly kind: 'same' }
  | { readonly kind: 'other'; readonly changes: readonly string[] };

/** The plan with the figures of today's report kept in it, as `scorecard freeze` does. Figures kept before are replaced only if `isAgain`. */
export async function frozenPlan(files: HeldFiles, isAgain: boolean, progress: Progress): Promise<Frozen> {
  progress('Keeping what the report shows');
  const { plan } = await safePlan(files, 'public');
  const area = mainArea(plan.data);
  const data = parsePlan(JSON.parse(publishedParts(plan).part(area)) as unknown);
  const { report, isInPlan: isNamed } = reportOfToday(data.plan);
  const tables = await tablesOf(files);
  const frozen = freezing(data, { area, report, heldBytes: tables.get(frozenPath(report)) });
  if (frozen.kind === 'same') return { kind: 'refused', refused: { kind: 'same' } };
  if (frozen.kind === 'other' && !isAgain)
    return { kind: 'refused', refused: { kind: 'other', changes: frozen.changes } };
  if (frozen.kind === 'unread' && !isAgain)
    throw new Error(`${frozen.file} is not a report that was kept here. ${frozen.reason}`);
  const encoder = new TextEncoder();
  const planFiles = new Map([...tables, [frozen.file, encoder.encode(frozen.csv)]]);
  if (!isNamed) {
    const text = new TextDecoder().decode(tables.get(PLAN_FILE) ?? encoder.encode('{}'));
    planFiles.set(PLAN_FILE, encoder.encode(withReport(text, report)));
  }
  return { kind: 'files', files: planFiles };
}
