import type { GroupSums } from './groupSums';
import { WHOLE } from './sumsThatHold';
import { breakdownText, type BreakdownGroup, type TableCell } from './tableCell';

/**
 * Every combination of groups that has rows; also each of these without one of its groups, and each with one group replaced by the larger
 * group that contains it.
 */
export function combinationsIn(
  tableCells: readonly TableCell[],
  groupSums: ReadonlyMap<string, GroupSums>,
): readonly (readonly BreakdownGroup[])[] {
  const combinationByText = new Map<string, readonly BreakdownGroup[]>();
  const add = (groups: readonly BreakdownGroup[]) => {
    const text = breakdownText(groups);
    if (!combinationByText.has(text)) combinationByText.set(text, groups);
  };
  for (const { groups } of tableCells) add(groups);
  const withRows = new Set(tableCells.flatMap(({ groups }) => groups.map(({ group }) => group)));
  for (const groups of combinationByText.values())
    groups.forEach(({ name, group }, position) => {
      add(groups.toSpliced(position, 1));
      for (const { whole, parts } of groupSums.get(name)?.sums ?? [])
        if (parts.includes(group) || whole === group) {
          if (whole !== WHOLE) add(groups.with(position, { name, group: whole }));
          for (const part of parts)
            if (!withRows.has(part)) add(groups.with(position, { name, group: part }));
        }
    });
  return [...combinationByText.values()];
}
