import { mendsFor, type Mend } from '@/officerFiles/mends';
import { tablesOf } from '@/officerFiles/tablesOf';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { checkPlan, type Progress } from './deskWork';
import type { MendsAsked } from './askedMendsIn';

let lastOffered: { readonly of: string; readonly mends: readonly Mend[] } | undefined;

/** Remembers the corrections that a check of these files offered. */
export function keepOffered(files: HeldFiles, mends: readonly Mend[]): void {
  lastOffered = { of: filesDigest(files), mends };
}

/** The corrections written out in full. A worker that was restarted checks the files again. */
export async function askedMends(
  files: HeldFiles,
  asked: MendsAsked,
  progress: Progress,
): Promise<readonly Mend[]> {
  if (!(asked instanceof Uint32Array)) return asked;
  const offeredMends =
    lastOffered?.of === filesDigest(files)
      ? lastOffered.mends
      : mendsFor((await checkPlan(files, progress)).issues, await tablesOf(files));
  return [...asked].flatMap((mendIndex) => offeredMends[mendIndex] ?? []);
}

function filesDigest(files: HeldFiles): string {
  return [...files].map(([path, { length }]) => `${path}:${length}`).join('|');
}
