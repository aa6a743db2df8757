import type { Area, AreaCode } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { areasNamed, namedArea, registeredArea, registeredNames } from '@/sources/areas/areaRegister';
import { authorityTyped } from '@/sources/areas/authorityTyped';
import { nearestFor } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';

export type Place = { readonly file: string; readonly row?: number; readonly column: string };

/** Turns an officer's word for an area into the area, and gathers those that are met. */
export type AreaResolver = {
  /** Undefined, with an issue, for an area that is not known. One that is only looked up does not count as met. */
  readonly resolve: (word: string, at: Place, use?: 'look up') => Area | undefined;
  /** Adds an area that was met elsewhere. */
  readonly keep: (area: Area) => void;
  readonly met: ReadonlyMap<AreaCode, Area>;
  /** The areas of areas.csv, with or without a row. */
  readonly own: readonly Area[];
};

/** A resolver over the authority's own areas and the register; changes `issues`. */
export function areaResolver(
  authority: Area | undefined,
  own: readonly Area[],
  issues: Issue[],
): AreaResolver {
  const met = new Map<AreaCode, Area>();
  const known = new Map<string, Area | undefined>();
  // Two areas with one code are an error of their own; the first counts.
  const ownByCode = new Map<string, Area>(own.toReversed().map((area) => [area.code, area]));
  const ownOrRegistered = (code: string) => ownByCode.get(code) ?? registeredArea(code);
  const keep = (area: Area | undefined): void => {
    if (area === undefined || met.has(area.code)) return;
    met.set(area.code, area);
    if (area.parent !== undefined) keep(ownOrRegistered(area.parent));
  };
  keep(authority);
  const resolve: AreaResolver['resolve'] = (word, at, use) => {
    if (!known.has(word)) {
      const area =
        ownByCode.get(word) ??
        (word.toLowerCase() === 'region' && authority?.parent !== undefined
          ? ownOrRegistered(authority.parent)
          : namedArea(word, authority)) ??
        registeredArea(word);
      known.set(word, area);
    }
    const found = known.get(word);
    if (use !== 'look up') keep(found);
    if (found === undefined)
      issues.push({ severity: 'error', code: 'unknown-area', ...at, message: unknown(word, own, issues) });
    return found;
  };
  return { resolve, keep, met, own };
}

function unknown(word: string, own: readonly Area[], before: readonly Issue[]): string {
  const codes = () => [...registeredNames(), ...own].map(({ code }) => code);
  const hint = writtenFor(word, own) || nearestFor(before, word, codes);
  return `The area "${quoted(word)}" is not known. Expected a GSS code such as E08000018, a DfE number, england, region, neighbours, best-neighbour, top-quartile, or an id from areas.csv.${hint}`;
}

/** ` Norfolk is E10000020. Write "E10000020".` for the name of an area: one of areas.csv, or an authority of today, with or without what councils add to it; else nothing. */
function writtenFor(word: string, own: readonly Area[]): string {
  const plain = word.toLowerCase();
  const [other] = areasNamed({ dfeNumber: undefined, gssCode: undefined, name: word });
  const found = own.find(({ name }) => name.toLowerCase() === plain) ?? authorityTyped(word) ?? other;
  return found === undefined || found.former === true
    ? namedHint(word)
    : ` ${found.name} is ${found.code}. Write "${found.code}".`;
}

/** ` Barnsley is E08000016. Write "E08000016".` for a name where a code is expected; else nothing. */
export function namedHint(word: string): string {
  const named = registeredNames().find(({ name }) => name.toLowerCase() === word.toLowerCase());
  return named === undefined ? '' : ` ${named.name} is ${named.code}. Write "${named.code}".`;
}
