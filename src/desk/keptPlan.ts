import type { HeldFiles } from '@/officerFiles/heldFolder';

/** The plan that an officer has chosen to store in this browser on her computer. */
export type KeptPlan = {
  readonly name: string;
  readonly files: HeldFiles;
  /** When the plan was stored, as an ISO date with the time. */
  readonly keptAt: string;
};

const DATABASE_NAME = 'scorecard-desk';
const STORE_NAME = 'kept';
const PLAN_KEY = 'plan';

/** Returns the stored plan, or undefined if none is stored, or if the browser has no storage for it. */
export async function keptPlan(): Promise<KeptPlan | undefined> {
  // Looking for a stored plan must not create a database.
  const databases = await indexedDB.databases().catch(() => []);
  if (!databases.some(({ name }) => name === DATABASE_NAME)) return undefined;
  const storedPlan: unknown = await requestInStore('readonly', (store) => store.get(PLAN_KEY));
  return storedPlan as KeptPlan | undefined;
}

export async function keepPlan(plan: KeptPlan): Promise<void> {
  await requestInStore('readwrite', (store) => store.put(plan, PLAN_KEY));
}

/** Deletes the stored plan with its whole database. */
export async function wipeKept(): Promise<void> {
  await resultOf(indexedDB.deleteDatabase(DATABASE_NAME));
}

async function requestInStore(
  mode: IDBTransactionMode,
  makeRequest: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opening = indexedDB.open(DATABASE_NAME, 1);
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
