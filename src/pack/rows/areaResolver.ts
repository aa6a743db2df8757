import type { Area, AreaCode } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { areasNamed, namedArea, registeredArea, registeredNames } from '@/sources/areas/areaRegister';
import { authorityTyped } from '@/sources/areas/authorityTyped';
import { nearestFor } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';

export type Place = { readonly file: string; readonly row?: number; readonly column: string };

/** Finds the area that an officer's word stands for, and remembers the areas that rows have named. */
export type AreaResolver = {
  /** The area for a word; undefined, with an issue, if no such area is known. An area that is only looked up is not remembered. */
  readonly resolve: (word: string, place: Place, purpose?: 'look up') => Area | undefined;
  /** Remembers an area that was named elsewhere. */
  readonly keep: (area: Area) => void;
  readonly met: ReadonlyMap<AreaCode, Area>;
  /** The areas of areas.csv, with or without a row. */
  readonly planAreas: readonly Area[];
};

/** A resolver for the areas of areas.csv and of the register; changes `issues`. */
export function areaResolver(
  authority: Area | undefined,
  planAreas: readonly Area[],
  issues: Issue[],
): AreaResolver {
  const areasMet = new Map<AreaCode, Area>();
  const areasByWord = new Map<string, Area | undefined>();
  // Where two areas have one code, which is reported elsewhere, the first is used.
  const ownByCode = new Map<string, Area>(planAreas.toReversed().map((area) => [area.code, area]));
  const ownOrRegistered = (code: string) => ownByCode.get(code) ?? registeredArea(code);
  const keep = (area: Area | undefined): void => {
    if (area === undefined || areasMet.has(area.code)) return;
    areasMet.set(area.code, area);
    if (area.parent !== undefined) keep(ownOrRegistered(area.parent));
  };
  keep(authority);
  const resolve: AreaResolver['resolve'] = (word, place, purpose) => {
    if (!areasByWord.has(word)) {
      const area =
        ownByCode.get(word) ??
        (word.toLowerCase() === 'region' && authority?.parent !== undefined
          ? ownOrRegistered(authority.parent)
          : namedArea(word, authority)) ??
        registeredArea(word);
      areasByWord.set(word, area);
    }
    const knownArea = areasByWord.get(word);
    if (purpose !== 'look up') keep(knownArea);
    if (knownArea === undefined)
      issues.push({
        severity: 'error',
        code: 'unknown-area',
        ...place,
        message: unknownAreaAdvice(word, planAreas, issues),
      });
    return knownArea;
  };
  return { resolve, keep, met: areasMet, planAreas };
}

function unknownAreaAdvice(
  word: string,
  planAreas: readonly Area[],
  earlierIssues: readonly Issue[],
): string {
  const codes = () => [...registeredNames(), ...planAreas].map(({ code }) => code);
  const hint = writtenFor(word, planAreas) || nearestFor(earlierIssues, word, codes);
  return `The area "${quoted(word)}" is not known. Expected a GSS code such as E08000018, a DfE number, england, region, neighbours, best-neighbour, top-quartile, or an id from areas.csv.${hint}`;
}

/**
 * Advice for an area's name in place of its code: ` Norfolk is E10000020. Write "E10000020".` The name is one of areas.csv or an authority of
 * today, with or without words such as "Council". The result is empty for any other text.
 */
function writtenFor(word: string, planAreas: readonly Area[]): string {
  const lowerCaseWord = word.toLowerCase();
  const [registeredArea] = areasNamed({ dfeNumber: undefined, gssCode: undefined, name: word });
  const area =
    planAreas.find(({ name }) => name.toLowerCase() === lowerCaseWord) ??
    authorityTyped(word) ??
    registeredArea;
  return area === undefined || area.former === true
    ? namedHint(word)
    : ` ${area.name} is ${area.code}. Write "${area.code}".`;
}

/** Advice for a name where a code is expected: ` Barnsley is E08000016. Write "E08000016".`. The result is empty for any other text. */
export function namedHint(word: string): string {
  const registeredName = registeredNames().find(({ name }) => name.toLowerCase() === word.toLowerCase());
  return registeredName === undefined
    ? ''
    : ` ${registeredName.name} is ${registeredName.code}. Write "${registeredName.code}".`;
}
