import { lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Input } from './input';

/** Puts an input on the disk, as an officer would have it. */
export function writeInput({ files }: Pick<Input, 'files'>, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) {
    const path = join(folder, name);
    // What lies in a folder cannot be put there where that is a link.
    if (lstatSync(dirname(path), { throwIfNoEntry: false })?.isSymbolicLink() === true) continue;
    mkdirSync(dirname(path), { recursive: true });
    if (content instanceof Uint8Array) writeFileSync(path, content);
    else if (content === 'folder') mkdirSync(path, { recursive: true });
    else symlinkSync(content.link, path);
  }
}
