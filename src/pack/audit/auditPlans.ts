import type { Area, AreaCode } from '@/domain/figures/area';
import type { DataQuery } from '@/domain/figures/dataQuery';
import type { NeighbourSet, Plan, Target } from '@/domain/plan/plan';
import { DIGESTS_FILE } from '@/packFormat/packManifest';
import type {
  PublishedBreakdowns,
  PublishedHistory,
  PublishedLatest,
  PublishedPlans,
} from '@/packFormat/publishedPlan';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { isChangeOf, namesChange } from './changeWords';
import { partialTotalsOf } from './partialTotalsOf';
import { groupFigures, type AuditFigure } from './packFigures';
import { auditIndicator, comparableTitle, type AuditIndicator } from './packIndicator';
import {
  frozenFigures,
  latestEchoes,
  partEchoes,
  type FrozenFigure,
  type PlanPart,
  type RepeatedFigure,
} from './repeatedFigures';
import { populationNamed, populationsNamedBy } from './populationWords';
import { isWithoutFigures, type RowlessCount } from './rowlessFigures';
import { nameKey, withSeriesOfOneCode } from './seriesOfOneCode';
import { seemsRunningTotal } from './seemsRunningTotal';
import { countsPeople } from './subjectWords';

/** The text of each file of a pack, by its path under `pack/`: what anyone can fetch. */
export type PackTexts = ReadonlyMap<string, string>;

/** The parts of one plan from which figures can be worked out. */
export type AuditPlan = {
  readonly plan: Plan;
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly neighbours: readonly NeighbourSet[];
  readonly targets: readonly Target[];
  readonly queries: readonly DataQuery[];
  readonly figures: readonly AuditFigure[];
  /** The counts of people that have no row at all. */
  readonly rowlessCounts: readonly RowlessCount[];
  /** Headline figures that the pack repeats: in its scorecard, and in the latest figures of all areas. */
  readonly repeats: readonly RepeatedFigure[];
  /** Headline figures that the pack shows from frozen reports. */
  readonly frozenFigures: readonly FrozenFigure[];
};

/** The name of each indicator that all plans, editions and releases share, by the ids of plan and indicator. */
export type SeriesNames = Map<string, string>;

/**
 * Reads the plans of a pack that have figures from an officer's own table, or that name counts without any figure. `seriesNames` has the names
 * of indicators in the other packs; the names in this pack are added.
 */
export function auditPlans(pack: PackTexts, seriesNames: SeriesNames = new Map()): readonly AuditPlan[] {
  const planList = readJson<PublishedPlans>(pack, 'plans.json');
  const knownNames = new Set(seriesNames.keys());
  const plans = (planList?.plans ?? []).flatMap(({ id }): readonly AuditPlan[] => {
    const partPaths = [...pack.keys()].filter((path) => isPart(path, id));
    const [firstPath] = partPaths;
    const firstPart = firstPath === undefined ? undefined : readJson<PlanPart>(pack, firstPath);
    if (firstPart === undefined) return [];
    const indicators = withChanges(firstPart.indicators.map(auditIndicator));
    const ownIndicators = indicators.filter((indicator) => mentionsOwn(pack, id, indicator));
    const historyOf = (indicator: AuditIndicator) => pack.get(`${id}/indicators/${indicator.id}.json`) ?? '';
    const withoutHeadlines = indicators.filter(
      (indicator) => countsPeople(indicator) && isWithoutFigures(historyOf(indicator)),
    );
    const rowlessIndicators = withoutHeadlines.filter((indicator) => !ownIndicators.includes(indicator));
    // A plan without a single row may name the indicator that is the remainder in another plan.
    if (ownIndicators.length + rowlessIndicators.length === 0) return [];
    const areas = new Map(firstPart.areas.map((area) => [area.code, area]));
    const loadedParts =
      ownIndicators.length === 0 ? [] : partPaths.flatMap((path) => readJson<PlanPart>(pack, path) ?? []);
    const { figures, seriesOf } = figuresOf(pack, id, { ownIndicators, indicators, areas, seriesNames });
    return [
      {
        plan: firstPart.plan,
        areas,
        neighbours: loadedParts.flatMap(({ neighbours }) => neighbours),
        targets: firstPart.targets,
        queries: loadedParts.flatMap(({ queries }) => queries),
        figures,
        rowlessCounts: rowlessIndicators.map((indicator) => ({
          indicator,
          series: seriesOf(indicator),
          nextIndicatorId: indicators
            .slice(indicators.indexOf(indicator))
            .find((laterIndicator) => ownIndicators.includes(laterIndicator))?.id,
        })),
        frozenFigures: loadedParts.flatMap(frozenFigures),
        repeats: [
          ...loadedParts.flatMap((part) => partEchoes(part, indicators)),
          ...(ownIndicators.length === 0
            ? []
            : latestEchoes(readJson<PublishedLatest>(pack, `${id}/latest.json`), indicators)),
        ],
      },
    ];
  });
  return withSeriesOfOneCode(plans, { seriesNames, knownNames });
}

/** Whether the text of a history holds figures of an officer's own table. */
export function isOwnText(text: string): boolean {
  return text.includes(JSON.stringify(OBSERVATIONS.file));
}

/** Whether a file is one area's part of a plan: the scorecard of its authority, or of one of those that the plan serves. */
export function isPart(path: string, plan: string): boolean {
  return (
    path === `${plan}/scorecard.json` ||
    (path.startsWith(`${plan}/areas/`) && !path.endsWith(`/${DIGESTS_FILE}`))
  );
}

/** Searches the text without parsing it, because a pack for all of England has hundreds of files with publishers' figures only. */
function mentionsOwn(pack: PackTexts, plan: string, { id }: AuditIndicator): boolean {
  return ['indicators', 'breakdowns'].some((folder) =>
    isOwnText(pack.get(`${plan}/${folder}/${id}.json`) ?? ''),
  );
}

function readJson<File>(pack: PackTexts, path: string): File | undefined {
  const text = pack.get(path);
  return text === undefined ? undefined : (JSON.parse(text) as File);
}

type PlanIndicators = {
  readonly ownIndicators: readonly AuditIndicator[];
  readonly indicators: readonly AuditIndicator[];
  readonly areas: AuditPlan['areas'];
  readonly seriesNames: SeriesNames;
};

function withChanges(indicators: readonly AuditIndicator[]): readonly AuditIndicator[] {
  const isChange = ({ title }: AuditIndicator) =>
    namesChange(title) &&
    indicators.some(
      (countedIndicator) => countedIndicator.people && isChangeOf(title, countedIndicator.title),
    );
  return indicators.map((indicator) => (isChange(indicator) ? { ...indicator, isChange: true } : indicator));
}

/**
 * Reads all figures of the indicators that have rows in the officer's own table. Of other indicators it reads only those that are denominators, for the
 * same areas.
 */
function figuresOf(
  pack: PackTexts,
  plan: string,
  { ownIndicators, indicators, areas, seriesNames }: PlanIndicators,
): {
  readonly figures: readonly AuditFigure[];
  readonly seriesOf: (indicator: AuditIndicator) => string;
} {
  const titleCounts = new Map<string, number>();
  for (const indicator of indicators)
    titleCounts.set(comparableTitle(indicator), (titleCounts.get(comparableTitle(indicator)) ?? 0) + 1);
  const seriesOf = (indicator: AuditIndicator) => {
    const key = nameKey(plan, indicator);
    const title =
      titleCounts.get(comparableTitle(indicator)) === 1
        ? comparableTitle(indicator)
        : `${comparableTitle(indicator)} ${indicator.id}`;
    const name = seriesNames.get(key) ?? title;
    seriesNames.set(key, name);
    return name;
  };
  const areaKeyOf = (code: string) => areaKeyIn(areas, code);
  const figures = ownIndicators.flatMap((indicator) =>
    indicatorFigures(pack, plan, { indicator, series: seriesOf(indicator), areaKeyOf }),
  );
  const ownAreas = new Set<string>(figures.flatMap(({ isOwn, area }) => (isOwn ? [area] : [])));
  const denominatorNames = new Set(
    ownIndicators.flatMap(({ denominator }) => denominator?.trim().toLowerCase() ?? []),
  );
  const namedPeople = new Set(
    ownIndicators.flatMap((indicator) =>
      indicator.measure.kind === 'ratio' && indicator.people ? populationsNamedBy(indicator) : [],
    ),
  );
  const denominatorIndicators = indicators.filter(
    (indicator) =>
      !ownIndicators.includes(indicator) &&
      (denominatorNames.has(indicator.title.trim().toLowerCase()) ||
        denominatorNames.has(indicator.id) ||
        (indicator.measure.kind === 'count' && namedPeople.has(populationNamed(indicator.title) ?? ''))),
  );
  const denominatorFigures = denominatorIndicators.flatMap((indicator) =>
    indicatorFigures(pack, plan, { indicator, series: seriesOf(indicator), areaKeyOf, areas: ownAreas }),
  );
  return { figures: [...figures, ...denominatorFigures], seriesOf };
}

function indicatorFigures(
  pack: PackTexts,
  plan: string,
  naming: Parameters<typeof groupFigures>[1],
): readonly AuditFigure[] {
  const { id } = naming.indicator;
  const history = readJson<PublishedHistory>(pack, `${plan}/indicators/${id}.json`);
  const breakdowns = readJson<PublishedBreakdowns>(pack, `${plan}/breakdowns/${id}.json`);
  const groups = [
    ...(history === undefined ? [] : [{ ...history, breakdown: '' }]),
    ...(breakdowns?.groups ?? []),
  ];
  const statedIndicator =
    breakdowns?.within === undefined ? naming.indicator : { ...naming.indicator, within: breakdowns.within };
  const groupNaming = { ...naming, indicator: statedIndicator, partialTotals: partialTotalsOf(groups) };
  const figures = groups.flatMap((group) => groupFigures(group, groupNaming));
  if (!seemsRunningTotal(figures)) return figures;
  const indicator: AuditIndicator = { ...statedIndicator, seemsRunningTotal: true };
  return figures.map((figure) => ({ ...figure, indicator }));
}

/** Names a registered area by its code, and an area of the officer's own by its name and parent, because its id may change between releases. */
export function areaKeyIn(areas: AuditPlan['areas'], code: string): string {
  const area = areas.get(code as AreaCode);
  if (area === undefined || /^[A-Z]\d{8}$/.test(code)) return code;
  return `${area.name.toLowerCase()} (${area.kind} of ${area.parent ?? ''})`;
}
