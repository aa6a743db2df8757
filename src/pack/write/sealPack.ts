import { deflateSync } from 'fflate';
import { ITERATIONS, saltAndIv, sealedHeader, stretchedKeyBits } from '@/packFormat/sealedPack';
import type { PackFile } from './indicatorTexts';

/** The size of what is sealed says how large the pack is to no more than this: 64 KiB. */
const STEP = 65_536;

/**
 * A whole pack as one encrypted file (`domain/sealedPack.ts`), so that neither the names nor the number or sizes of its files can be seen.
 *
 * The same plans and passphrase give the same bytes, as every build does: salt and IV are a keyed digest (HMAC-SHA-256) of the very bytes
 * that are sealed, under a key made slowly from the passphrase. To anyone without it they are as good as random, another content or passphrase
 * gives others, and so no key ever seals two contents (the construction of SIV, RFC 5297).
 */
export async function sealPack(
  files: Iterable<PackFile>,
  passphrase: string,
  iterations = ITERATIONS,
): Promise<Uint8Array<ArrayBuffer>> {
  // Two threads hand them over in another order each time.
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

/** The length in four bytes, the content, and noughts up to the next step. */
function paddedBytesOf(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const paddedBytes = new Uint8Array(Math.ceil((content.length + 4) / STEP) * STEP);
  new DataView(paddedBytes.buffer).setUint32(0, content.length);
  paddedBytes.set(content, 4);
  return paddedBytes;
}
