import { idText } from '@/sources/idText';
import { toUnit } from '@/domain/figures/unit';
import type { IndicatorAbout } from '@/packFormat/publishedPlan';
import { INDICATOR_STATUSES, type Indicator, type IndicatorId } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import type { Priority } from '@/domain/plan/plan';
import { FEEDS_FILE } from '@/sources/plan/feedsJson';
import { listForMessage, nearest } from '@/sources/nearest';
import type { DescribedIndicator } from '@/sources/publishedFile';
import type { PlanFile } from '@/sources/plan/planJson';
import { fedGroups, type FedGroup } from './fedGroups';
import type { HeldFigures } from './figureStore';
import type { Fed, FedColumn } from './readFeeds';
import { quoted } from '@/sources/quoted';

/** What published files bring to a plan, ready to be looked up by indicator. */
export type FedPlan = {
  readonly store: HeldFigures;
  readonly columns: readonly FedColumn[];
  /** The columns of the store that hold an indicator's figures. If several have a figure, the last is believed. */
  readonly columnsOf: ReadonlyMap<IndicatorId, readonly number[]>;
  /** The groups and counts of an indicator. The headline is the group "". */
  readonly groupsOf: ReadonlyMap<IndicatorId, readonly FedGroup[]>;
};

/** The plan with the indicators, topics and figures of its published files. */
export type Joined = {
  readonly fed: FedPlan;
  readonly indicators: readonly Indicator[];
  readonly abouts: ReadonlyMap<IndicatorId, IndicatorAbout>;
  readonly priorities: readonly Priority[];
  readonly byTopic: boolean;
  readonly issues: readonly Issue[];
};

/** An indicator with two topics is listed under both: `topics:children-in-need` is one of its themes. */
const TOPICS_PREFIX = 'topics';

/** The number of decimals where a publisher gives none: at most one, as in LAIT. */
const USUAL_DECIMALS = 1;

/** Adds what the files bring to the officer's own indicators. These come first, and their rows override what a dictionary says of them. */
export function joinFeeds(
  feeds: Fed,
  ownIndicators: readonly Indicator[],
  {
    plan,
    observed: observedIndicators,
    faultyIds,
  }: {
    readonly plan: PlanFile;
    /** The ids of indicators that have rows of the officer's own. */
    readonly observed: ReadonlySet<string>;
    /** The ids of indicators whose row in indicators.csv has an error, which is reported there. */
    readonly faultyIds: ReadonlySet<string>;
  },
): Joined {
  const groups = fedGroups(feeds.columns, observedIndicators);
  const columnsOf = columnsByIndicator(feeds);
  const knownIds = new Set<string>(ownIndicators.map(({ id }) => id));
  const takesTopics = plan.priorities.length === 0;
  const indicators: Indicator[] = ownIndicators.map((indicator) => indicator);
  const indicatorDescriptions = new Map<IndicatorId, IndicatorAbout>();
  const topics = new Map<string, string>();
  for (const { described, feed } of feeds.described) {
    if (knownIds.has(described.id)) continue;
    knownIds.add(described.id);
    const id = described.id as IndicatorId;
    for (const topic of described.topics) topics.set(idText(topic), topic);
    const decimalsWritten = decimalsSeen(feeds, columnsOf.get(id) ?? []);
    const [firstTopic, ...otherTopics] = described.topics;
    indicators.push({
      ...indicatorFrom(described, Math.min(described.decimals ?? USUAL_DECIMALS, decimalsWritten)),
      priority: feed.priority ?? (takesTopics && firstTopic !== undefined ? idText(firstTopic) : undefined),
      themes: otherTopics.map((topic) => `${TOPICS_PREFIX}:${idText(topic)}`),
    });
    indicatorDescriptions.set(id, aboutOf(described));
  }
  return {
    fed: { store: heldFiguresOf(feeds), columns: feeds.columns, columnsOf, groupsOf: groups.groupsOf },
    indicators,
    abouts: indicatorDescriptions,
    priorities: takesTopics ? [...topics].map(([id, title]) => ({ id, title })) : plan.priorities,
    byTopic: takesTopics && topics.size > 0,
    issues: [
      ...unknownIndicators(feeds, new Set([...knownIds, ...faultyIds])),
      ...unknownPriorities(feeds, plan),
      ...groups.issues,
    ],
  };
}

/** The store's figures, without the function that adds more. */
function heldFiguresOf({ store: { areas, periods, columns } }: Fed): HeldFigures {
  return { areas, periods, columns };
}

function columnsByIndicator({ columns }: Fed): ReadonlyMap<IndicatorId, readonly number[]> {
  const columnIndexesById = new Map<IndicatorId, number[]>();
  columns.forEach(({ indicator, breakdown, part }, column) => {
    if (breakdown !== '' || part !== 'figure') return;
    const id = indicator as IndicatorId;
    columnIndexesById.set(id, [...(columnIndexesById.get(id) ?? []), column]);
  });
  for (const columnIndexes of columnIndexesById.values())
    columnIndexes.sort((a, b) => lineOf(columns[a]) - lineOf(columns[b]));
  return columnIndexesById;
}

function lineOf(column: FedColumn | undefined): number {
  return column?.feed.row ?? Number.POSITIVE_INFINITY;
}

/** The largest number of decimals in any of the columns. */
export function decimalsSeen({ store }: { readonly store: HeldFigures }, columns: readonly number[]): number {
  return Math.max(0, ...columns.flatMap((column) => store.columns[column]?.decimals ?? []));
}

function indicatorFrom(described: DescribedIndicator, decimals: number): Omit<Indicator, 'priority'> {
  return {
    id: described.id as IndicatorId,
    title: described.title,
    polarity: described.polarity ?? 'neutral',
    unit: toUnit(described.unit ?? 'number'),
    decimals,
    type: 'national',
    status: INDICATOR_STATUSES[0],
    seasonal: false,
    people: described.unit === 'count',
    themes: [],
    unbanded: described.unbanded === true ? true : undefined,
  };
}

function aboutOf({
  definition,
  source,
  link,
  caveat,
  updated,
  next: nextRelease,
}: DescribedIndicator): IndicatorAbout {
  return { definition, source, link, caveat, updated, next: nextRelease };
}

/** Reports lines of feeds.json for an indicator that has no row in indicators.csv. */
function unknownIndicators({ columns }: Fed, knownIds: ReadonlySet<string>): readonly Issue[] {
  return columns.flatMap(({ indicator, feed, part }): readonly Issue[] => {
    if (knownIds.has(indicator) || part !== 'figure') return [];
    return [
      {
        severity: 'error',
        code: 'unknown-indicator',
        file: FEEDS_FILE,
        row: feed.row,
        column: 'indicator',
        message: `The indicator "${quoted(indicator)}" is not in indicators.csv. Add it there with its title and polarity, or correct the id.${nearest(indicator, [...knownIds])}`,
      },
    ];
  });
}

function unknownPriorities({ described }: Fed, plan: PlanFile): readonly Issue[] {
  const ids = plan.priorities.map(({ id }) => id);
  const feeds = new Set(described.map(({ feed }) => feed));
  return [...feeds].flatMap(({ priority, row }): readonly Issue[] => {
    if (priority === undefined || ids.includes(priority)) return [];
    return [
      {
        severity: 'error',
        code: 'unknown-priority',
        file: FEEDS_FILE,
        row,
        column: 'priority',
        message: `The priority "${quoted(priority)}" is not known. Expected one of ${listForMessage(ids)}.${nearest(priority, ids)}`,
      },
    ];
  });
}

/** Whether published files have figures for any group of the indicator. */
export function hasGroups(feedPlan: FedPlan | undefined, id: IndicatorId): boolean {
  return (feedPlan?.groupsOf.get(id) ?? []).some(
    ({ breakdown, figure }) => breakdown !== '' && figure.length > 0,
  );
}
