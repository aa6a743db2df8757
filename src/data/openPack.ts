import { SEALED_FILE, parseSealed, stretchedKeyBits, type SealedPack } from '@/packFormat/sealedPack';
import { PackError } from './packSchema';
import { sealedInPage } from './packInPage';

/** The error for a passphrase that is not the one with which the pack was sealed. */
export class PassphraseError extends Error {
  override readonly name = 'PassphraseError';
}

/** Whether this browser can open a sealed pack: Web Crypto is available only on https. */
export function canOpenSealedPack(): boolean {
  const { crypto } = globalThis as { readonly crypto?: Partial<Crypto> };
  return crypto?.subtle !== undefined && typeof DecompressionStream === 'function';
}

/** Loads the sealed pack, from the page itself or from a file next to it. The browser does not keep the file, because it is opened once in a visit. */
export async function fetchSealed(): Promise<SealedPack> {
  const bytes = sealedInPage() ?? (await fetchedBytes());
  const sealedPack = parseSealed(bytes);
  if (sealedPack === undefined)
    throw new PackError(
      'The locked file is not one that this page can open. It may have been cut short, or built with another release of Scorecard.',
    );
  return sealedPack;
}

async function fetchedBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(new URL(`pack/${SEALED_FILE}`, document.baseURI), { cache: 'no-store' }).catch(
    () => {
      throw new PackError('The web server could not be reached. The connection may be down.');
    },
  );
  if (!response.ok)
    throw new PackError(
      response.status === 404
        ? 'The site does not hold its locked file, pack/sealed.bin. It may have been uploaded in part.'
        : `The web server answered with error ${response.status}.`,
    );
  return new Uint8Array(
    await response.arrayBuffer().catch(() => {
      throw new PackError('The connection broke off before the file was complete.');
    }),
  );
}

/** The files of a sealed pack by path, as text. A wrong passphrase and an altered file give the same error. */
export async function openPack(
  { header, salt, iv, iterations, ciphertext }: SealedPack,
  passphrase: string,
): Promise<ReadonlyMap<string, string>> {
  const bits = await stretchedKeyBits(passphrase, salt, iterations);
  const key = await crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['decrypt']);
  const plainBytes = await crypto.subtle
    .decrypt({ name: 'AES-GCM', iv, additionalData: header }, key, ciphertext)
    .catch(() => {
      throw new PassphraseError(
        'That passphrase does not open this scorecard. Look for a word that is missing or misspelt; capital letters count.',
      );
    });
  const length = new DataView(plainBytes).getUint32(0);
  const stream = new Blob([new Uint8Array(plainBytes, 4, length)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const files = JSON.parse(await new Response(stream).text()) as readonly (readonly [string, string])[];
  return new Map(files);
}
