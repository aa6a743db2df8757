import { breakdownParts } from '@/domain/figures/breakdown';
import type { Issue } from '@/domain/plan/issue';
import { nearest } from '@/sources/nearest';
import { quoted } from '@/sources/quoted';
import { GROUPS, type GroupRow } from '@/sources/plan/groupsTable';
import type { ObservationRow } from '@/sources/plan/observationsTable';

/**
 * Rows of groups.csv that have no effect: their breakdown or group is nearly the name of one in observations.csv, and is
 * not the name of any.
 */
export function groupIssues(
  stated: readonly GroupRow[],
  rows: readonly Pick<ObservationRow, 'breakdown'>[],
): readonly Issue[] {
  if (stated.length === 0) return [];
  const groups = new Map<string, Set<string>>();
  for (const breakdown of new Set(rows.map((row) => row.breakdown)))
    for (const { name, value } of breakdownParts(breakdown)) {
      const own = groups.get(name.toLowerCase()) ?? new Set<string>();
      groups.set(name.toLowerCase(), own.add(value));
    }
  return stated.flatMap((row): readonly Issue[] => {
    const name = row.breakdown.toLowerCase();
    if (name === 'area') return [];
    const own = groups.get(name);
    if (own === undefined) return issueAt(row, 'breakdown', row.breakdown, [...groups.keys()]);
    const isThere = [...own].some((group) => group.toLowerCase() === row.group.toLowerCase());
    return isThere ? [] : issueAt(row, 'group', row.group, [...own]);
  });
}

function issueAt(
  { row }: GroupRow,
  column: 'breakdown' | 'group',
  found: string,
  known: readonly string[],
): readonly Issue[] {
  const hint = nearest(found, known);
  if (hint === '') return [];
  const message = `Found "${quoted(found)}", which no row of observations.csv has, so that this row says nothing.${hint}`;
  return [{ severity: 'warning', code: 'unknown-group', file: GROUPS.file, row, column, message }];
}
