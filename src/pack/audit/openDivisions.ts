import type { AreaCode } from '@/domain/figures/area';
import { areaName } from './areaName';
import { whereIn, type AuditPlan } from './auditPlans';
import { divisionsOf } from './divisionsOf';
import { placeSort } from './placeSort';
import type { Equation, Ledger, Quantity } from './unknowns';

/** What the figures of a site say to a reader who knows which small areas lie in which large ones. */
export type OpenDivision = {
  readonly ledger: Ledger;
  /** The equations of the division, which the ledger has too. */
  readonly sums: readonly Equation[];
  /** What the officer can state instead of withholding more. */
  readonly state: string;
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
  return sortsBeside(plan).flatMap(({ parent, coarse, fine, names }): readonly OpenDivision[] => {
    const placesOf = (codes: readonly AreaCode[]): Places => codes.map((code) => placeOf(plan, code));
    const [large, small] = [placesOf(coarse), placesOf(fine)];
    const cells = cellsIn(ledger, new Set([...large, ...small].map(({ where }) => where)));
    if (cells.length === 0) return [];
    const countsOf = cells.map(
      (cell) =>
        ({ where }: Pick<Place, 'where'>) =>
          ledger.known.get(keyAt(cell, where)),
    );
    return divisionsOf({ parent: placeOf(plan, parent), large, small, countsOf }).map((division) => {
      const parted = large.map((whole, room) => ({
        whole,
        parts: small.filter((_, at) => division[at] === room),
      }));
      const sums = cells.flatMap((cell) => parted.flatMap((one) => sumOf(cell, one)));
      return {
        ledger: { ...ledger, equations: [...ledger.equations, ...sums] },
        sums,
        state: `in areas.csv, in which ${names[0]} each ${names[1]} lies (column parent)`,
      };
    });
  });
}

/** Whether areas.csv leaves open which areas of one sort lie in which of another. */
export function hasOpenDivisions(plan: Pick<AuditPlan, 'areas'>): boolean {
  return sortsBeside(plan).length > 0;
}

type Place = { readonly where: string; readonly name: string };
type Places = readonly Place[];

function placeOf(plan: AuditPlan, code: AreaCode): Place {
  return { where: whereIn(plan.areas, code), name: areaName(plan, code) };
}

type SortPair = {
  readonly parent: AreaCode;
  readonly coarse: readonly AreaCode[];
  readonly fine: readonly AreaCode[];
  readonly names: readonly [coarse: string, fine: string];
};

/**
 * Each pair of sorts in one area of which one may be parts of the other. The sort with fewer areas has the larger ones. If
 * both have as many, either may be the larger: wards that are each a locality by another name.
 */
function sortsBeside({ areas }: Pick<AuditPlan, 'areas'>): readonly SortPair[] {
  const byParent = new Map<AreaCode, Map<string, AreaCode[]>>();
  for (const area of areas.values()) {
    if (area.kind !== 'local' || area.parent === undefined || area.former === true) continue;
    const sorts = byParent.get(area.parent) ?? new Map<string, AreaCode[]>();
    sorts.set(placeSort(area), [...(sorts.get(placeSort(area)) ?? []), area.code]);
    byParent.set(area.parent, sorts);
  }
  return [...byParent].flatMap(([parent, sorts]) =>
    [...sorts].flatMap(([large, coarse]) =>
      [...sorts].flatMap(([small, fine]): readonly SortPair[] =>
        large === small || coarse.length > fine.length || fine.length < 2
          ? []
          : [{ parent, coarse, fine, names: [large, small] }],
      ),
    ),
  );
}

/** The key of a number of one series in one period and group, before and after the place in it. */
type KeyAroundPlace = { readonly before: string; readonly after: string };

/** The keys, without their place, under which some of the areas have a number. */
function cellsIn({ unknowns, equations }: Ledger, places: ReadonlySet<string>): readonly KeyAroundPlace[] {
  const found = new Map<string, KeyAroundPlace>();
  const take = (key: string) => {
    const [quantity = '', series = '', where = '', ...rest] = key.split('|');
    if (!QUANTITIES.has(quantity as Quantity) || !places.has(where)) return;
    const cell = { before: `${quantity}|${series}|`, after: `|${rest.join('|')}` };
    found.set(cell.before + cell.after, cell);
  };
  for (const key of unknowns.keys()) take(key);
  for (const { terms } of equations) for (const [key] of terms) take(key);
  return [...found.values()];
}

function keyAt({ before, after }: KeyAroundPlace, where: string): string {
  return before + where + after;
}

/** A large area is the sum of the small ones in it. */
function sumOf(
  cell: KeyAroundPlace,
  { whole, parts }: { readonly whole: Place; readonly parts: Places },
): readonly Equation[] {
  if (parts.length === 0) return [];
  return [
    {
      terms: [
        ...parts.map(({ where }) => [keyAt(cell, where), 1] as const),
        [keyAt(cell, whole.where), -1] as const,
      ],
      low: 0,
      high: 0,
      says: () =>
        `who knows the places knows that ${whole.name} is ${parts.map(({ name }) => name).join(' + ')}`,
      assumes: { low: Number.NEGATIVE_INFINITY, high: 0 },
    },
  ];
}
