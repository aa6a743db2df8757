import { ENGLAND_CODE, type AreaCode } from '@/domain/figures/area';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import { comparePeriods, type Period } from '@/domain/figures/period';
import { withoutNoise } from '@/domain/figures/rounding';
import { regionsOf, type PlanData } from '@/domain/plan/planData';
import { comparatorsOf } from '@/domain/scorecard/scorecard';
import type { HeldCounts } from './heldCounts';

/** A number that a paragraph may give for an indicator without being wrong, with its owner and its period. */
export type HeldNumber = {
  readonly value: number;
  readonly owner: 'ours' | 'target' | 'neighbours' | 'England' | 'another';
  readonly period: Period | undefined;
};

/** The figures and counts that the numbers of a paragraph are compared with. */
export type HeldFigures = {
  /** The date of the plan or the report, as an ISO date. */
  readonly asAt: string;
  readonly data: PlanData;
  /** The area that paragraphs are about. Undefined for a plan that serves every authority, where any area's figure may be meant. */
  readonly area: AreaCode | undefined;
  /** Figures as they were before they were revised: a paragraph of an earlier report is right to give these. */
  readonly revised?: ReadonlyMap<IndicatorId, readonly number[]> | undefined;
  /** The counts behind shares, where both numerator and denominator are published; the newest come last. */
  readonly counts?: ReadonlyMap<IndicatorId, readonly HeldCounts[]> | undefined;
};

/** Words after which a number may be any area's figure. */
const ANY_AREA =
  /\b(?:highest|lowest|best|worst|range[sd]?|quartile|quarter of|between|median|other (?:areas|authorities|councils)|neighbour\p{L}*|similar areas)\b/iu;

/** Words after which a number may be a figure of England, the region or the neighbours. */
const COMPARATOR_WORDS =
  /\b(?:England|English|nation\p{L}*|country|countries|averages?|neighbour\p{L}*|similar|region\p{L}*|elsewhere|others?|peers?|benchmark\p{L}*|compar\p{L}*|gap|everywhere|rest of)\b/iu;
/** Words after which a number may be a figure of a part of the area. */
const PART_WORDS =
  /\b(?:localit(?:y|ies)|wards?|areas|parts of|communit(?:y|ies)|neighbourhoods?|schools?)\b/i;

/**
 * Every figure, average and target of an indicator that a paragraph may mean: the area's own, and where the paragraph has words for them,
 * those of the area's parts, England, the region, the neighbours and the areas that it names.
 */
export function heldNumbers(
  indicator: Indicator,
  text: string,
  { data, area, revised }: HeldFigures,
): readonly HeldNumber[] {
  const series = data.series.get(indicator.id);
  const isAnyArea = area === undefined || ANY_AREA.test(text);
  const namesComparator = COMPARATOR_WORDS.test(text);
  const regions = area === undefined ? [] : regionsOf(data, area).map(({ code }) => code);
  const isMeantArea = (code: AreaCode) => {
    const namedArea = data.areas.get(code);
    if (isAnyArea || code === area || (namedArea !== undefined && text.includes(namedArea.name))) return true;
    if (namedArea?.kind === 'local') return PART_WORDS.test(text);
    return (
      namesComparator && (code === ENGLAND_CODE || regions.includes(code) || namedArea?.kind !== 'authority')
    );
  };
  const figures = [...(series ?? [])].flatMap(([code, { observations }]) =>
    isMeantArea(code)
      ? observations.flatMap(({ reading, period }): readonly HeldNumber[] =>
          reading.kind === 'value' ? [{ value: reading.value, owner: ownerOf(code, area), period }] : [],
        )
      : [],
  );
  return [
    ...figures,
    ...(namesComparator || isAnyArea ? averages(indicator, { data, area }) : []),
    ...data.targets
      .filter((target) => target.indicator === indicator.id)
      .map(({ value, period }): HeldNumber => ({ value, owner: 'target', period })),
    ...(revised?.get(indicator.id) ?? []).map((value): HeldNumber => ({
      value,
      owner: 'another',
      period: undefined,
    })),
  ];
}

function ownerOf(code: AreaCode, area: AreaCode | undefined): HeldNumber['owner'] {
  if (code === ENGLAND_CODE) return 'England';
  return code === area ? 'ours' : 'another';
}

/** The neighbours' average of each period that the area has a figure for. */
function averages(
  indicator: Indicator,
  { data, area }: Pick<HeldFigures, 'data' | 'area'>,
): readonly HeldNumber[] {
  if (area === undefined) return [];
  const observations = data.series.get(indicator.id)?.get(area)?.observations ?? [];
  return observations.flatMap(({ period }): readonly HeldNumber[] => {
    const { benchmark } = comparatorsOf(data, indicator, { area, period }).neighbours;
    return benchmark.kind === 'value'
      ? [{ value: benchmark.reading.value, owner: 'neighbours', period }]
      : [];
  });
}

/**
 * The differences that a text may state: between two periods of one area, and between our figure and another area's or a target for the same
 * period. Our last change comes first.
 */
export function heldDistances(allNumbers: readonly HeldNumber[]): readonly number[] {
  const ofOwner = (ownerName: HeldNumber['owner']) =>
    newestFirst(allNumbers.filter(({ owner }) => owner === ownerName));
  const ownNumbers = ofOwner('ours');
  const distanceBetween = (a: HeldNumber, b: HeldNumber) => Math.abs(withoutNoise(a.value - b.value));
  const changes = [ownNumbers, ofOwner('England'), ofOwner('neighbours')].flatMap((ownerNumbers) =>
    ownerNumbers.flatMap((laterNumber, index) =>
      ownerNumbers.slice(index + 1).map((earlierNumber) => distanceBetween(laterNumber, earlierNumber)),
    ),
  );
  const gaps = ownNumbers.flatMap((ownNumber) =>
    allNumbers
      .filter(
        ({ owner, period }) =>
          owner !== 'ours' && (owner === 'target' || isSamePeriodOrNone(period, ownNumber.period)),
      )
      .map((otherNumber) => distanceBetween(ownNumber, otherNumber)),
  );
  return [...changes, ...gaps];
}

/** The percentages by which our own figure changed between any two periods, the last change first. */
export function heldChanges(allNumbers: readonly HeldNumber[]): readonly number[] {
  const ownNumbers = newestFirst(allNumbers.filter(({ owner }) => owner === 'ours'));
  return ownNumbers.flatMap(({ value }, index) =>
    ownNumbers
      .slice(index + 1)
      .flatMap((earlierNumber) =>
        earlierNumber.value === 0
          ? []
          : [withoutNoise(Math.abs(100 * (value - earlierNumber.value)) / Math.abs(earlierNumber.value))],
      ),
  );
}

function newestFirst(allNumbers: readonly HeldNumber[]): readonly HeldNumber[] {
  return allNumbers.toSorted((a, b) =>
    a.period === undefined || b.period === undefined ? 0 : comparePeriods(b.period, a.period),
  );
}

function isSamePeriodOrNone(firstPeriod: Period | undefined, secondPeriod: Period | undefined): boolean {
  return (
    firstPeriod !== undefined && secondPeriod !== undefined && comparePeriods(firstPeriod, secondPeriod) === 0
  );
}
