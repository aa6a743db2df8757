import { saveFile } from '@/ui/saveFile';
import type { Saved } from './deskMessages';

/** Saves a file that the worker made as a download. */
export function saveToDisk({ name, type, bytes }: Pick<Saved, 'name' | 'type' | 'bytes'>): void {
  saveFile(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
}
