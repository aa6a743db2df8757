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
  const databases = await indexedDB.databases().catch(() => []);
  if (!databases.some(({ name }) => name === DATABASE)) return undefined;
  const storedPlan: unknown = await inStore('readonly', (store) => store.get(KEY));
  return storedPlan as KeptPlan | undefined;
}

export async function keepPlan(plan: KeptPlan): Promise<void> {
  await inStore('readwrite', (store) => store.put(plan, KEY));
}

/** Takes the whole database away. */
export async function wipeKept(): Promise<void> {
  await resultOf(indexedDB.deleteDatabase(DATABASE));
}

async function inStore(
  mode: IDBTransactionMode,
  makeRequest: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
  const database = await resultOf(opening);
  try {
    return await resultOf(makeRequest(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

async function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return await new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The storage failed.')));
  });
}
