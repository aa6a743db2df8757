import { useEffect, useRef, useState } from 'react';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { canKeep, keepingLock, type Release } from './keepingLock';
import { keepPlan, keptPlan, wipeKept, type KeptPlan } from './keptPlan';

/** Whether and how the plan is stored beyond this tab. */
export type Keeping = {
  readonly state:
    | { readonly kind: 'cannot' }
    | { readonly kind: 'memory' }
    /** In this browser's storage, and written anew with each change. */
    | { readonly kind: 'kept'; readonly plan: KeptPlan }
    | { readonly kind: 'another tab' }
    | { readonly kind: 'failed'; readonly why: string };
  /** What was kept before this tab was opened. */
  readonly found: KeptPlan | undefined;
  readonly keep: (name: string, files: HeldFiles) => void;
  /** Keeps the plan as it is now, where the officer has chosen so. */
  readonly changed: (name: string, files: HeldFiles) => void;
  /** Hands over what was found, and keeps what becomes of it. */
  readonly goOn: () => Promise<KeptPlan | undefined>;
  readonly wipe: () => void;
};

/** Keeping on this computer: the officer's own choice, for one tab at a time. */
export function useKeeping(): Keeping {
  const [state, setState] = useState<Keeping['state']>({ kind: canKeep() ? 'memory' : 'cannot' });
  const [found, setFound] = useState<KeptPlan>();
  const release = useRef<Release>(undefined);
  const failed = (error: unknown) =>
    setState({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
  useEffect(() => {
    if (canKeep()) keptPlan().then(setFound, () => undefined);
  }, []);
  const store = async (name: string, files: HeldFiles) => {
    const plan = { name, files, keptAt: new Date().toISOString() };
    await keepPlan(plan);
    setState({ kind: 'kept', plan });
  };
  const locked = async (): Promise<boolean> => {
    release.current ??= await keepingLock();
    if (release.current === undefined) setState({ kind: 'another tab' });
    return release.current !== undefined;
  };
  return {
    state,
    found,
    keep: (name, files) => {
      locked()
        .then(async (has) => has && (await store(name, files)))
        .catch(failed);
    },
    changed: (name, files) => {
      if (release.current !== undefined) store(name, files).catch(failed);
    },
    goOn: async () => {
      // Read again: another tab may have gone on with it since.
      const plan = (await locked()) ? await keptPlan() : undefined;
      if (plan !== undefined) setState({ kind: 'kept', plan });
      return plan;
    },
    wipe: () => {
      locked()
        .then(async (has) => {
          if (!has) return;
          await wipeKept();
          release.current?.();
          release.current = undefined;
          setFound(undefined);
          setState({ kind: 'memory' });
        })
        .catch(failed);
    },
  };
}
