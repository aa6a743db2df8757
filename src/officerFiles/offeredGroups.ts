import type { FilterColumn, Wanted } from '@/sources/publishedFile';

/** The most values of a filter that are offered as groups. A page could not show a breakdown with more. */
const MOST_VALUES = 12;

/** A line of feeds.json for one group: what is read, and the name and value that the page shows. */
export type OfferedGroup = Wanted & { readonly breakdown: string };

/**
 * The groups into which a file divides an indicator: every value but the total of each filter that has a total. Filters without a total stay
 * as `pins` has them; those with one are left to the reader, which finds the total.
 */
export function offeredGroups(
  wantedFigure: Wanted,
  filters: readonly FilterColumn[],
  { pins, totalOf }: { readonly pins: Wanted['filters']; readonly totalOf: TotalOf },
): readonly OfferedGroup[] {
  const splittableFilters = new Set(
    filters.filter((filterColumn) => totalOf(filterColumn) !== undefined).map(({ name }) => name),
  );
  const keptPins = Object.fromEntries(Object.entries(pins).filter(([name]) => !splittableFilters.has(name)));
  return filters.flatMap((filter): readonly OfferedGroup[] => {
    const total = totalOf(filter);
    const values = filter.values.filter((value) => value !== total && /^[^=;]+$/.test(value.trim()));
    // A column with the names of filters does not divide the rows itself.
    if (total === undefined || values.length > MOST_VALUES || filter.name.endsWith('_group')) return [];
    return values.map((value) => ({
      ...wantedFigure,
      filters: { ...keptPins, [filter.name]: value },
      breakdown: `${(filter.label ?? filter.name).replaceAll(/[=;_]/g, ' ').trim().toLowerCase()}=${value.trim()}`,
    }));
  });
}

type TotalOf = (filter: FilterColumn) => string | undefined;
