import { closest, distance } from 'fastest-levenshtein';
import {
  ENGLAND_CODE,
  PUBLISHED_BEST_NEIGHBOUR,
  PUBLISHED_NEIGHBOURS,
  PUBLISHED_TOP_QUARTILE,
  type Area,
  type AreaCode,
  type AreaKind,
} from '@/domain/figures/area';
import published from './englishAreas.csv?raw';

type Registered = Area & {
  readonly dfeNumber: string;
  readonly otherCodes: readonly string[];
  /** Whether the area was abolished. A name shared by a former and a present authority means the present one. */
  readonly isFormer: boolean;
  readonly otherNames: readonly string[];
};

const REGISTERED_AREAS: readonly Registered[] = published
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [
      code = '',
      dfeNumber = '',
      name = '',
      kind = '',
      parent = '',
      codes = '',
      abolishedOn = '',
      names = '',
    ] = cellsOf(line);
    return {
      code: code as AreaCode,
      dfeNumber,
      name,
      kind: kind as AreaKind,
      parent: parent === '' ? undefined : (parent as AreaCode),
      otherCodes: listOf(codes),
      isFormer: abolishedOn !== '',
      otherNames: listOf(names),
    };
  });

const BY_CODE: ReadonlyMap<string, Area> = new Map(
  REGISTERED_AREAS.flatMap((area) =>
    [area.code, area.dfeNumber, ...area.otherCodes]
      .filter(Boolean)
      .map((code) => [code, areaWithoutRegister(area)] as const),
  ),
);

/** The areas of today are put last, because a later area replaces an earlier one of the same name. */
const BY_NAME: ReadonlyMap<string, Area> = new Map(
  REGISTERED_AREAS.toSorted((a, b) => Number(b.isFormer) - Number(a.isFormer)).flatMap((area) =>
    [area.name, ...area.otherNames].map((name) => [normalisedName(name), areaWithoutRegister(area)] as const),
  ),
);

/** The codes of today's areas, by the code of the area that they are part of. */
const CODES_BY_PARENT: ReadonlyMap<string, readonly AreaCode[]> = areasByParent();

/** Finds England, a region or an upper-tier authority by any GSS code that it has had or by its DfE number. */
export function registeredArea(code: string): Area | undefined {
  return BY_CODE.get(code.toUpperCase());
}

/** Every registered name with its code, from which the nearest is suggested for an unknown name. */
export function registeredNames(): readonly { readonly code: AreaCode; readonly name: string }[] {
  return REGISTERED_AREAS.map(({ code, name }) => ({ code, name }));
}

/** The authorities of today, by name. */
export function registeredAuthorities(): readonly Area[] {
  return REGISTERED_AREAS.filter(({ kind, isFormer }) => kind === 'authority' && !isFormer)
    .map(areaWithoutRegister)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Today's areas that make up England or one of its regions. Empty for an area that is not registered. */
export function areasWithin(code: AreaCode): readonly AreaCode[] {
  return CODES_BY_PARENT.get(code) ?? [];
}

/** How a published row identifies its area. */
export type AreaWords = {
  readonly dfeNumber: string | undefined;
  readonly gssCode: string | undefined;
  readonly name: string | undefined;
};

/**
 * Returns the areas of a published row: usually one; two for a joint row such as `940 / 941`, because DfE itself gives the joint figure to
 * each; none for an unknown area. The DfE number is tried first, because GSS codes change with the boundaries.
 */
export function areasNamed({ dfeNumber = '', gssCode = '', name = '' }: AreaWords): readonly Area[] {
  const byNumber = eachArea(dfeNumber, (part) => (/^\d{3}$/.test(part) ? BY_CODE.get(part) : undefined));
  if (byNumber.length > 0) return byNumber;
  const byCode = eachArea(gssCode, (part) => (/^\d/.test(part) ? undefined : registeredArea(part)));
  if (byCode.length > 0) return byCode;
  return eachArea(name, areaSpelt).filter(({ kind }) => canBeCodeOf(gssCode, kind));
}

/** Suggests the nearest area for a misspelt name or code: ` Did you mean "Barnsley" (E08000016)?`. The result is empty if none is near. */
export function nearestAreas(word: string): string {
  const closestSpelling = closest(normalisedName(word), NAME_SPELLINGS);
  const area = BY_NAME.get(closestSpelling) ?? registeredArea(closestSpelling);
  const isTooFar =
    word.length > 60 ||
    distance(normalisedName(word), closestSpelling) > Math.max(1, Math.floor(closestSpelling.length / 4));
  return area === undefined || isTooFar ? '' : ` Did you mean "${area.name}" (${area.code})?`;
}

const NAME_SPELLINGS: readonly string[] = [
  ...BY_NAME.keys(),
  ...[...BY_CODE.keys()].filter((code) => code.length > 3).map((code) => code.toLowerCase()),
];

/** The area that stands for an average of statistical neighbours printed by a source. */
const NEIGHBOURS_AREA: Area = {
  code: PUBLISHED_NEIGHBOURS,
  name: 'Statistical neighbours, average as published',
  kind: 'average',
};

const BEST_NEIGHBOUR_AREA: Area = {
  code: PUBLISHED_BEST_NEIGHBOUR,
  name: 'Best statistical neighbour, as printed',
  kind: 'average',
};

const TOP_QUARTILE_AREA: Area = {
  code: PUBLISHED_TOP_QUARTILE,
  name: 'Top quartile of all authorities, as printed',
  kind: 'average',
};

/** The area of a plan that a word means for this authority: `england`, `region`, `neighbours`, `best-neighbour` or `top-quartile`. */
export function namedArea(word: string, authority: Area | undefined): Area | undefined {
  switch (word.toLowerCase()) {
    case 'england':
      return registeredArea(ENGLAND_CODE);
    case 'region':
      return authority?.parent === undefined ? undefined : registeredArea(authority.parent);
    case 'neighbours':
      return NEIGHBOURS_AREA;
    case 'best-neighbour':
      return BEST_NEIGHBOUR_AREA;
    case 'top-quartile':
      return TOP_QUARTILE_AREA;
  }
  return undefined;
}

function areaSpelt(name: string): Area | undefined {
  return BY_NAME.get(normalisedName(name));
}

/** Finds the areas of a joint code such as `940 / 941`. Finds nothing if one of them is not known. */
function eachArea(text: string, findArea: (part: string) => Area | undefined): readonly Area[] {
  const areas = text.split('/').map((part) => findArea(part.trim()));
  return areas.includes(undefined) ? [] : areas.filter((area) => area !== undefined);
}

/** The kind of area that each beginning of a GSS code means. */
const KINDS_OF_CODE: readonly (readonly [RegExp, AreaKind])[] = [
  [/^E92/, 'country'],
  [/^E1[23]/, 'region'],
  [/^E(06|08|09|10)/, 'authority'],
];

/**
 * Whether an unknown code may be of this kind of area: a new code of an authority may, but the
 * combined authority `E47000014`, called North East, is not the region of that name.
 */
function canBeCodeOf(gssCode: string, kind: AreaKind): boolean {
  if (!/^[A-Z]\d{8}/i.test(gssCode)) return true;
  return KINDS_OF_CODE.some(([code, ofKind]) => ofKind === kind && code.test(gssCode.toUpperCase()));
}

/**
 * A name in one spelling, so that `St. Helens` and `St Helens` are equal. Also evens out `Telford & Wrekin`, `East of England region
 * (statistical)` and `Somerset UA`.
 */
function normalisedName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(region )?\(statistical\)| ua$/, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[.'’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

function listOf(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(';');
}

function areaWithoutRegister({ code, name, kind, parent, isFormer: isFormerArea }: Registered): Area {
  return { code, name, kind, parent, ...(isFormerArea ? { former: isFormerArea } : {}) };
}

/** Splits a line of the register into cells. The register is our own file: a cell with a comma is in quotes, and no cell has a quote inside. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(
    ([, quoted, unquoted]) => quoted ?? unquoted ?? '',
  );
}

function areasByParent(): ReadonlyMap<string, readonly AreaCode[]> {
  const codesByParent = new Map<string, AreaCode[]>();
  for (const { code, parent, isFormer } of REGISTERED_AREAS) {
    if (isFormer || parent === undefined) continue;
    const siblings = codesByParent.get(parent) ?? [];
    siblings.push(code);
    codesByParent.set(parent, siblings);
  }
  return codesByParent;
}
