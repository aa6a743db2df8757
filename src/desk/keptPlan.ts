import type { HeldFiles } from '@/officerFiles/heldFolder';

/** What an officer has chosen to keep in this browser's storage on her computer. */
export type KeptPlan = {
  readonly name: string;
  readonly files: HeldFiles;
  /** ISO, with the time. */
  readonly keptAt: string;
};

const DATABASE = 'scorecard-desk';
const STORE = 'kept';
const KEY = 'plan';

/** The plan that was kept; undefined where none is, or the browser has no storage for it. */
export async function keptPlan(): Promise<KeptPlan | undefined> {
  // A database that is only looked into must not come into being.
  const there = await indexedDB.databases().catch(() => []);
  if (!there.some(({ name }) => name === DATABASE)) return undefined;
  const found: unknown = await inStore('readonly', (store) => store.get(KEY));
  return found as KeptPlan | undefined;
}

export async function keepPlan(plan: KeptPlan): Promise<void> {
  await inStore('readwrite', (store) => store.put(plan, KEY));
}

/** Takes the whole database away. */
export async function wipeKept(): Promise<void> {
  await finished(indexedDB.deleteDatabase(DATABASE));
}

async function inStore(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
  const database = await finished(opening);
  try {
    return await finished(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

async function finished<Result>(request: IDBRequest<Result>): Promise<Result> {
  return await new Promise((done, fail) => {
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error ?? new Error('The storage failed.')));
  });
}
