import { SEALED_META } from '@/packFormat/sealedPack';

/** Whether the page came with a sealed pack, which is to be opened with a passphrase. */
export function isSealed(): boolean {
  return document.querySelector(`meta[name="${SEALED_META}"]`) !== null;
}
