import type { Area, AreaCode } from '@/domain/area';
import type { Indicator } from '@/domain/indicator';
import { areaName, type PlanData } from '@/domain/planData';
import {
  NO_ROW,
  PACK_SCHEMA,
  type ListedArea,
  type ListedPlan,
  type PublishedBreakdowns,
  type PublishedHistory,
  type PublishedLatest,
  type PublishedPlans,
} from '@/domain/publishedPlan';
import type { Breakdown } from './breakdowns';
import type { CompiledPlan } from './compilePlan';
import { figuresOf } from './figuresOf';
import { localFigures, type IndicatorFigures } from './indicatorFigures';
import {
  partFrame,
  partLayout,
  partPieces,
  seriesText,
  type PartLayout,
  type PartPieces,
} from './publishedPart';

export type PackFile = readonly [path: string, text: string];

/**
 * The files of a pack by path under `pack/`, one after another so that they need not be in memory together;
 * the same plans give the same bytes. `opens` is the authority with which a plan for every authority opens.
 */
export function* publishedFiles(plans: readonly CompiledPlan[], opens?: AreaCode): Generator<PackFile> {
  const listed: ListedPlan[] = [];
  for (const plan of plans) {
    const one = yield* planFiles(plan);
    const holds = one.areas?.some(({ code }) => code === opens) ?? false;
    listed.push(holds ? { ...one, opens } : one);
  }
  yield ['plans.json', json({ schema: PACK_SCHEMA, plans: listed } satisfies PublishedPlans)];
}

/** The parts of a plan by area, as `publishedFiles` writes them, without the files. */
export function publishedParts(compiled: CompiledPlan): {
  readonly areas: readonly AreaCode[];
  readonly part: (area: AreaCode) => string;
} {
  const { data } = compiled;
  const layout = { ...partLayout(data), hasPart: () => true, isShown: () => true };
  const present = new Set<AreaCode>();
  const pieces = data.indicators.map((indicator) => {
    const figures = figuresOf(compiled, indicator);
    latestOf(indicator, figures, { layout, present });
    return partPieces(figures, indicator, layout);
  });
  const frame = partFrame(data, layout);
  return {
    areas: authoritiesIn(layout.areas, present).map(({ code }) => code),
    part: (area) => frame(area, pieces),
  };
}

function* planFiles(compiled: CompiledPlan): Generator<PackFile, ListedPlan> {
  const { data } = compiled;
  const folder = data.plan.id;
  const layout = partLayout(data);
  const pieces: PartPieces[] = [];
  const latest: PublishedLatest['indicators'][number][] = [];
  const present = new Set<AreaCode>();
  for (const indicator of data.indicators) {
    const figures = figuresOf(compiled, indicator);
    yield [`${folder}/indicators/${indicator.id}.json`, historyText(compiled, indicator, figures)];
    const broken = compiled.breakdowns.get(indicator.id);
    if (broken !== undefined) yield [`${folder}/breakdowns/${indicator.id}.json`, breakdownsText(broken)];
    pieces.push(partPieces(figures, indicator, layout));
    latest.push(latestOf(indicator, figures, { layout, present }));
  }
  yield [
    `${folder}/latest.json`,
    json({
      schema: PACK_SCHEMA,
      areas: layout.areas.map(({ code }) => code),
      periods: layout.periods,
      indicators: latest,
    } satisfies PublishedLatest),
  ];
  const frame = partFrame(data, layout);
  const { authority } = data.plan;
  if (authority !== 'any') {
    yield [`${folder}/scorecard.json`, frame(authority, pieces)];
    return listedPlan(data, []);
  }
  const areas = authoritiesIn(layout.areas, present);
  for (const { code } of areas) yield [`${folder}/areas/${code}.json`, frame(code, pieces)];
  return listedPlan(data, areas);
}

/** The authorities of today that have a figure in the latest period of some indicator, by name. */
function authoritiesIn(areas: readonly Area[], present: ReadonlySet<AreaCode>): readonly Area[] {
  return areas
    .filter(({ code, kind, former }) => kind === 'authority' && present.has(code) && former !== true)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

function listedPlan(data: PlanData, areas: readonly Area[]): ListedPlan {
  const { id, title, notice, authority, asAt } = data.plan;
  if (authority !== 'any') return { id, title, notice, authority, area: areaName(data, authority), asAt };
  const listed = areas.map(({ code, name, parent }): ListedArea => ({
    code,
    name,
    region: parent === undefined ? '' : areaName(data, parent),
  }));
  return { id, title, notice, authority, area: '', asAt, areas: listed };
}

function breakdownsText(broken: readonly Breakdown[]): string {
  const groups = broken.map(({ breakdown, series, origins }) => {
    const { periods, files, areas } = localFigures(series, origins);
    return {
      breakdown,
      periods: periods.map(({ timePeriod, timeIdentifier }) => [timePeriod, timeIdentifier] as const),
      files,
      series: [...areas].map(([code, { values, notes }]) =>
        notes === undefined ? ([code, values] as const) : ([code, values, notes] as const),
      ),
      origins: [...areas.values()].map((one) => one.origins),
    };
  });
  return json({ schema: PACK_SCHEMA, groups } satisfies PublishedBreakdowns);
}

/** The figures of every area as text. Put together by hand: it is most of a large pack, and its texts hold nothing to escape. */
function historyText(
  { abouts }: CompiledPlan,
  indicator: Indicator,
  { areas, periods, files }: IndicatorFigures,
): string {
  const head = json({
    schema: PACK_SCHEMA,
    about: abouts.get(indicator.id) ?? {},
    periods: periods.map(({ timePeriod, timeIdentifier }) => [timePeriod, timeIdentifier] as const),
    files,
  } satisfies Omit<PublishedHistory, 'series' | 'origins'>);
  const series: string[] = [];
  const origins: string[] = [];
  for (const [code, one] of areas) {
    series.push(seriesText(JSON.stringify(code), one));
    const [rows, notes] = one.origins;
    origins.push(notes === undefined ? `["${rows}"]` : `["${rows}",${JSON.stringify(notes)}]`);
  }
  return `${head.slice(0, -2)},"series":[${series.join(',')}],"origins":[${origins.join(',')}]}\n`;
}

/** Every area's text in the newest period in which any has a figure; `present` gathers those that have one. */
function latestOf(
  indicator: Indicator,
  { areas, periods }: IndicatorFigures,
  at: { readonly layout: PartLayout; readonly present: Set<AreaCode> },
): PublishedLatest['indicators'][number] {
  const all = [...areas.values()];
  const column = periods.findLastIndex((_, place) =>
    all.some(({ numbers }) => !Number.isNaN(numbers[place])),
  );
  const period = periods[column];
  if (period === undefined) return { id: indicator.id, values: '' };
  const values = at.layout.areas.map(({ code }) => {
    const found = areas.get(code);
    if (found !== undefined && !Number.isNaN(found.numbers[column])) at.present.add(code);
    return found === undefined ? NO_ROW : textAt(found.values, column, periods.length);
  });
  return { id: indicator.id, period: at.layout.periodPlace(period), values: values.join(' ') };
}

/** The text of one column; mostly the last, which is found without taking the others apart. */
function textAt(values: string, column: number, width: number): string {
  if (column === width - 1) return values.slice(values.lastIndexOf(' ') + 1);
  return values.split(' ')[column] ?? NO_ROW;
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
