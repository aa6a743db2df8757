import { mendsFor, type Mend } from '@/officerFiles/mends';
import { tablesOf } from '@/officerFiles/tablesOf';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { checked, type Progress } from './deskWork';
import type { MendsAsked } from './mendsAsked';

let last: { readonly of: string; readonly mends: readonly Mend[] } | undefined;

/** Keeps what a check of these files offered. */
export function keepOffered(files: HeldFiles, mends: readonly Mend[]): void {
  last = { of: signOf(files), mends };
}

/** The mends themselves. A worker that has begun anew checks again. */
export async function askedMends(
  files: HeldFiles,
  asked: MendsAsked,
  progress: Progress,
): Promise<readonly Mend[]> {
  if (!(asked instanceof Uint32Array)) return asked;
  const offered =
    last?.of === signOf(files)
      ? last.mends
      : mendsFor((await checked(files, progress)).issues, await tablesOf(files));
  return [...asked].flatMap((place) => offered[place] ?? []);
}

function signOf(files: HeldFiles): string {
  return [...files].map(([path, { length }]) => `${path}:${length}`).join('|');
}
