import type { Saved } from './deskMessages';

/** Hands a file to the browser to keep where it keeps what is downloaded. */
export function keepFile({ name, type, bytes }: Pick<Saved, 'name' | 'type' | 'bytes'>): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
