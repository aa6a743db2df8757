import { ENGLAND_CODE, type Area, type AreaCode } from '@/domain/figures/area';
import { quartileCuts, type Cuts } from '@/domain/ranking/band';
import type { AreaSet } from './comparedAreas';
import type { Indicator } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import {
  areaName,
  mainArea,
  neighbourSetOf,
  regionOf,
  regionsOf,
  type PlanData,
} from '@/domain/plan/planData';
import { behindBy } from '@/domain/figures/polarity';
import { rankOf } from '@/domain/ranking/rank';
import type { Reading } from '@/domain/figures/reading';
import { ALL_AUTHORITIES, rankIn, nationalRankOf, type NationalRank } from '@/domain/ranking/nationalRanking';

/** Every area's figure in the latest period of each indicator. */
export type LatestByIndicator = {
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly byIndicator: ReadonlyMap<
    string,
    { readonly period: Period | undefined; readonly readings: ReadonlyMap<AreaCode, Reading> }
  >;
};

/** One column of the heat map: an area. A region is followed by the wider regions whose figure is used where it has none itself. */
export type HeatColumn = {
  readonly code: AreaCode;
  readonly name: string;
  readonly role: 'ours' | 'neighbour' | 'other' | 'region' | 'england';
  readonly standIns: readonly AreaCode[];
};

/** Whether an area is better or worse than ours. Undefined if the two cannot be compared. */
export type AreaStanding = 'better' | 'level' | 'worse';

export type HeatCell = {
  readonly reading: Reading | undefined;
  readonly nationalRank: NationalRank | undefined;
  readonly comparedWithOurs: AreaStanding | undefined;
};

/** One indicator in its latest period, a cell for each column. */
export type HeatRow = {
  readonly indicator: Indicator;
  readonly period: Period | undefined;
  readonly cells: readonly HeatCell[];
};

/** The columns: our area, England and the region; then the area's neighbours (closest first) or the other authorities of its region. */
export function heatColumns(
  data: PlanData,
  areas: ReadonlyMap<AreaCode, Area>,
  set: Exclude<AreaSet, 'england'>,
): readonly HeatColumn[] {
  const mainCode = mainArea(data);
  const column = (code: AreaCode, role: HeatColumn['role'], standIns: readonly AreaCode[] = []) => ({
    code,
    name: areas.get(code)?.name ?? areaName(data, code),
    role,
    standIns,
  });
  const neighbours = neighbourSetOf(data, mainCode)?.members.map(({ area }) => area) ?? [];
  const otherCodes = set === 'neighbours' ? neighbours : authoritiesInRegion(data, areas);
  const [region, ...widerRegions] = regionsOf(data, mainCode).map(({ code }) => code);
  return [
    column(mainCode, 'ours'),
    ...(mainCode === ENGLAND_CODE ? [] : [column(ENGLAND_CODE, 'england')]),
    ...(region === undefined ? [] : [column(region, 'region', widerRegions)]),
    ...otherCodes
      .filter((code) => code !== mainCode)
      .map((code) => column(code, neighbours.includes(code) ? 'neighbour' : 'other')),
  ];
}

function authoritiesInRegion(data: PlanData, areas: ReadonlyMap<AreaCode, Area>): readonly AreaCode[] {
  const region = regionOf(data, mainArea(data))?.code;
  return [...areas.values()]
    .filter(({ kind, parent }) => kind === 'authority' && region !== undefined && parent === region)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(({ code }) => code);
}

/** The columns in which any row has a figure. Our own area's column is always kept. */
export function columnsWithFigures(
  columns: readonly HeatColumn[],
  { byIndicator }: LatestByIndicator,
  indicators: readonly Indicator[],
): readonly HeatColumn[] {
  const hasFigure = ({ code, standIns }: HeatColumn) =>
    [code, ...standIns].some((areaCode) =>
      indicators.some(({ id }) => byIndicator.get(id)?.readings.get(areaCode)?.kind === 'value'),
    );
  return columns.filter((column) => column.role === 'ours' || hasFigure(column));
}

/** In how many rows our area is in the best quarter and in how many in the worst, out of the rows that have quarters. */
export type BandTally = { readonly best: number; readonly worst: number; readonly of: number };

export function bandTally(rows: readonly HeatRow[]): BandTally {
  const bands = rows.flatMap(({ cells: [ourCell] }) => ourCell?.nationalRank?.quarter?.band ?? []);
  const count = (wantedBand: string) => bands.filter((band) => band === wantedBand).length;
  return { best: count('A'), worst: count('D'), of: bands.length };
}

/** Counts the rows in which our area is ahead of most of the other authorities that can be compared. */
export function aheadTally(
  rows: readonly HeatRow[],
  columns: readonly HeatColumn[],
): { readonly aheadCount: number; readonly behindCount: number; readonly of: number } {
  const balances = rows.flatMap(({ cells }) => {
    const standings = cells.flatMap(({ comparedWithOurs }, index) => {
      const role = columns[index]?.role;
      return comparedWithOurs !== undefined && (role === 'neighbour' || role === 'other')
        ? [comparedWithOurs]
        : [];
    });
    const count = (wantedStanding: AreaStanding) =>
      standings.filter((standing) => standing === wantedStanding).length;
    return standings.length === 0 ? [] : [count('worse') - count('better')];
  });
  return {
    aheadCount: balances.filter((balance) => balance > 0).length,
    behindCount: balances.filter((balance) => balance < 0).length,
    of: balances.length,
  };
}

export function heatRow(
  data: PlanData,
  latest: LatestByIndicator,
  columns: readonly HeatColumn[],
  indicator: Indicator,
): HeatRow {
  const latestFigures = latest.byIndicator.get(indicator.id);
  if (latestFigures === undefined)
    return {
      indicator,
      period: undefined,
      cells: columns.map(() => ({
        reading: undefined,
        nationalRank: undefined,
        comparedWithOurs: undefined,
      })),
    };
  const { period, readings } = latestFigures;
  const values = authorityValues(latest, readings);
  const cuts = period && cutsIn(data, indicator, { latest, readings, values, period });
  const ourReading = readings.get(mainArea(data));
  const cells = columns.map((column): HeatCell => {
    const reading = readingIn(readings, column);
    const isRanked = column.role !== 'region' && column.role !== 'england';
    return {
      reading,
      nationalRank:
        isRanked && cuts !== undefined && period !== undefined && reading?.kind === 'value'
          ? rankAmong(reading.value, values, { indicator, cuts, period })
          : undefined,
      comparedWithOurs:
        column.role === 'ours' ? undefined : standingBesideOurs(reading, ourReading, indicator),
    };
  });
  return { indicator, period, cells };
}

/** Whether another area's figure of the same period is better or worse than ours, at the coarser of their published decimals. */
export function standingBesideOurs(
  otherReading: Reading | undefined,
  ourReading: Reading | undefined,
  { polarity }: Pick<Indicator, 'polarity'>,
): AreaStanding | undefined {
  if (polarity === 'neutral' || otherReading?.kind !== 'value' || ourReading?.kind !== 'value')
    return undefined;
  const behindOurs = behindBy(otherReading, ourReading, polarity);
  return behindOurs === 0 ? 'level' : behindOurs > 0 ? 'worse' : 'better';
}

function readingIn(
  readings: ReadonlyMap<AreaCode, Reading>,
  { code, standIns }: HeatColumn,
): Reading | undefined {
  const codeWithFigure = [code, ...standIns].find((areaCode) => readings.get(areaCode)?.kind === 'value');
  return readings.get(codeWithFigure ?? code);
}

/** The quartile cuts that the pack gives with our area's rank. Where our area has no rank, they are worked out if every authority has a row. */
function cutsIn(
  data: PlanData,
  indicator: Indicator,
  figures: {
    readonly latest: LatestByIndicator;
    readonly readings: ReadonlyMap<AreaCode, Reading>;
    readonly values: readonly number[];
    readonly period: Period;
  },
): Cuts | undefined {
  const ranking = data.rankings?.get(indicator.id);
  const publishedCuts = ranking && rankIn(ranking, figures.period)?.cuts;
  if (publishedCuts !== undefined) return publishedCuts;
  const authorityCodes = [...figures.readings.keys()].filter(
    (code) => figures.latest.areas.get(code)?.kind === 'authority',
  );
  return authorityCodes.length >= ALL_AUTHORITIES ? quartileCuts(figures.values) : undefined;
}

function authorityValues(
  { areas }: LatestByIndicator,
  readings: ReadonlyMap<AreaCode, Reading>,
): readonly number[] {
  return [...readings].flatMap(([code, reading]) =>
    reading.kind === 'value' && areas.get(code)?.kind === 'authority' ? [reading.value] : [],
  );
}

function rankAmong(
  value: number,
  values: readonly number[],
  {
    indicator,
    cuts,
    period,
  }: { readonly indicator: Indicator; readonly cuts: Cuts; readonly period: Period },
): NationalRank | undefined {
  if (indicator.polarity === 'neutral') return undefined;
  return nationalRankOf({ period, rank: rankOf(value, values, indicator.polarity), cuts }, value, indicator);
}
