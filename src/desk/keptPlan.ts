import type { HeldFiles } from '@/officerFiles/heldFolder';

/** What an officer has chosen to keep in this browser's storage on her computer. */
export type KeptPlan = {
  readonly name: string;
  readonly files: HeldFiles;
  /** ISO, with the time. */
  readonly keptAt: string;
};

const DATABASE = 'scorecard-desk';
const STORE_NAME = 'kept';
const PLAN_KEY = 'plan';

/** The plan that was kept; undefined where none is, or the browser has no storage for it. */
export async function keptPlan(): Promise<KeptPlan | undefined> {
  // A database that is only looked into must not come into being.
  const databases = await indexedDB.databases().catch(() => []);
  if (!databases.some(({ name }) => name === DATABASE)) return undefined;
  const storedPlan: unknown = await requestInStore('readonly', (store) => store.get(PLAN_KEY));
  return storedPlan as KeptPlan | undefined;
}

export async function keepPlan(plan: KeptPlan): Promise<void> {
  await requestInStore('readwrite', (store) => store.put(plan, PLAN_KEY));
}

/** Takes the whole database away. */
export async function wipeKept(): Promise<void> {
  await resultOf(indexedDB.deleteDatabase(DATABASE));
}

async function requestInStore(
  mode: IDBTransactionMode,
  makeRequest: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE_NAME));
  const database = await resultOf(opening);
  try {
    return await resultOf(makeRequest(database.transaction(STORE_NAME, mode).objectStore(STORE_NAME)));
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
