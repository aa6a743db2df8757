import { indexFor, type DraftLine, type DraftTable } from './draftTable';
import { tableCellKey, type NumberKind, type TableCell } from './tableCell';

/** The numbers of one kind (counts, denominators, sums) of one indicator. */
type LinkEnd = readonly [kind: NumberKind, indicator: string];

/** A sum across indicators, which holds in each of some places. */
export type IndicatorLink = {
  readonly total: LinkEnd;
  readonly parts: readonly LinkEnd[];
  readonly tableCells: readonly TableCell[];
  readonly sumKind: DraftLine['sumKind'];
  /** Which of the sum's numbers must be in the table already for the sum to be added there. */
  readonly neededInTable: 'nothing' | 'a part' | 'all';
};

/** Adds the sums of links to a draft, which changes. */
export function addLinks(draft: DraftTable, links: readonly IndicatorLink[]): void {
  for (const { total, parts, tableCells, sumKind, neededInTable } of links)
    for (const tableCell of tableCells) {
      const key = tableCellKey(...total, tableCell);
      const keys = parts.map((part) => tableCellKey(...part, tableCell));
      const isInTable = (key: string) => draft.indexByKey.has(key);
      if (neededInTable === 'a part' && !keys.some(isInTable)) continue;
      if (neededInTable === 'all' && !(isInTable(key) && keys.every(isInTable))) continue;
      const index = indexFor(draft, key);
      draft.lines.push({ total: index, parts: keys.map((partKey) => indexFor(draft, partKey)), sumKind });
    }
}

/** The given indicators, and all that links join to them, directly or through others. */
export function linkedTo(ids: Iterable<string>, links: readonly IndicatorLink[]): ReadonlySet<string> {
  const linkedIds = new Set(ids);
  const neighboursOf = new Map<string, Set<string>>();
  for (const { total, parts } of links) {
    const linkedIds = [total, ...parts].map(([, indicator]) => indicator);
    for (const indicator of linkedIds)
      neighboursOf.set(indicator, new Set([...(neighboursOf.get(indicator) ?? []), ...linkedIds]));
  }
  for (const id of linkedIds) for (const neighbour of neighboursOf.get(id) ?? []) linkedIds.add(neighbour);
  return linkedIds;
}
