import type { IndicatorId } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import { FEEDS_FILE } from '@/sources/plan/feedsJson';
import type { FedColumn } from './readFeeds';

/**
 * The columns of the store for one indicator and one group, such as `sex=Female`, which is empty for the headline. If several have a figure,
 * the last is believed.
 */
export type FedGroup = {
  readonly breakdown: string;
  readonly figure: readonly number[];
  readonly numerator: readonly number[];
  readonly denominator: readonly number[];
};

/**
 * The groups and counts of published files, by indicator. An indicator with rows of the officer's own has none: disclosure control does not
 * see the published groups, and a published count could give away a figure that is withheld.
 */
export function fedGroups(
  columns: readonly FedColumn[],
  ownIndicators: ReadonlySet<string>,
): {
  readonly groupsOf: ReadonlyMap<IndicatorId, readonly FedGroup[]>;
  readonly issues: readonly Issue[];
} {
  const groupsByIndicator = new Map<IndicatorId, Map<string, FedGroup>>();
  const columnsToPlace = new Map<string, FedColumn>();
  const order = columns
    .map((column, index) => ({ ...column, place: index }))
    .toSorted((a, b) => (a.feed.row ?? 0) - (b.feed.row ?? 0));
  for (const { place: planPosition, ...column } of order) {
    const { indicator, breakdown, part } = column;
    const isGroup = breakdown !== '' || part !== 'figure';
    if (isGroup && ownIndicators.has(indicator)) {
      columnsToPlace.set(`${indicator}|${column.feed.row}`, column);
      continue;
    }
    const groups = groupsByIndicator.get(indicator as IndicatorId) ?? new Map<string, FedGroup>();
    const group = groups.get(breakdown) ?? { breakdown, figure: [], numerator: [], denominator: [] };
    groups.set(breakdown, { ...group, [part]: [...group[part], planPosition] });
    groupsByIndicator.set(indicator as IndicatorId, groups);
  }
  return {
    groupsOf: new Map([...groupsByIndicator].map(([id, groups]) => [id, [...groups.values()]])),
    issues: [...columnsToPlace.values()].map(leftOutGroup),
  };
}

function leftOutGroup({ indicator, feed }: FedColumn): Issue {
  return {
    severity: 'warning',
    code: 'groups-left-out',
    file: FEEDS_FILE,
    row: feed.row,
    column: 'indicator',
    message: `"${indicator}" has rows in observations.csv, so the groups and counts of ${feed.file} are left out: a published count beside a figure that is withheld could give it away. Give the published figures an indicator of their own, or take your own rows out.`,
  };
}
