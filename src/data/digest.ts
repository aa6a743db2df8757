/** The digest by which a list of files knows one (`digestOf` of the build). */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return btoa(String.fromCodePoint(...(await sha256(bytes)).subarray(0, 9)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** By the browser, beside the page's own work; it does so on https only, and elsewhere a small program of ours takes its place. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { crypto } = globalThis as { readonly crypto?: Partial<Crypto> };
  if (crypto?.subtle === undefined) return (await import('./sha256')).sha256(bytes);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
