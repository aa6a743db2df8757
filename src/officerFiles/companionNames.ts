import { metaNameOf } from '@/sources/ees/eesMeta';

/** The names of files in a folder that explain a published file, such as its metadata or dictionary. */
export function companionNames(
  name: string,
  names: readonly string[],
): {
  readonly meta: readonly string[];
  readonly dictionary: readonly string[];
  readonly neighbours: readonly string[];
} {
  return {
    meta: names.filter((otherName) => otherName === metaNameOf(name)),
    dictionary: names.filter((otherName) => /dictionary.*\.csv$/i.test(otherName)),
    neighbours: names.filter((otherName) => /^(sn_|[^~]*neighbour).*\.xlsx$/i.test(otherName)),
  };
}
