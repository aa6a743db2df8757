import type { AreaCode } from '@/domain/area';
import type { IndicatorId } from '@/domain/indicator';
import type { Observation, Series } from '@/domain/observation';
import { comparePeriods, toPeriod, type Period } from '@/domain/period';
import type { PlanData } from '@/domain/planData';
import {
  PACK_SCHEMA,
  type PublishedPlan,
  type PublishedPlans,
  type PublishedProvenance,
  type PublishedSeries,
} from '@/domain/publishedPlan';
import { atDecimals, toReading, withheld } from '@/domain/reading';

/** A file of the pack that is not what this release reads: cut short, or written by another release. */
export class PackError extends Error {
  override readonly name = 'PackError';
}

export function parsePlans(json: unknown): PublishedPlans {
  return checked<PublishedPlans>(json, ['plans']);
}

export function parseProvenance(json: unknown): PublishedProvenance {
  return checked<PublishedProvenance>(json, ['figures']);
}

/** The published plan as the rules take it: series by indicator and area, with their readings. */
export function parsePlan(json: unknown): PlanData {
  const lists = [
    'areas',
    'indicators',
    'neighbours',
    'targets',
    'commentary',
    'queries',
    'periods',
    'series',
  ];
  const published = checked<PublishedPlan>(json, lists);
  const periods = published.periods.map(([timePeriod, timeIdentifier]) => {
    const period = toPeriod(timePeriod, timeIdentifier);
    if (period === undefined)
      throw new PackError(`The pack holds a period that cannot be read: ${timePeriod}.`);
    return period;
  });
  const series = new Map<IndicatorId, Map<AreaCode, Series>>();
  for (const one of published.series) {
    const indicator = published.indicators[one.indicator];
    const area = published.areas[one.area];
    if (indicator === undefined || area === undefined)
      throw new PackError('The pack holds a series of nothing.');
    const held = series.get(indicator.id) ?? new Map<AreaCode, Series>();
    const observations = observationsOf(one, periods, indicator.decimals);
    held.set(area.code, { indicator: indicator.id, area: area.code, observations });
    series.set(indicator.id, held);
  }
  return { ...published, areas: new Map(published.areas.map((area) => [area.code, area])), series };
}

function observationsOf(
  { periods, values, statuses, breaks, reported, intervals }: PublishedSeries,
  known: readonly Period[],
  decimals: number,
): readonly Observation[] {
  const observations = values.map((text, place): Observation => {
    const period = known[periods[place] ?? -1];
    if (period === undefined) throw new PackError('The pack holds a figure without a period.');
    return {
      period,
      reading: atDecimals(toReading(text) ?? withheld('x'), decimals),
      status: statuses?.[place] ?? 'final',
      break: breaks?.includes(place) ?? false,
      reported: reported?.[place] ?? [],
      interval: intervals?.[place],
    };
  });
  return observations.toSorted((a, b) => comparePeriods(a.period, b.period));
}

/** The pack is our own compiler's work, so only its release and outline are checked, not each cell. */
function checked<Shape extends { readonly schema: number }>(json: unknown, lists: readonly string[]): Shape {
  if (typeof json !== 'object' || json === null) throw new PackError('The file is not a part of a pack.');
  const record = json as Record<string, unknown>;
  if (record['schema'] !== PACK_SCHEMA)
    throw new PackError(
      `The pack was written for release ${String(record['schema'])} of its layout, and this page reads ${PACK_SCHEMA}. Build the site again with the same release of Scorecard.`,
    );
  const missing = lists.find((list) => !Array.isArray(record[list]));
  if (missing !== undefined)
    throw new PackError(`The file lacks its ${missing}; it may have been cut short.`);
  return json as Shape;
}
