import { useEffect, useRef, useState } from 'react';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import { canKeep, keepingLock, type Release } from './keepingLock';
import { keepPlan, keptPlan, wipeKept, type KeptPlan } from './keptPlan';

/** Whether and how the plan is stored beyond this tab. */
export type Keeping = {
  readonly state:
    | { readonly kind: 'cannot' }
    | { readonly kind: 'memory' }
    /** The plan is stored in this browser, and stored again after each change. */
    | { readonly kind: 'kept'; readonly plan: KeptPlan }
    | { readonly kind: 'another tab' }
    | { readonly kind: 'failed'; readonly reason: string };
  /** The plan that was stored before this tab was opened. */
  readonly foundPlan: KeptPlan | undefined;
  readonly keepPlan: (name: string, files: HeldFiles) => void;
  /** Stores the current plan, if the officer has chosen that. */
  readonly planChanged: (name: string, files: HeldFiles) => void;
  /** Returns the stored plan that was found, and from then on stores its changes. */
  readonly openKept: () => Promise<KeptPlan | undefined>;
  readonly wipeKeptPlan: () => void;
};

/** Storing the plan on this computer: the officer chooses it, and only one tab at a time can do it. */
export function useKeeping(): Keeping {
  const [state, setState] = useState<Keeping['state']>({ kind: canKeep() ? 'memory' : 'cannot' });
  const [foundPlan, setFoundPlan] = useState<KeptPlan>();
  const releaseLock = useRef<Release>(undefined);
  const failed = (error: unknown) =>
    setState({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  useEffect(() => {
    if (canKeep()) keptPlan().then(setFoundPlan, () => undefined);
  }, []);
  const store = async (name: string, files: HeldFiles) => {
    const plan = { name, files, keptAt: new Date().toISOString() };
    await keepPlan(plan);
    setState({ kind: 'kept', plan });
  };
  const locked = async (): Promise<boolean> => {
    releaseLock.current ??= await keepingLock();
    if (releaseLock.current === undefined) setState({ kind: 'another tab' });
    return releaseLock.current !== undefined;
  };
  return {
    state,
    foundPlan,
    keepPlan: (name, files) => {
      locked()
        .then(async (hasLock) => hasLock && (await store(name, files)))
        .catch(failed);
    },
    planChanged: (name, files) => {
      if (releaseLock.current !== undefined) store(name, files).catch(failed);
    },
    openKept: async () => {
      // The stored plan is read again, because another tab may have changed it since.
      const plan = (await locked()) ? await keptPlan() : undefined;
      if (plan !== undefined) setState({ kind: 'kept', plan });
      return plan;
    },
    wipeKeptPlan: () => {
      locked()
        .then(async (hasLock) => {
          if (!hasLock) return;
          await wipeKept();
          releaseLock.current?.();
          releaseLock.current = undefined;
          setFoundPlan(undefined);
          setState({ kind: 'memory' });
        })
        .catch(failed);
    },
  };
}
