import type { Area, AreaCode } from '@/domain/figures/area';
import { areaName } from '@/domain/plan/planData';
import { hasPromises, isEmpty } from '@/domain/registers/register';
import {
  PACK_SCHEMA,
  type ListedArea,
  type ListedPlan,
  type PublishedLatest,
  type PublishedPlans,
} from '@/packFormat/publishedPlan';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { allIndicators } from './allIndicators';
import { dataText } from './dataText';
import { indicatorTexts, type LatestTexts, type PackFile } from './indicatorTexts';
import { inYearJson } from './inYearJson';
import { jointMark } from '@/pack/compile/membersMark';
import { partLayout, type PartLayout } from './partLayout';
import { partFrame } from './publishedPart';
import { registersText } from './registersText';
import { packJson } from './packJson';

export type Publishing = {
  /** The authority that a plan for every authority shows first. */
  readonly opens?: AreaCode | undefined;
};

/** The files of a pack, by their path under `pack/`. They are made one after another, so that they need not all be in memory. The same plans give the same bytes. */
export function* publishedFiles(
  plans: readonly CompiledPlan[],
  publishing: Publishing = {},
): Generator<PackFile> {
  const listedPlans: ListedPlan[] = [];
  for (const plan of plans) {
    const planListing = yield* planFiles(plan);
    const holds = planListing.areas?.some(({ code }) => code === publishing.opens) ?? false;
    listedPlans.push(holds ? { ...planListing, opens: publishing.opens } : planListing);
  }
  const membersMark = jointMark(plans.flatMap((plan) => plan.members ?? []));
  yield [
    'plans.json',
    packJson({ schema: PACK_SCHEMA, plans: listedPlans, members: membersMark } satisfies PublishedPlans),
  ];
}

/** The parts of a plan by area, with the same content as `publishedFiles` writes. */
export function publishedParts(compiled: CompiledPlan): {
  readonly areas: readonly AreaCode[];
  readonly part: (area: AreaCode) => string;
} {
  const { data } = compiled;
  const layout = { ...partLayout(data), hasPart: () => true, isShown: () => true };
  const areasPresent = new Set<AreaCode>();
  const pieces = data.indicators.map(
    (indicator) => indicatorTexts(compiled, indicator, { layout, areasPresent }).pieces,
  );
  return {
    areas: authoritiesIn(layout.areas, areasPresent).map(({ code }) => code),
    part: partFrame(compiled, layout, pieces),
  };
}

function* planFiles(compiled: CompiledPlan): Generator<PackFile, ListedPlan> {
  const { data } = compiled;
  const folder = data.plan.id;
  const layout = partLayout(data);
  const areasPresent = new Set<AreaCode>();
  const writtenIndicators = yield* allIndicators(compiled, { layout, areasPresent });
  const frame = partFrame(
    compiled,
    layout,
    writtenIndicators.map(({ pieces }) => pieces),
  );
  yield [
    `${folder}/latest.json`,
    latestText(
      writtenIndicators.map(({ latest }) => latest),
      layout,
    ),
  ];
  yield [
    `${folder}/data.json`,
    dataText(
      compiled,
      writtenIndicators.map(({ indicatorHeld }) => indicatorHeld),
    ),
  ];
  const inYear = inYearJson(compiled);
  if (inYear !== undefined) yield [`${folder}/in-year.json`, inYear];
  const registers = registersText(compiled);
  if (registers !== undefined) yield [`${folder}/registers.json`, registers];
  const { authority } = data.plan;
  if (authority !== 'any') {
    yield [`${folder}/scorecard.json`, frame(authority)];
    return listedPlan(compiled, []);
  }
  const areas = authoritiesIn(layout.areas, areasPresent);
  for (const { code } of areas) yield [`${folder}/areas/${code}.json`, frame(code)];
  return listedPlan(compiled, areas);
}

/** The authorities of today that have a figure in the latest period of some indicator, by name. */
function authoritiesIn(areas: readonly Area[], areasPresent: ReadonlySet<AreaCode>): readonly Area[] {
  return areas
    .filter(({ code, kind, former }) => kind === 'authority' && areasPresent.has(code) && former !== true)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

function listedPlan({ data, registers: planRegisters }: CompiledPlan, areas: readonly Area[]): ListedPlan {
  const { id, title, notice, authority, asAt } = data.plan;
  const inYear = data.indicators.some((indicator) => indicator.inYear !== undefined) ? true : undefined;
  const registers = isEmpty(planRegisters) ? undefined : true;
  const promises = hasPromises(planRegisters) ? true : undefined;
  if (authority !== 'any')
    return {
      id,
      title,
      notice,
      authority,
      area: areaName(data, authority),
      asAt,
      inYear,
      registers,
      promises,
    };
  const listedAreas = areas.map(({ code, name, parent }): ListedArea => ({
    code,
    name,
    region: parent === undefined ? '' : areaName(data, parent),
  }));
  return { id, title, notice, authority, area: '', asAt, inYear, registers, promises, areas: listedAreas };
}

function latestText(latest: readonly LatestTexts[], layout: PartLayout): string {
  return packJson({
    schema: PACK_SCHEMA,
    areas: layout.areas.map(({ code }) => code),
    periods: layout.periods,
    indicators: latest.map(({ id, period, values }) =>
      period === undefined ? { id, values } : { id, period: layout.periodIndex(period), values },
    ),
  } satisfies PublishedLatest);
}
