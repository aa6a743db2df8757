import { inflateSync } from 'fflate';
import { PACK_ELEMENT, SEALED_ELEMENT, separateFiles } from '@/packFormat/oneFile';
import { SEALED_FILE } from '@/packFormat/sealedPack';
import type { FilesByPath } from './filesByPath';

/** The files of a pack, by path. */
export type Pack = ReadonlyMap<string, string>;

/** Finds the pack in the files of a site, by path; 'sealed' if a passphrase locks it. */
export function packIn(files: FilesByPath): Pack | 'sealed' | undefined {
  const list = [...files.keys()].find((path) => /(^|\/)plans\.json$/.test(path));
  if (list === undefined)
    return [...files.keys()].some((path) => path.endsWith(`pack/${SEALED_FILE}`)) ? 'sealed' : undefined;
  const folder = list.slice(0, -'plans.json'.length);
  const decoder = new TextDecoder();
  return new Map(
    [...files].flatMap(([path, bytes]) =>
      path.startsWith(folder) && path.endsWith('.json')
        ? [[path.slice(folder.length), decoder.decode(bytes)]]
        : [],
    ),
  );
}

/** The pack that one HTML file holds. */
export function packOfPage(bytes: Uint8Array): Pack | 'sealed' | undefined {
  const page = new TextDecoder().decode(bytes);
  if (page.includes(`id="${SEALED_ELEMENT}"`)) return 'sealed';
  const [, packedText] = new RegExp(`id="${PACK_ELEMENT}">([A-Za-z0-9+/=]+)<`).exec(page) ?? [];
  if (packedText === undefined) return undefined;
  try {
    const packedBytes = Uint8Array.from(atob(packedText), (sign) => sign.codePointAt(0) ?? 0);
    return separateFiles(new TextDecoder().decode(inflateSync(packedBytes)));
  } catch {
    return new Map();
  }
}
