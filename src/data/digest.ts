/** The digest of a file, as lists of files give it (`digestOf` in the build). */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return btoa(String.fromCodePoint(...(await sha256(bytes)).subarray(0, 9)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** The browser calculates the digest off the main thread, but only on https; elsewhere `sha256.ts` does. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { crypto } = globalThis as { readonly crypto?: Partial<Crypto> };
  if (crypto?.subtle === undefined) return (await import('./sha256')).sha256(bytes);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
