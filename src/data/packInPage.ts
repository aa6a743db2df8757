import { PACK_ELEMENT, SEALED_ELEMENT, separateFiles } from '@/packFormat/oneFile';

/** The files of the pack by path, where the page itself holds them: compressed with deflate, as base64. Undefined in the page of a site. */
export async function packInPage(): Promise<ReadonlyMap<string, string> | undefined> {
  const packed = bytesIn(PACK_ELEMENT);
  if (packed === undefined) return undefined;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return separateFiles(await new Response(stream).text());
}

/** The sealed pack for members, where the page itself holds it. */
export function sealedInPage(): Uint8Array<ArrayBuffer> | undefined {
  return bytesIn(SEALED_ELEMENT);
}

function bytesIn(id: string): Uint8Array<ArrayBuffer> | undefined {
  const text = document.getElementById(id)?.textContent;
  return text === undefined ? undefined : Uint8Array.from(atob(text.trim()), (sign) => sign.charCodeAt(0));
}
