import type { Saved } from './deskMessages';

/** Saves a file as a download. */
export function keepFile({ name, type, bytes }: Pick<Saved, 'name' | 'type' | 'bytes'>): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
