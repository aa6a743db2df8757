import type { Area, AreaCode } from '@/domain/area';
import { ENGLAND, PUBLISHED_NEIGHBOURS } from '@/domain/area';
import { cutsOfSorted, type Cuts } from '@/domain/band';
import type { Indicator } from '@/domain/indicator';
import type { Period } from '@/domain/period';
import type { JudgedPolarity } from '@/domain/polarity';
import { regionsOf, type PlanData } from '@/domain/planData';
import { PACK_SCHEMA, type PublishedPeriod } from '@/domain/publishedPlan';
import { rankInSorted } from '@/domain/rank';
import { ALL_AUTHORITIES } from '@/domain/standing';
import type { IndicatorFigures } from './indicatorFigures';

/** The lists to which every part of one plan points by place. */
export type PartLayout = {
  readonly areas: readonly Area[];
  readonly areaPlaces: ReadonlyMap<AreaCode, number>;
  readonly periods: PublishedPeriod[];
  /** The place of a period in `periods`, which it joins where it is new. */
  readonly periodPlace: (period: Period) => number;
};

export function partLayout(data: PlanData): PartLayout {
  const areas = [...data.areas.values()].map(publishedArea);
  const periods: PublishedPeriod[] = [];
  const places = new Map<string, number>();
  return {
    areas,
    areaPlaces: new Map(areas.map(({ code }, place) => [code, place])),
    periods,
    periodPlace: ({ timePeriod, timeIdentifier }) => {
      const key = `${timePeriod}|${timeIdentifier}`;
      const place = places.get(key) ?? periods.push([timePeriod, timeIdentifier]) - 1;
      places.set(key, place);
      return place;
    },
  };
}

/** Only what a page needs: an officer's own area has a row in a file too. */
function publishedArea({ code, name, kind, parent }: Area): Area {
  return { code, name, kind, parent };
}

/** One indicator as text, in the pieces of which every area's part is put together. */
export type PartPieces = {
  /** `"periods":[…],"held":[…]` */
  readonly head: string;
  readonly series: ReadonlyMap<AreaCode, string>;
  /** The area's place in each period, as text; undefined where it has none. */
  readonly standing: (area: AreaCode) => string | undefined;
};

/** Each series is written once as text, whatever the number of parts that hold it. */
export function partPieces(figures: IndicatorFigures, indicator: Indicator, layout: PartLayout): PartPieces {
  const columns = figures.periods.map((_, column) => column);
  const held = columns.filter((column) =>
    [...figures.areas.values()].some(({ numbers }) => !Number.isNaN(numbers[column])),
  );
  const all = held.length === columns.length ? undefined : held;
  const head = JSON.stringify({ periods: figures.periods.map(layout.periodPlace), held: all }).slice(1, -1);
  const series = new Map<AreaCode, string>();
  for (const [code, one] of figures.areas) {
    const area = layout.areaPlaces.get(code);
    if (area !== undefined) series.set(code, JSON.stringify({ area, ...one.series }));
  }
  return { head, series, standing: standingText(figures, indicator, layout) };
}

function standingText(
  figures: IndicatorFigures,
  { polarity }: Indicator,
  { areas, areaPlaces }: PartLayout,
): PartPieces['standing'] {
  const isAuthority = (code: AreaCode) => areas[areaPlaces.get(code) ?? -1]?.kind === 'authority';
  const authorities = [...figures.areas].flatMap(([code, { numbers }]) =>
    isAuthority(code) ? [numbers] : [],
  );
  if (polarity === 'neutral' || authorities.length < ALL_AUTHORITIES) return () => undefined;
  const columns = figures.periods.map((_, column) => rankedColumn(authorities, column));
  return (area) => {
    const own = isAuthority(area) ? figures.areas.get(area)?.numbers : undefined;
    if (own === undefined) return undefined;
    const places = columns.flatMap((ranked, column) =>
      placeText(ranked, { own: own[column], column, polarity }),
    );
    return places.length === 0 ? undefined : `[${places.join(',')}]`;
  };
}

type RankedColumn = { readonly sorted: Float64Array; readonly cuts: Cuts | undefined };

function rankedColumn(authorities: readonly ArrayLike<number>[], column: number): RankedColumn {
  const values = authorities.flatMap((numbers) => {
    const value = numbers[column];
    return value === undefined || Number.isNaN(value) ? [] : [value];
  });
  const sorted = Float64Array.from(values).sort();
  return { sorted, cuts: cutsOfSorted(sorted) };
}

function placeText(
  { sorted, cuts }: RankedColumn,
  at: { readonly own: number | undefined; readonly column: number; readonly polarity: JudgedPolarity },
): readonly string[] {
  if (cuts === undefined || at.own === undefined || Number.isNaN(at.own)) return [];
  const { place, tied, of } = rankInSorted(at.own, sorted, at.polarity);
  return [`[${at.column},${place},${tied},${of},[${cuts.join(',')}]]`];
}

/** Whoever stands beside an area on its pages: itself, its neighbours by every model, its regions, England. */
export function besideArea(data: PlanData, area: AreaCode): ReadonlySet<AreaCode> {
  const sets = data.neighbours.filter((set) => set.area === area);
  return new Set([
    area,
    ...sets.flatMap(({ members }) => members.map((member) => member.area)),
    ...regionsOf(data, area).map(({ code }) => code),
    ENGLAND,
    PUBLISHED_NEIGHBOURS,
  ]);
}

/** What is the same in every area's part, written once. */
export function partFrame(data: PlanData, layout: PartLayout) {
  const part = (value: unknown) => JSON.stringify(value);
  const areas = part(layout.areas);
  const shared = [
    `"schema":${PACK_SCHEMA},"plan":${part(data.plan)},"areas":${areas}`,
    `"indicators":${part(data.indicators)}`,
    `"targets":${part(data.targets)},"commentary":${part(data.commentary)}`,
    `"periods":${part(layout.periods)}`,
  ].join(',');
  return (area: AreaCode, pieces: readonly PartPieces[]): string => {
    const beside = besideArea(data, area);
    const neighbours = data.neighbours.filter((set) => set.area === area);
    const queries = data.queries.filter((query) => query.area === undefined || beside.has(query.area));
    const figures = pieces.map((one) => pieceText(one, area, beside));
    return `{"area":${part(area)},${shared},"neighbours":${part(neighbours)},"queries":${part(queries)},"figures":[${figures.join(',')}]}\n`;
  };
}

function pieceText(
  { head, series, standing }: PartPieces,
  area: AreaCode,
  beside: ReadonlySet<AreaCode>,
): string {
  const texts: string[] = [];
  for (const code of beside) {
    const text = series.get(code);
    if (text !== undefined) texts.push(text);
  }
  const place = standing(area);
  return `{${head},"series":[${texts.join(',')}]${place === undefined ? '' : `,"standing":${place}`}}`;
}
