import type { Counts } from '@/domain/figures/counts';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { Observation } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import { indicatorOf, type PlanData } from '@/domain/plan/planData';
import { aValue, type ValueReading } from '@/domain/figures/reading';
import { withoutNoise } from '@/domain/figures/rounding';
import { comparatorsOf, type ScorecardRow } from './scorecard';
import { observationAt } from '@/domain/figures/series';

/** The indicators that an indicator must be read with, because it misleads alone: those it names in `read_with`, and those that name it (docs/methods.md#pairs). */
export function companionsOf(
  { indicators }: Pick<PlanData, 'indicators'>,
  { id }: Pick<Indicator, 'id'>,
): readonly Indicator[] {
  const companions = COMPANIONS_BY_PLAN.get(indicators) ?? companionsIn(indicators);
  COMPANIONS_BY_PLAN.set(indicators, companions);
  return companions.get(id) ?? NO_COMPANIONS;
}

/** The companions of each indicator are found once for a plan, because a scorecard of a thousand rows asks for them a thousand times. */
const COMPANIONS_BY_PLAN = new WeakMap<
  readonly Indicator[],
  ReadonlyMap<IndicatorId, readonly Indicator[]>
>();
const NO_COMPANIONS: readonly Indicator[] = [];

function companionsIn(indicators: readonly Indicator[]): ReadonlyMap<IndicatorId, readonly Indicator[]> {
  const pairedIndicators = indicators.filter(({ readWith }) => readWith !== undefined);
  const ids = new Set(
    pairedIndicators.flatMap(({ id, readWith }) => [id, ...(readWith === undefined ? [] : [readWith])]),
  );
  const pairMembers = indicators.filter(({ id }) => ids.has(id));
  return new Map(
    pairMembers.map(({ id, readWith }) => [
      id,
      pairMembers.filter(
        (otherMember) =>
          otherMember.id !== id && (otherMember.id === readWith || otherMember.readWith === id),
      ),
    ]),
  );
}

/** The two figures of a pair, ours or a comparator's, for one period, and their sum. */
export type PairLine = {
  readonly owner: 'ours' | BenchmarkName;
  readonly indicatorReading: ValueReading;
  readonly companionReading: ValueReading;
  /**
   * The figure of the two together: as published if the pair has a `whole`, and otherwise their sum, to the coarser of their decimals.
   * Undefined if nothing is published, or if the two may not be added.
   */
  readonly sum: ValueReading | undefined;
};

/** An indicator beside its companion, for the same period. Its sum is never rated. */
export type Pair = {
  readonly companion: Indicator;
  readonly period: Period;
  /** The companion's own observation for the period. Undefined if there is no row. */
  readonly observation: Observation | undefined;
  /** The indicator whose published figure is the sum of the pair. Where it has one for the period, nothing is added up here. */
  readonly whole: Indicator | undefined;
  /** The figures of our area first, then of the comparators. Empty if either of our figures is missing or withheld. */
  readonly lines: readonly PairLine[];
};

const PAIR_BENCHMARKS: readonly BenchmarkName[] = ['neighbours', 'england'];

/** The pairs of a row, in the order of the plan's indicators. */
export function pairsOf(data: PlanData, row: ScorecardRow): readonly Pair[] {
  const { period, series } = row;
  if (period === undefined) return [];
  return companionsOf(data, row.indicator).map((companion) => {
    const observation = observationAt(data.series.get(companion.id)?.get(series.area), period);
    const isSum =
      row.indicator.unit.kind === 'share' &&
      companion.unit.kind === 'share' &&
      row.indicator.polarity === companion.polarity;
    const whole = wholeOf(data, row, companion);
    const inputs = { companion, observation, period, whole, isSum };
    return { companion, period, observation, whole, lines: linesOf(data, row, inputs) };
  });
}

/** The indicator that both name as their `whole`, where our figure of it is published for the period. */
function wholeOf(
  data: PlanData,
  { indicator, period, series }: ScorecardRow,
  companion: Indicator,
): Indicator | undefined {
  if (period === undefined || indicator.whole === undefined || indicator.whole !== companion.whole)
    return undefined;
  const observation = observationAt(data.series.get(indicator.whole)?.get(series.area), period);
  return observation?.reading.kind === 'value' ? indicatorOf(data, indicator.whole) : undefined;
}

function linesOf(
  data: PlanData,
  row: ScorecardRow,
  { companion, observation, period, whole, isSum }: Omit<Pair, 'lines'> & { readonly isSum: boolean },
): readonly PairLine[] {
  const [ownReading, companionReading] = [row.observation?.reading, observation?.reading];
  if (ownReading?.kind !== 'value' || companionReading?.kind !== 'value') return [];
  const publishedSum = whole && publishedSumBy(data, row, { whole, period });
  const line = (
    owner: PairLine['owner'],
    indicatorReading: ValueReading,
    companionReading: ValueReading,
  ): PairLine => ({
    owner,
    indicatorReading,
    companionReading,
    sum:
      whole === undefined
        ? isSum
          ? sumOf(indicatorReading, companionReading)
          : undefined
        : publishedSum?.(owner),
  });
  const companionComparators = comparatorsOf(data, companion, { area: row.series.area, period });
  const comparatorLines = PAIR_BENCHMARKS.flatMap((name): readonly PairLine[] => {
    const [ownComparator, companionComparator] = [row.comparators[name], companionComparators[name]];
    // Two averages are added only where both are from the same number of neighbours.
    if (ownComparator.average?.withFigure !== companionComparator.average?.withFigure) return [];
    if (ownComparator.benchmark.kind !== 'value' || companionComparator.benchmark.kind !== 'value') return [];
    return [line(name, ownComparator.benchmark.reading, companionComparator.benchmark.reading)];
  });
  return [line('ours', ownReading, companionReading), ...comparatorLines];
}

/** The published figure of the whole: ours, and each comparator's for the same period. */
function publishedSumBy(
  data: PlanData,
  { series }: ScorecardRow,
  { whole, period }: { readonly whole: Indicator; readonly period: Period },
): (owner: PairLine['owner']) => ValueReading | undefined {
  const ourReading = observationAt(data.series.get(whole.id)?.get(series.area), period)?.reading;
  const comparators = comparatorsOf(data, whole, { area: series.area, period });
  return (owner) => {
    if (owner === 'ours') return ourReading?.kind === 'value' ? ourReading : undefined;
    const { benchmark } = comparators[owner];
    return benchmark.kind === 'value' ? benchmark.reading : undefined;
  };
}

/** A sum is only as precise as its less precise part: 15.6, from 4.6 and 11, is good to no decimals. */
function sumOf(firstReading: ValueReading, secondReading: ValueReading): ValueReading {
  return aValue(
    withoutNoise(firstReading.value + secondReading.value),
    Math.min(firstReading.decimals, secondReading.decimals),
  );
}

/** What a sum is made from. */
export type SumBasis =
  | { readonly kind: 'one denominator'; readonly numerator: number; readonly denominator: number }
  | {
      readonly kind: 'two denominators';
      readonly firstDenominator: number;
      readonly secondDenominator: number;
    }
  | { readonly kind: 'no counts' };

/** Whether the counts of both indicators are published and are over the same children. The sum is then exact; otherwise it is only indicative. */
export function sumBasisOf(firstCounts: Counts | undefined, secondCounts: Counts | undefined): SumBasis {
  if (firstCounts === undefined || secondCounts === undefined) return { kind: 'no counts' };
  if (firstCounts.denominator !== secondCounts.denominator)
    return {
      kind: 'two denominators',
      firstDenominator: firstCounts.denominator,
      secondDenominator: secondCounts.denominator,
    };
  return {
    kind: 'one denominator',
    numerator: firstCounts.numerator + secondCounts.numerator,
    denominator: firstCounts.denominator,
  };
}

/** The companions of an indicator that commentary on it leaves out: no paragraph is about them or names them. */
export function companionsLeftOut(
  data: Pick<PlanData, 'indicators' | 'commentary'>,
  indicator: Indicator,
): readonly Indicator[] {
  const paragraphsAbout = (subject: Indicator) =>
    data.commentary.filter((paragraph) => paragraph.indicator === subject.id);
  const texts = paragraphsAbout(indicator).map(({ text }) => text.toLowerCase());
  if (texts.length === 0) return [];
  return companionsOf(data, indicator).filter(
    (companion) =>
      paragraphsAbout(companion).length === 0 && !texts.some((text) => namesIndicator(text, companion)),
  );
}

/** Whether a text names an indicator by its title, its code, or its id with spaces (`not known`). */
function namesIndicator(text: string, { id, code, title }: Indicator): boolean {
  const words = [title, code, id.replaceAll('-', ' ')].flatMap((word) =>
    word === undefined ? [] : [word.toLowerCase()],
  );
  return words.some((word) => text.includes(word));
}
