import { deflateSync } from 'fflate';
import { ITERATIONS, saltAndIv, sealedHeader, stretchedKeyBits } from '@/packFormat/sealedPack';
import type { PackFile } from './indicatorTexts';

/** The encrypted content is padded to a multiple of this, 64 KiB, so that its size does not give away the exact size of the pack. */
const CHUNK_BYTES = 65_536;

/**
 * Writes a whole pack as one encrypted file (`domain/sealedPack.ts`), so that the names, number and sizes of its files cannot be seen. Like
 * every build, the same plans and passphrase give the same bytes: salt and IV are a keyed digest (HMAC-SHA-256) of the content, under a key
 * that is derived slowly from the passphrase. Without the passphrase, salt and IV look random. Another content or passphrase gives others, so
 * no key ever encrypts two contents (the construction of SIV, RFC 5297).
 */
export async function sealPack(
  files: Iterable<PackFile>,
  passphrase: string,
  iterations = ITERATIONS,
): Promise<Uint8Array<ArrayBuffer>> {
  // The files are sorted, because two threads deliver them in a different order each time.
  const sortedFiles = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const paddedContent = paddedBytesOf(
    deflateSync(new TextEncoder().encode(JSON.stringify(sortedFiles)), { level: 9 }),
  );
  const bound = await stretchedKeyBits(
    passphrase,
    new TextEncoder().encode('scorecard: salt and IV'),
    iterations,
  );
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const binder = await crypto.subtle.importKey('raw', bound, hmac, false, ['sign']);
  const { salt, iv } = saltAndIv(new Uint8Array(await crypto.subtle.sign('HMAC', binder, paddedContent)));
  const bits = await stretchedKeyBits(passphrase, salt, iterations);
  const key = await crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt']);
  const header = sealedHeader({ iterations, salt, iv });
  const sealing = { name: 'AES-GCM', iv, additionalData: header };
  const ciphertext = new Uint8Array(await crypto.subtle.encrypt(sealing, key, paddedContent));
  const sealedBytes = new Uint8Array(header.length + ciphertext.length);
  sealedBytes.set(header);
  sealedBytes.set(ciphertext, header.length);
  return sealedBytes;
}

/** The length of the content in four bytes, the content itself, and zeros up to the next multiple of the step. */
function paddedBytesOf(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const paddedBytes = new Uint8Array(Math.ceil((content.length + 4) / CHUNK_BYTES) * CHUNK_BYTES);
  new DataView(paddedBytes.buffer).setUint32(0, content.length);
  paddedBytes.set(content, 4);
  return paddedBytes;
}
