import { breakdownParts } from '@/domain/figures/breakdown';
import type { Issue } from '@/domain/plan/issue';
import { nearest } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';
import { GROUPS, type GroupRow } from '@/sources/plan/groupsTable';
import type { ObservationRow } from '@/sources/plan/observationsTable';

/** Finds rows of groups.csv that have no effect: observations.csv does not have the breakdown or group that the row names, but has one with a very similar name. */
export function groupIssues(
  groupRows: readonly GroupRow[],
  rows: readonly Pick<ObservationRow, 'breakdown'>[],
): readonly Issue[] {
  if (groupRows.length === 0) return [];
  const groups = new Map<string, Set<string>>();
  for (const breakdown of new Set(rows.map((row) => row.breakdown)))
    for (const { name, value } of breakdownParts(breakdown)) {
      const groupsOfBreakdown = groups.get(name.toLowerCase()) ?? new Set<string>();
      groups.set(name.toLowerCase(), groupsOfBreakdown.add(value));
    }
  return groupRows.flatMap((row): readonly Issue[] => {
    const name = row.breakdown.toLowerCase();
    if (name === 'area') return [];
    const groupsOfBreakdown = groups.get(name);
    if (groupsOfBreakdown === undefined) return issueAt(row, 'breakdown', row.breakdown, [...groups.keys()]);
    const isKnownGroup = [...groupsOfBreakdown].some(
      (group) => group.toLowerCase() === row.group.toLowerCase(),
    );
    return isKnownGroup ? [] : issueAt(row, 'group', row.group, [...groupsOfBreakdown]);
  });
}

function issueAt(
  { row }: GroupRow,
  column: 'breakdown' | 'group',
  name: string,
  knownNames: readonly string[],
): readonly Issue[] {
  const hint = nearest(name, knownNames);
  if (hint === '') return [];
  const message = `Found "${quoted(name)}", which no row of observations.csv has, so that this row says nothing.${hint}`;
  return [{ severity: 'warning', code: 'unknown-group', file: GROUPS.file, row, column, message }];
}
