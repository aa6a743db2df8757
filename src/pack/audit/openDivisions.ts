import type { AreaCode } from '@/domain/figures/area';
import { areaName } from './areaName';
import { areaKeyIn, type AuditPlan } from './auditPlans';
import { divisionsOf } from './divisionsOf';
import { placeSort } from './placeSort';
import type { Equation, Ledger, Quantity } from './unknowns';

/** The ledger of a site as a reader sees it who knows which small areas lie in which large ones. */
export type OpenDivision = {
  readonly ledger: Ledger;
  /** The equations that the division adds. The ledger has them too. */
  readonly divisionEquations: readonly Equation[];
  /** What the officer can state instead of withholding more. */
  readonly whatToState: string;
};

/** The quantities that add up over areas in every plan. Money follows the same divisions. */
const QUANTITIES: ReadonlySet<Quantity> = new Set(['count', 'out of']);

/**
 * Gives the ledger of a plan once for each way in which areas of one sort may make up areas of another. This is for plans whose areas.csv puts both
 * sorts in the same area and does not say which lie in which, while residents know. The solver looks at all numbers together, so it finds what
 * `openNestings` cannot. For example, two wards make up a locality, and children who left early and children who left late are all who left, so that
 * three indicators together give a ward away. It tries at most 60 divisions; `openNestings` looks at one cell at a time and tries thousands.
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
    const withheldCountOf = ({ areaKey }: Place) =>
      cells.filter((cell) => ledger.unknowns.get(keyAt(cell, areaKey))?.guard === 'withheld').length;
    return divisionsOf({
      parent: placeOf(plan, parent),
      largePlaces,
      smallPlaces,
      countLookups,
      withheldCountOf,
    }).map((division) => {
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
    });
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
 * Lists the pairs of sorts in one area where the areas of one sort may be parts of the other's. The sort with fewer areas has the larger ones. If both
 * have the same number, either may be the larger: each ward may be a locality by another name.
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

/** The key of a number in two pieces: what stands before the area and what stands after it. */
type KeyAroundPlace = { readonly keyStart: string; readonly keyEnd: string };

/** Finds the keys, without their area, under which at least one of the areas has a number. */
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
