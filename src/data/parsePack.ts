import type { AreaCode } from '@/domain/figures/area';
import type { IndicatorId } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import { toPeriod, type Period } from '@/domain/figures/period';
import type { PlanData } from '@/domain/plan/planData';
import {
  type PublishedFigures,
  type PublishedPeriod,
  type PublishedPlan,
  type PublishedPlans,
  type SeriesNotes,
} from '@/packFormat/publishedPlan';
import { indicatorFrom } from '@/packFormat/publishedIndicator';
import { observationsOf } from '@/packFormat/publishedSeries';
import type { NationalRanking } from '@/domain/ranking/nationalRanking';
import { checkSchema, PackError } from './packSchema';
import { frozenFrom } from './frozenFrom';

export function parsePlans(json: unknown): PublishedPlans {
  return checkedPart<PublishedPlans>(json, ['plans']);
}

/** One area's part of a plan in the form that the rules read: series of readings by indicator and area. */
export function parsePlan(json: unknown): PlanData {
  const steps = planSteps(json);
  let batch = steps.next();
  while (batch.done !== true) batch = steps.next();
  return batch.value;
}

/** Parses the same part in short tasks, so that the browser can draw and react in between. */
export async function parsePlanInSteps(json: unknown): Promise<PlanData> {
  const steps = planSteps(json);
  let batch = steps.next();
  while (batch.done !== true) {
    await new Promise((resolve) => setTimeout(resolve));
    batch = steps.next();
  }
  return batch.value;
}

/** A generator that pauses after each batch of indicators. */
function* planSteps(json: unknown): Generator<undefined, PlanData> {
  try {
    return yield* planFrom(json);
  } catch (error) {
    if (error instanceof PackError) throw error;
    throw new PackError('The file is not what a pack holds. It may have been altered since it was built.');
  }
}

/** The number of indicators in one batch. */
const BATCH_SIZE = 40;

function* planFrom(json: unknown): Generator<undefined, PlanData> {
  const lists = [
    'areas',
    'indicators',
    'neighbours',
    'targets',
    'commentary',
    'exempt',
    'queries',
    'events',
    'brokenDown',
    'periods',
    'figures',
  ];
  // The published figures are left out of the result, so that their memory can be freed.
  const {
    schema: _schema,
    periods: publishedPeriods,
    figures: publishedFigures,
    ...otherParts
  } = checkedPart<PublishedPlan>(json, lists);
  const periods = parsePeriods(publishedPeriods);
  const series = new Map<IndicatorId, ReadonlyMap<AreaCode, Series>>();
  const rankings = new Map<IndicatorId, NationalRanking>();
  const indicators = otherParts.indicators.map(indicatorFrom);
  const areaCode = otherParts.area as AreaCode;
  for (const [index, indicator] of indicators.entries()) {
    if (index % BATCH_SIZE === BATCH_SIZE - 1) yield;
    const figures = publishedFigures[index];
    if (figures === undefined) throw new PackError('The pack holds an indicator without its figures.');
    const columns = figures.periods.map((periodIndex) => definedOrFail(periods[periodIndex]));
    const areas = new Map<AreaCode, Series>();
    for (const [areaIndex, values, notes] of figures.series) {
      const area = definedOrFail(otherParts.areas[areaIndex]).code;
      areas.set(area, parseSeries({ values, notes }, columns, { ...indicator, area }));
    }
    series.set(indicator.id, areas);
    rankings.set(indicator.id, rankingFrom(figures, columns));
  }
  return {
    ...otherParts,
    area: areaCode,
    indicators,
    areas: new Map(otherParts.areas.map((area) => [area.code, area])),
    series,
    rankings,
    frozen: otherParts.frozen?.map((publishedReport) =>
      frozenFrom(publishedReport, { indicators, area: areaCode }),
    ),
  };
}

export function parsePeriods(periods: readonly PublishedPeriod[]): readonly Period[] {
  return periods.map(([timePeriod, timeIdentifier]) => {
    const period = toPeriod(timePeriod, timeIdentifier);
    if (period === undefined)
      throw new PackError(`The pack holds a period that cannot be read: ${timePeriod}.`);
    return period;
  });
}

export function parseSeries(
  published: { readonly values: string; readonly notes?: SeriesNotes | undefined },
  columns: readonly Period[],
  seriesOf: { readonly id: IndicatorId; readonly area: AreaCode; readonly decimals: number },
): Series {
  const observations = observationsOf(published, columns, seriesOf.decimals);
  if (observations === undefined) throw new PackError('The pack holds a figure that cannot be read.');
  return { indicator: seriesOf.id, area: seriesOf.area, observations };
}

function rankingFrom({ held, standing = [] }: PublishedFigures, columns: readonly Period[]): NationalRanking {
  return {
    periods: held?.map((column) => definedOrFail(columns[column])) ?? columns,
    ranks: standing.map(([column, place, tiedCount, of, cuts]) => ({
      period: definedOrFail(columns[column]),
      rank: { place, tiedCount, of },
      cuts,
    })),
  };
}

function definedOrFail<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new PackError('The pack points to something that it does not hold.');
  return value;
}

/** Checks only the release and the outline of a pack, not each cell, because our own compiler wrote it. */
export function checkedPart<Shape extends { readonly schema: number }>(
  json: unknown,
  lists: readonly string[],
): Shape {
  if (typeof json !== 'object' || json === null) throw new PackError('The file is not a part of a pack.');
  const record = json as Record<string, unknown>;
  checkSchema(record['schema']);
  const missingList = lists.find((list) => !Array.isArray(record[list]));
  if (missingList !== undefined)
    throw new PackError(`The file lacks its ${missingList}; it may have been cut short.`);
  return json as Shape;
}
