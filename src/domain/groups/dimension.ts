import type { Area, AreaCode } from '@/domain/figures/area';
import { breakdownParts, type BreakdownPart } from '@/domain/figures/breakdown';
import type { Series } from '@/domain/figures/observation';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';

/** The series of one group, such as girls or a locality, and where its figures are from. */
export type GroupSeries = {
  readonly name: string;
  readonly series: Series;
  readonly origins: readonly FigureOrigin[];
};

/** One way to divide the children of an area into groups: by sex, by age, by locality. */
export type Dimension = { readonly name: string; readonly groups: readonly GroupSeries[] };

/** Groups by two things at once, such as sex and age: girls of 16. */
export type TwoWayCell = GroupSeries & { readonly row: string; readonly column: string };
export type TwoWay = {
  readonly rows: string;
  readonly columns: string;
  readonly cells: readonly TwoWayCell[];
};

/** The figures of a breakdown for all areas, as a file of the pack has them. */
type AreaFigures = {
  readonly series: ReadonlyMap<AreaCode, Series>;
  readonly originsOf: (area: AreaCode) => readonly FigureOrigin[];
};

/** The name of the dimension whose groups are the authority's own local areas. */
const LOCALITY = 'locality';

/** Returns the authority's own localities, wards or schools that have figures, or undefined if it has none. */
export function localitiesOf(
  areas: ReadonlyMap<AreaCode, Area>,
  figures: AreaFigures,
  area: AreaCode,
): Dimension | undefined {
  const groups = [...figures.series].flatMap(([code, series]): readonly GroupSeries[] => {
    const localArea = areas.get(code);
    if (localArea === undefined || localArea.kind !== 'local' || localArea.parent !== area || code === area)
      return [];
    return [{ name: localArea.name, series, origins: figures.originsOf(code) }];
  });
  const sortedGroups = groups.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  return groups.length === 0 ? undefined : { name: LOCALITY, groups: sortedGroups };
}

/** The dimensions of one area, from breakdowns such as `sex=Female`, in the order of the plan's rows. Ages and other numbers are in order of number. */
export function dimensionsOf(
  breakdowns: ReadonlyMap<string, AreaFigures>,
  area: AreaCode,
): readonly Dimension[] {
  const byName = new Map<string, GroupSeries[]>();
  for (const { parts, ...group } of groupsOf(breakdowns, area)) {
    const [part, ...otherParts] = parts;
    if (part === undefined || otherParts.length > 0) continue;
    const groups = byName.get(part.name) ?? [];
    groups.push({ ...group, name: part.value });
    byName.set(part.name, groups);
  }
  return [...byName].map(([name, groups]) => ({ name, groups: byNumber(groups, (group) => group.name) }));
}

/** The breakdowns by two things or more, such as `age=16;sex=Female`. The one with the fewest values makes the columns, the others the rows. */
export function twoWaysOf(breakdowns: ReadonlyMap<string, AreaFigures>, area: AreaCode): readonly TwoWay[] {
  const twoWayGroups = groupsOf(breakdowns, area).filter(({ parts }) => parts.length > 1);
  const nameLists = [...new Set(twoWayGroups.map(namesOf))];
  return nameLists.map((nameList): TwoWay => {
    const sameNames = twoWayGroups.filter((group) => namesOf(group) === nameList);
    const names = sameNames[0]?.parts.map(({ name }) => name) ?? [];
    const widths = names.map((_, index) => new Set(sameNames.map(({ parts }) => parts[index]?.value)).size);
    const columnIndex = widths.lastIndexOf(Math.min(...widths));
    const joinedRest = (texts: readonly string[]) =>
      texts.filter((_, index) => index !== columnIndex).join(', ');
    const cells = sameNames.map(({ parts, series, origins }): TwoWayCell => {
      const values = parts.map(({ value }) => value);
      const [row, column] = [joinedRest(values), values[columnIndex] ?? ''];
      return { name: `${row}, ${column}`, row, column, series, origins };
    });
    return {
      rows: joinedRest(names),
      columns: names[columnIndex] ?? '',
      cells: byNumber(
        byNumber(cells, ({ column }) => column),
        ({ row }) => row,
      ),
    };
  });
}

function groupsOf(breakdowns: ReadonlyMap<string, AreaFigures>, area: AreaCode) {
  return [...breakdowns].flatMap(([text, figures]) => {
    const series = figures.series.get(area);
    if (series === undefined) return [];
    return [{ parts: breakdownParts(text), series, origins: figures.originsOf(area) }];
  });
}

function namesOf({ parts }: { readonly parts: readonly BreakdownPart[] }): string {
  return parts.map(({ name }) => name).join(';');
}

/**
 * Sorts by the number in each name (`Under 1`, `1 to 4`, `16 and 17`), with unknowns and leftovers last. Keeps the order if fewer than two names
 * have a number.
 */
function byNumber<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
  const isNumbered = items.filter((item) => /\d/.test(nameOf(item))).length > 1;
  const orderOf = (item: Item): number => {
    const name = nameOf(item);
    if (LEFT_OVER.test(name)) return Infinity;
    if (!isNumbered) return 0;
    const number = Number(/\d+/.exec(name)?.[0] ?? '0');
    return /under|below|less/i.test(name) ? number - 0.5 : number;
  };
  return items.toSorted((a, b) => compareNumbers(orderOf(a), orderOf(b)));
}

const LEFT_OVER = /^(not known|unknown|other|any other|not recorded|not stated|refused)/i;

/** Compares numbers without subtracting them: a name without a number counts as Infinity, and Infinity less Infinity is NaN. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
