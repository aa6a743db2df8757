import { ENGLAND, type AreaCode } from '@/domain/figures/area';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import { comparePeriods, type Period } from '@/domain/figures/period';
import { withoutNoise } from '@/domain/figures/rounding';
import { regionsOf, type PlanData } from '@/domain/plan/planData';
import { comparatorsOf } from '@/domain/scorecard/scorecard';
import type { HeldCounts } from './heldCounts';

/** A number of an indicator that a paragraph may rightly give, and whose and when it is. */
export type HeldNumber = {
  readonly value: number;
  readonly whose: 'ours' | 'target' | 'neighbours' | 'England' | 'another';
  readonly period: Period | undefined;
};

/** What the numbers of a paragraph are compared with. */
export type HeldFigures = {
  /** ISO date of the plan or the report. */
  readonly asAt: string;
  readonly data: PlanData;
  /** Undefined for a plan that serves every authority: then every area's figures are meant. */
  readonly area: AreaCode | undefined;
  /** What revised figures were: a paragraph of an earlier report says it rightly. */
  readonly revised?: ReadonlyMap<IndicatorId, readonly number[]> | undefined;
  /** The counts behind shares, where both are published; the newest last. */
  readonly counts?: ReadonlyMap<IndicatorId, readonly HeldCounts[]> | undefined;
};

/** Words after which any area's figure may be meant. */
const ANY_AREA =
  /\b(?:highest|lowest|best|worst|range[sd]?|quartile|quarter of|between|median|other (?:areas|authorities|councils)|neighbour\p{L}*|similar areas)\b/iu;

/** Words after which a figure of England, the region or the neighbours may be meant. */
const BESIDE =
  /\b(?:England|English|nation\p{L}*|country|countries|averages?|neighbour\p{L}*|similar|region\p{L}*|elsewhere|others?|peers?|benchmark\p{L}*|compar\p{L}*|gap|everywhere|rest of)\b/iu;
/** Words after which a figure of a part of the area may be meant. */
const PARTS = /\b(?:localit(?:y|ies)|wards?|areas|parts of|communit(?:y|ies)|neighbourhoods?|schools?)\b/i;

/**
 * Every figure, average and target of an indicator that the paragraph may mean: the area's own, and, where its words speak of them, those of its parts,
 * of England, of the region, of the neighbours and of the areas that it names.
 */
export function heldNumbers(
  indicator: Indicator,
  text: string,
  { data, area, revised }: HeldFigures,
): readonly HeldNumber[] {
  const series = data.series.get(indicator.id);
  const isAny = area === undefined || ANY_AREA.test(text);
  const isBeside = BESIDE.test(text);
  const regions = area === undefined ? [] : regionsOf(data, area).map(({ code }) => code);
  const isMeant = (code: AreaCode) => {
    const found = data.areas.get(code);
    if (isAny || code === area || (found !== undefined && text.includes(found.name))) return true;
    if (found?.kind === 'local') return PARTS.test(text);
    return isBeside && (code === ENGLAND || regions.includes(code) || found?.kind !== 'authority');
  };
  const figures = [...(series ?? [])].flatMap(([code, { observations }]) =>
    isMeant(code)
      ? observations.flatMap(({ reading, period }): readonly HeldNumber[] =>
          reading.kind === 'value' ? [{ value: reading.value, whose: whoseIs(code, area), period }] : [],
        )
      : [],
  );
  return [
    ...figures,
    ...(isBeside || isAny ? averages(indicator, { data, area }) : []),
    ...data.targets
      .filter((target) => target.indicator === indicator.id)
      .map(({ value, period }): HeldNumber => ({ value, whose: 'target', period })),
    ...(revised?.get(indicator.id) ?? []).map((value): HeldNumber => ({
      value,
      whose: 'another',
      period: undefined,
    })),
  ];
}

function whoseIs(code: AreaCode, area: AreaCode | undefined): HeldNumber['whose'] {
  if (code === ENGLAND) return 'England';
  return code === area ? 'ours' : 'another';
}

/** The neighbours' average of each period that the area has a figure for. */
function averages(
  indicator: Indicator,
  { data, area }: Pick<HeldFigures, 'data' | 'area'>,
): readonly HeldNumber[] {
  if (area === undefined) return [];
  const own = data.series.get(indicator.id)?.get(area)?.observations ?? [];
  return own.flatMap(({ period }): readonly HeldNumber[] => {
    const { benchmark } = comparatorsOf(data, indicator, { area, period }).neighbours;
    return benchmark.kind === 'value'
      ? [{ value: benchmark.reading.value, whose: 'neighbours', period }]
      : [];
  });
}

/** The differences that a text may state: between two periods of one area, and between our figure and another area's or a target's for the same period. Our last change comes first. */
export function heldDistances(held: readonly HeldNumber[]): readonly number[] {
  const of = (who: HeldNumber['whose']) => newestFirst(held.filter(({ whose }) => whose === who));
  const own = of('ours');
  const apart = (a: HeldNumber, b: HeldNumber) => Math.abs(withoutNoise(a.value - b.value));
  const changes = [own, of('England'), of('neighbours')].flatMap((all) =>
    all.flatMap((one, at) => all.slice(at + 1).map((earlier) => apart(one, earlier))),
  );
  const gaps = own.flatMap((one) =>
    held
      .filter(({ whose, period }) => whose !== 'ours' && (whose === 'target' || isSame(period, one.period)))
      .map((other) => apart(one, other)),
  );
  return [...changes, ...gaps];
}

/** The percentages by which our own figure changed between any two periods, the last change first. */
export function heldChanges(held: readonly HeldNumber[]): readonly number[] {
  const own = newestFirst(held.filter(({ whose }) => whose === 'ours'));
  return own.flatMap(({ value }, at) =>
    own
      .slice(at + 1)
      .flatMap((earlier) =>
        earlier.value === 0
          ? []
          : [withoutNoise(Math.abs(100 * (value - earlier.value)) / Math.abs(earlier.value))],
      ),
  );
}

function newestFirst(held: readonly HeldNumber[]): readonly HeldNumber[] {
  return held.toSorted((a, b) =>
    a.period === undefined || b.period === undefined ? 0 : comparePeriods(b.period, a.period),
  );
}

function isSame(one: Period | undefined, other: Period | undefined): boolean {
  return one !== undefined && other !== undefined && comparePeriods(one, other) === 0;
}
