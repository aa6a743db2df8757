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
    meta: names.filter((one) => one === metaNameOf(name)),
    dictionary: names.filter((one) => /dictionary.*\.csv$/i.test(one)),
    neighbours: names.filter((one) => /^(sn_|[^~]*neighbour).*\.xlsx$/i.test(one)),
  };
}
