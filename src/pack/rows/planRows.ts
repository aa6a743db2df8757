import type { AreaCode } from '@/domain/figures/area';
import type { PlanEvent } from '@/domain/plan/event';
import type { Indicator } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import type { NeighbourSet, Target } from '@/domain/plan/plan';
import { EVENTS, type EventRow } from '@/sources/plan/eventsTable';
import { INDICATORS, type IndicatorRow } from '@/sources/plan/indicatorsTable';
import { listForMessage } from '@/sources/nearest';
import type { NeighbourRow } from '@/sources/plan/neighboursTable';
import { PLAN_FILE, type PlanFile } from '@/sources/plan/planJson';
import { quoted } from '@/sources/quoted';
import { TARGETS, type TargetRow } from '@/sources/plan/targetsTable';
import type { AreaResolver } from './areaResolver';
import { resolvedIndicator, unknownName } from './rowReference';

/** Reports names that belong to no indicator: in priorities, in themes and as companions. */
export function indicatorIssues(
  rows: readonly IndicatorRow[],
  { plan, indicators }: { readonly plan: PlanFile; readonly indicators: readonly Indicator[] },
): readonly Issue[] {
  const ids = indicators.map(({ id }) => id);
  const priorities = plan.priorities.map(({ id }) => id);
  const themes = plan.frameworks.flatMap(({ id, themes: themesOfFramework }) =>
    themesOfFramework.map((theme) => `${id}:${theme.id}`),
  );
  return rows.flatMap(({ row, indicator }) => {
    const rowReference = { file: INDICATORS.file, row };
    const wrongThemes = indicator.themes.filter((theme) => !themes.includes(theme));
    return [
      ...(indicator.priority !== undefined && !priorities.includes(indicator.priority)
        ? [
            unknownName(
              { ...rowReference, column: 'priority', word: indicator.priority },
              'priority',
              priorities,
              [],
              plan.priorities,
            ),
          ]
        : []),
      ...wrongThemes.map((word) => unknownName({ ...rowReference, column: 'themes', word }, 'theme', themes)),
      ...(indicator.readWith !== undefined && !ids.includes(indicator.readWith)
        ? [unknownName({ ...rowReference, column: 'read_with', word: indicator.readWith }, 'indicator', ids)]
        : []),
    ];
  });
}

export function resolveTargets(
  rows: readonly TargetRow[],
  indicators: readonly Indicator[],
  issues: Issue[],
): readonly Target[] {
  const targets: Target[] = [];
  const targetKeys = new Set<string>();
  for (const { row, indicator: word, period, target, amber, note } of rows) {
    const rowReference = { file: TARGETS.file, row };
    const indicator = resolvedIndicator({ ...rowReference, column: 'indicator', word }, indicators, issues);
    if (indicator === undefined) continue;
    if (amber !== undefined && indicator.polarity !== 'neutral') {
      const isInsideTarget = indicator.polarity === 'high' ? amber <= target.value : amber >= target.value;
      if (!isInsideTarget)
        issues.push({
          ...rowReference,
          severity: 'error',
          code: 'amber-limit',
          column: 'amber',
          message: `The amber limit is better than the target. Expected it to be ${indicator.polarity === 'high' ? 'at or below' : 'at or above'} the target: the furthest value that is still amber.`,
        });
    }
    const key = `${indicator.id}|${period.family}|${period.step}`;
    if (targetKeys.has(key))
      issues.push({
        ...rowReference,
        severity: 'error',
        code: 'duplicate-target',
        column: 'target',
        message: 'This indicator has a target for this period in an earlier row. Delete one of the two.',
      });
    targetKeys.add(key);
    targets.push({
      indicator: indicator.id,
      period,
      value: target.value,
      decimals: target.decimals,
      amber,
      note,
    });
  }
  return targets;
}

export function resolveNeighbours(
  rows: readonly NeighbourRow[],
  { file, areas, issues }: { readonly file: string; readonly areas: AreaResolver; readonly issues: Issue[] },
): readonly NeighbourSet[] {
  const sets = new Map<string, { area: AreaCode; model: string | undefined; members: Neighbour[] }>();
  for (const row of rows) {
    const rowReference = { file, row: row.row };
    const area = areas.resolve(row.area, { ...rowReference, column: 'area' });
    const neighbour = areas.resolve(row.neighbour, { ...rowReference, column: 'neighbour' });
    if (area === undefined || neighbour === undefined) continue;
    if (area.code === neighbour.code) {
      issues.push({ ...rowReference, ...OWN_NEIGHBOUR });
      continue;
    }
    const key = `${area.code} ${row.model ?? ''}`;
    const neighbourSet = sets.get(key) ?? { area: area.code, model: row.model, members: [] };
    if (neighbourSet.members.some((member) => member.area === neighbour.code))
      issues.push({
        ...rowReference,
        severity: 'error',
        code: 'duplicate-neighbour',
        column: 'neighbour',
        message: `${neighbour.name} is listed twice among these neighbours, and would count twice in their average. Delete one row.`,
      });
    else neighbourSet.members.push({ area: neighbour.code, rank: row.rank, closeness: row.closeness });
    sets.set(key, neighbourSet);
  }
  return [...sets.values()].map(({ area, model, members }) => ({
    area,
    model,
    members: members
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ area: member, closeness }) => ({ area: member, closeness })),
  }));
}

/** Reports a neighbour model that plan.json names but that has no neighbours: without the report, another model would silently replace it. */
export function modelIssues(
  { neighbours: { model } }: PlanFile,
  sets: readonly NeighbourSet[],
): readonly Issue[] {
  const models = [...new Set(sets.flatMap((set) => set.model ?? []))];
  if (model === undefined || models.includes(model)) return [];
  const foundText =
    sets.length === 0
      ? 'The plan has no statistical neighbours: ratings fall to the next benchmark.'
      : models.length === 0
        ? 'The neighbours name no model, and are used as they are.'
        : `There are neighbours by ${listForMessage(models)}, and the first is used.`;
  const message = `No neighbours are by the model "${quoted(model)}" that plan.json names. ${foundText} Correct the model, or give its list of neighbours.`;
  return [
    { severity: 'warning', code: 'unknown-model', file: PLAN_FILE, column: 'neighbours.model', message },
  ];
}

/** Reports an area that is its own neighbour, under any of its codes: it would be compared with an average that includes it. */
const OWN_NEIGHBOUR = {
  severity: 'error',
  code: 'own-neighbour',
  column: 'neighbour',
  message: 'An area cannot be its own statistical neighbour. Correct the row, or delete it.',
} as const;

type Neighbour = { readonly area: AreaCode; readonly rank: number; readonly closeness: string | undefined };

/** Events, each with the indicator and the area that it concerns, where it names one. */
export function resolveEvents(
  rows: readonly EventRow[],
  {
    indicators,
    areas,
    issues,
  }: {
    readonly indicators: readonly Indicator[];
    readonly areas: AreaResolver;
    readonly issues: Issue[];
  },
): readonly PlanEvent[] {
  return rows.flatMap(({ row, indicator: word, area: areaWord, ...event }): readonly PlanEvent[] => {
    const rowReference = { file: EVENTS.file, row };
    const indicator =
      word === undefined
        ? undefined
        : resolvedIndicator({ ...rowReference, column: 'indicator', word }, indicators, issues);
    const area =
      areaWord === undefined ? undefined : areas.resolve(areaWord, { ...rowReference, column: 'area' });
    const isUnresolved = (word !== undefined && !indicator) || (areaWord !== undefined && !area);
    return isUnresolved ? [] : [{ ...event, indicator: indicator?.id, area: area?.code }];
  });
}
