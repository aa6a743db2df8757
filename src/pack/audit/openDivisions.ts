import type { AreaCode } from '@/domain/figures/area';
import { areaName } from './areaName';
import { areaKeyIn, type AuditPlan } from './auditPlans';
import { divisionsOf } from './divisionsOf';
import { placeSort } from './placeSort';
import type { Equation, Ledger, Quantity } from './unknowns';

/** What the figures of a site say to a reader who knows which small areas lie in which large ones. */
export type OpenDivision = {
  readonly ledger: Ledger;
  /** The equations of the division, which the ledger has too. */
  readonly divisionEquations: readonly Equation[];
  /** What the officer can state instead of withholding more. */
  readonly whatToState: string;
};

/** Only what people do adds up over areas in every plan; money follows it. */
const QUANTITIES: ReadonlySet<Quantity> = new Set(['count', 'out of']);

/**
 * The ledger of a plan, once for each way in which areas of one sort may make up those of another, where areas.csv puts
 * both in the same area and does not say which lie in which: residents know. The solver looks at all numbers together, so
 * it finds what `openNestings` cannot: two wards make up a locality; their children who left early and those who left late
 * are all who left, so that three indicators give a ward away together. It knows at most 60 divisions, and
 * `openNestings`, which looks at one cell at a time, tries thousands.
 */
export function openDivisions(plan: AuditPlan, ledger: Ledger): readonly OpenDivision[] {
  return sortPairs(plan).flatMap(({ parent, largeCodes, smallCodes, sortNames }): readonly OpenDivision[] => {
    const placesOf = (codes: readonly AreaCode[]): Places => codes.map((code) => placeOf(plan, code));
    const [largePlaces, smallPlaces] = [placesOf(largeCodes), placesOf(smallCodes)];
    const cells = cellsIn(ledger, new Set([...largePlaces, ...smallPlaces].map(({ areaKey }) => areaKey)));
    if (cells.length === 0) return [];
    const countLookups = cells.map(
      (cell) =>
        ({ areaKey }: Pick<Place, 'areaKey'>) =>
          ledger.knownValues.get(keyAt(cell, areaKey)),
    );
    return divisionsOf({ parent: placeOf(plan, parent), largePlaces, smallPlaces, countLookups }).map(
      (division) => {
        const parted = largePlaces.map((largePlace, largeIndex) => ({
          largePlace,
          parts: smallPlaces.filter((_, smallIndex) => division[smallIndex] === largeIndex),
        }));
        const divisionEquations = cells.flatMap((cell) => parted.flatMap((parting) => sumOf(cell, parting)));
        return {
          ledger: { ...ledger, equations: [...ledger.equations, ...divisionEquations] },
          divisionEquations,
          whatToState: `in areas.csv, in which ${sortNames[0]} each ${sortNames[1]} lies (column parent)`,
        };
      },
    );
  });
}

/** Whether areas.csv leaves open which areas of one sort lie in which of another. */
export function hasOpenDivisions(plan: Pick<AuditPlan, 'areas'>): boolean {
  return sortPairs(plan).length > 0;
}

type Place = { readonly areaKey: string; readonly name: string };
type Places = readonly Place[];

function placeOf(plan: AuditPlan, code: AreaCode): Place {
  return { areaKey: areaKeyIn(plan.areas, code), name: areaName(plan, code) };
}

type SortPair = {
  readonly parent: AreaCode;
  readonly largeCodes: readonly AreaCode[];
  readonly smallCodes: readonly AreaCode[];
  readonly sortNames: readonly [coarse: string, fine: string];
};

/**
 * Each pair of sorts in one area of which one may be parts of the other. The sort with fewer areas has the larger ones. If
 * both have as many, either may be the larger: wards that are each a locality by another name.
 */
function sortPairs({ areas }: Pick<AuditPlan, 'areas'>): readonly SortPair[] {
  const byParent = new Map<AreaCode, Map<string, AreaCode[]>>();
  for (const area of areas.values()) {
    if (area.kind !== 'local' || area.parent === undefined || area.former === true) continue;
    const codesBySort = byParent.get(area.parent) ?? new Map<string, AreaCode[]>();
    codesBySort.set(placeSort(area), [...(codesBySort.get(placeSort(area)) ?? []), area.code]);
    byParent.set(area.parent, codesBySort);
  }
  return [...byParent].flatMap(([parent, codesBySort]) =>
    [...codesBySort].flatMap(([largeSort, largeCodes]) =>
      [...codesBySort].flatMap(([smallSort, smallCodes]): readonly SortPair[] =>
        largeSort === smallSort || largeCodes.length > smallCodes.length || smallCodes.length < 2
          ? []
          : [{ parent, largeCodes, smallCodes, sortNames: [largeSort, smallSort] }],
      ),
    ),
  );
}

/** The key of a number of one series in one period and group, before and after the place in it. */
type KeyAroundPlace = { readonly keyStart: string; readonly keyEnd: string };

/** The keys, without their place, under which some of the areas have a number. */
function cellsIn({ unknowns, equations }: Ledger, places: ReadonlySet<string>): readonly KeyAroundPlace[] {
  const cells = new Map<string, KeyAroundPlace>();
  const addCell = (key: string) => {
    const [quantity = '', series = '', where = '', ...keyRest] = key.split('|');
    if (!QUANTITIES.has(quantity as Quantity) || !places.has(where)) return;
    const cell = { keyStart: `${quantity}|${series}|`, keyEnd: `|${keyRest.join('|')}` };
    cells.set(cell.keyStart + cell.keyEnd, cell);
  };
  for (const key of unknowns.keys()) addCell(key);
  for (const { terms } of equations) for (const [key] of terms) addCell(key);
  return [...cells.values()];
}

function keyAt({ keyStart, keyEnd }: KeyAroundPlace, areaKey: string): string {
  return keyStart + areaKey + keyEnd;
}

/** A large area is the sum of the small ones in it. */
function sumOf(
  cell: KeyAroundPlace,
  { largePlace, parts }: { readonly largePlace: Place; readonly parts: Places },
): readonly Equation[] {
  if (parts.length === 0) return [];
  return [
    {
      terms: [
        ...parts.map(({ areaKey }) => [keyAt(cell, areaKey), 1] as const),
        [keyAt(cell, largePlace.areaKey), -1] as const,
      ],
      lowerLimit: 0,
      upperLimit: 0,
      explain: () =>
        `who knows the places knows that ${largePlace.name} is ${parts.map(({ name }) => name).join(' + ')}`,
      assumedLimits: { lowerLimit: Number.NEGATIVE_INFINITY, upperLimit: 0 },
    },
  ];
}
