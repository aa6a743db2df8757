import { SEALED_META } from '@/packFormat/sealedPack';

/** Whether the page came with a sealed pack, which a passphrase opens. */
export function isSealed(): boolean {
  return document.querySelector(`meta[name="${SEALED_META}"]`) !== null;
}
