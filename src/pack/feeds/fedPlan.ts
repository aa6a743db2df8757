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
  /** The columns of the store that feed an indicator; of several the last is believed. */
  readonly columnsOf: ReadonlyMap<IndicatorId, readonly number[]>;
  /** Its groups and counts, and the headline itself as the group "". */
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

/** An indicator of two topics is found under both: `topics:children-in-need` is one of its themes. */
const TOPICS = 'topics';

/** LAIT's own default, where a publisher says nothing of decimals: at most one. */
const USUAL_DECIMALS = 1;

/** Joins what the files brought to the officer's own indicators, whose rows come first and say what a dictionary also says. */
export function joinFeeds(
  fed: Fed,
  own: readonly Indicator[],
  {
    plan,
    observed,
    faulty,
  }: {
    readonly plan: PlanFile;
    /** The indicators that have rows of the officer's own. */
    readonly observed: ReadonlySet<string>;
    /** Indicators whose row in indicators.csv is at fault; the fault is reported there. */
    readonly faulty: ReadonlySet<string>;
  },
): Joined {
  const groups = fedGroups(fed.columns, observed);
  const columnsOf = columnsByIndicator(fed);
  const known = new Set<string>(own.map(({ id }) => id));
  const takesTopics = plan.priorities.length === 0;
  const indicators: Indicator[] = own.map((indicator) => indicator);
  const abouts = new Map<IndicatorId, IndicatorAbout>();
  const topics = new Map<string, string>();
  for (const { described, feed } of fed.described) {
    if (known.has(described.id)) continue;
    known.add(described.id);
    const id = described.id as IndicatorId;
    for (const topic of described.topics) topics.set(idText(topic), topic);
    const seen = decimalsSeen(fed, columnsOf.get(id) ?? []);
    const [first, ...others] = described.topics;
    indicators.push({
      ...indicatorFrom(described, Math.min(described.decimals ?? USUAL_DECIMALS, seen)),
      priority: feed.priority ?? (takesTopics && first !== undefined ? idText(first) : undefined),
      themes: others.map((topic) => `${TOPICS}:${idText(topic)}`),
    });
    abouts.set(id, aboutOf(described));
  }
  return {
    fed: { store: heldIn(fed), columns: fed.columns, columnsOf, groupsOf: groups.groupsOf },
    indicators,
    abouts,
    priorities: takesTopics ? [...topics].map(([id, title]) => ({ id, title })) : plan.priorities,
    byTopic: takesTopics && topics.size > 0,
    issues: [
      ...unknownIndicators(fed, new Set([...known, ...faulty])),
      ...unknownPriorities(fed, plan),
      ...groups.issues,
    ],
  };
}

/** The figures, without the function that adds to them. */
function heldIn({ store: { areas, periods, columns } }: Fed): HeldFigures {
  return { areas, periods, columns };
}

function columnsByIndicator({ columns }: Fed): ReadonlyMap<IndicatorId, readonly number[]> {
  const found = new Map<IndicatorId, number[]>();
  columns.forEach(({ indicator, breakdown, part }, column) => {
    if (breakdown !== '' || part !== 'figure') return;
    const id = indicator as IndicatorId;
    found.set(id, [...(found.get(id) ?? []), column]);
  });
  for (const places of found.values()) places.sort((a, b) => lineOf(columns[a]) - lineOf(columns[b]));
  return found;
}

function lineOf(column: FedColumn | undefined): number {
  return column?.feed.row ?? Number.POSITIVE_INFINITY;
}

/** The most decimals with which any of the columns is written. */
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

function aboutOf({ definition, source, link, caveat, updated, next }: DescribedIndicator): IndicatorAbout {
  return { definition, source, link, caveat, updated, next };
}

/** Lines of feeds.json for an indicator that has no row in indicators.csv. */
function unknownIndicators({ columns }: Fed, known: ReadonlySet<string>): readonly Issue[] {
  return columns.flatMap(({ indicator, feed, part }): readonly Issue[] => {
    if (known.has(indicator) || part !== 'figure') return [];
    return [
      {
        severity: 'error',
        code: 'unknown-indicator',
        file: FEEDS_FILE,
        row: feed.row,
        column: 'indicator',
        message: `The indicator "${quoted(indicator)}" is not in indicators.csv. Add it there with its title and polarity, or correct the id.${nearest(indicator, [...known])}`,
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

/** Whether published files bring figures of any group of the indicator. */
export function hasGroups(fed: FedPlan | undefined, id: IndicatorId): boolean {
  return (fed?.groupsOf.get(id) ?? []).some(({ breakdown, figure }) => breakdown !== '' && figure.length > 0);
}
