import { ENGLAND_CODE, PUBLISHED_NEIGHBOURS, type AreaCode } from '@/domain/figures/area';
import { neighbourAverage, type NeighbourAverage, type NeighbourReading } from './neighbours';
import type { Observation, Series } from '@/domain/figures/observation';
import { comparePeriods, type Period } from '@/domain/figures/period';
import { BENCHMARKS, type Average, type BenchmarkName } from '@/domain/figures/ratingPolicy';
import { aValue, type ValueReading } from '@/domain/figures/reading';
import { roundTo } from '@/domain/figures/rounding';
import { newestValue, observationAt } from '@/domain/figures/series';

/** A comparator, and its figure for the same period or the reason why it has none. */
export type Comparator = {
  readonly name: BenchmarkName;
  readonly benchmark: Benchmark;
  /** How many neighbours the average is from, where it is worked out here and not published. */
  readonly average?: NeighbourAverage | undefined;
  /** The area that the figure is of, where it takes the comparator's place: London for Inner London. */
  readonly standsIn?: AreaCode | undefined;
};

export type Benchmark =
  | { readonly kind: 'value'; readonly reading: ValueReading }
  /** A figure that cannot be compared with ours: a total, or doubtful. */
  | { readonly kind: 'not compared'; readonly reading: ValueReading }
  | { readonly kind: 'other period'; readonly period: Period; readonly reading: ValueReading }
  | { readonly kind: 'break' }
  | { readonly kind: 'none' };

/** Where the figures of one indicator are found for one area. */
export type ComparatorFigures = {
  readonly seriesOf: (area: AreaCode) => Series | undefined;
  readonly neighbours: readonly AreaCode[];
  /** The region, then the wider region that contains it. */
  readonly regions: readonly AreaCode[];
  readonly average: Average;
  /** Comparators that the area is not compared with (`Indicator.notCompared`). */
  readonly notCompared?: readonly BenchmarkName[] | undefined;
  /** The indicator's decimals, which an average worked out here takes. */
  readonly decimals: number;
};

/** For each benchmark, how its figure is found. */
const COMPARATOR_READERS: Readonly<
  Record<
    BenchmarkName,
    (figures: ComparatorFigures, period: Period, ourObservation: Observation | undefined) => Comparator
  >
> = { neighbours: neighboursComparator, region: regionComparator, england: englandComparator };

export type Comparators = Readonly<Record<BenchmarkName, Comparator>>;

/** Every comparator of an area for one period, with its benchmark; without a period none has one. */
export function comparatorsAt(
  figures: ComparatorFigures,
  period: Period | undefined,
  ourObservation: Observation | undefined,
): Comparators {
  return Object.fromEntries(
    BENCHMARKS.map((name): [BenchmarkName, Comparator] => [
      name,
      period === undefined
        ? { name, benchmark: { kind: 'none' } }
        : COMPARATOR_READERS[name](figures, period, ourObservation),
    ]),
  ) as Comparators;
}

/**
 * The neighbours' average for a period: as a source prints it for that period, or else worked out from the neighbours that have a value. It is
 * rounded as it is printed, so that charts, ranks and distances use the figure that a reader sees.
 */
export function neighboursComparator(
  figures: ComparatorFigures,
  period: Period,
  ourObservation: Observation | undefined,
): Comparator {
  const publishedBenchmark = benchmarkFrom(figures.seriesOf(PUBLISHED_NEIGHBOURS), period, ourObservation);
  if (publishedBenchmark.kind === 'value' || publishedBenchmark.kind === 'break')
    return { name: 'neighbours', benchmark: publishedBenchmark };
  const average = neighbourAverage(neighbourReadings(figures, period));
  if (average === undefined)
    return {
      name: 'neighbours',
      benchmark: publishedBenchmark.kind === 'none' ? newestOfNeighbours(figures) : publishedBenchmark,
    };
  return {
    name: 'neighbours',
    benchmark: { kind: 'value', reading: averageReading(average, figures) },
    average,
  };
}

function averageReading(average: NeighbourAverage, figures: ComparatorFigures): ValueReading {
  return aValue(roundTo(average[figures.average], figures.decimals), figures.decimals);
}

/**
 * The average of the newest period for which any neighbour has a figure. It is shown where the neighbours have none for the period itself, as
 * England's newest figure is.
 */
function newestOfNeighbours(figures: ComparatorFigures): Benchmark {
  const periods = figures.neighbours.flatMap((area) => newestValue(figures.seriesOf(area))?.period ?? []);
  const period = periods.toSorted(comparePeriods).at(-1);
  const average = period === undefined ? undefined : neighbourAverage(neighbourReadings(figures, period));
  return period === undefined || average === undefined
    ? { kind: 'none' }
    : { kind: 'other period', period, reading: averageReading(average, figures) };
}

/** Each neighbour's figure for the period, in the order of the model. */
export function neighbourReadings(figures: ComparatorFigures, period: Period): readonly NeighbourReading[] {
  return figures.neighbours.map((area) => {
    const reading = observationAt(figures.seriesOf(area), period)?.reading;
    return { area, reading: reading?.kind === 'value' ? reading : undefined };
  });
}

/** The region's figure, or the wider region's where it has none for the period (docs/methods.md#neighbours). */
export function regionComparator(
  figures: ComparatorFigures,
  period: Period,
  ourObservation: Observation | undefined,
): Comparator {
  const benchmarks = figures.regions.map((area) => ({
    area,
    benchmark: benchmarkFrom(figures.seriesOf(area), period, ourObservation),
  }));
  const [ownRegion] = benchmarks;
  const regionWithFigure = benchmarks.find(({ benchmark }) => benchmark.kind === 'value') ?? ownRegion;
  return {
    name: 'region',
    benchmark: markedNotCompared(figures, 'region', regionWithFigure?.benchmark ?? { kind: 'none' }),
    ...(regionWithFigure === ownRegion ? {} : { standsIn: regionWithFigure?.area }),
  };
}

export function englandComparator(
  figures: ComparatorFigures,
  period: Period,
  ourObservation: Observation | undefined,
): Comparator {
  return {
    name: 'england',
    benchmark: markedNotCompared(
      figures,
      'england',
      benchmarkFrom(figures.seriesOf(ENGLAND_CODE), period, ourObservation),
    ),
  };
}

function markedNotCompared(
  { notCompared = [] }: ComparatorFigures,
  name: BenchmarkName,
  benchmark: Benchmark,
): Benchmark {
  return benchmark.kind === 'value' && notCompared.includes(name)
    ? { kind: 'not compared', reading: benchmark.reading }
    : benchmark;
}

/** A series that breaks for only one of two areas measures different things in them in that period (docs/methods.md#ratings). */
function benchmarkFrom(
  series: Series | undefined,
  period: Period,
  ourObservation: Observation | undefined,
): Benchmark {
  const comparatorObservation = observationAt(series, period);
  if (comparatorObservation?.reading.kind === 'value') {
    if (ourObservation !== undefined && ourObservation.break !== comparatorObservation.break)
      return { kind: 'break' };
    return { kind: 'value', reading: comparatorObservation.reading };
  }
  const newestOther = newestValue(series);
  return newestOther === undefined ? { kind: 'none' } : { kind: 'other period', ...newestOther };
}
