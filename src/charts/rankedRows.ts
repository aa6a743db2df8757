import type { Benchmark } from '@/domain/scorecard/comparator';
import type { ComparedArea, Comparison } from '@/domain/compare/comparedAreas';
import type { Band } from '@/domain/ranking/band';
import { BENCHMARKS, type BenchmarkName } from '@/domain/figures/ratingPolicy';
import { SHORTHAND_MEANINGS, type Reading } from '@/domain/figures/reading';
import { formatReading, formatValue } from '@/ui/formatValue';

export type BarKind = ComparedArea['role'] | 'average' | 'region' | 'england';

/** One bar: an area that is compared, or a comparator at its place among the areas. */
export type RankedBar = {
  readonly key: string;
  readonly name: string;
  readonly kind: BarKind;
  readonly value: number | undefined;
  /** The figure as text; or, without a figure, the shorthand with its words, never nought. */
  readonly text: string;
  readonly area: ComparedArea | undefined;
};

/** The name of each comparator; a region is called by its own name. */
export type ComparatorNames = Readonly<Record<BenchmarkName, string>>;

/** The names of all comparators, as `nameOf` gives them. */
export function comparatorNames(nameOf: (name: BenchmarkName) => string): ComparatorNames {
  return Object.fromEntries(BENCHMARKS.map((name) => [name, nameOf(name)])) as ComparatorNames;
}

/** How each comparator is marked. A comparator that is not listed has England's mark, with its name beside it. */
const KIND_OF_BENCHMARK: Readonly<Partial<Record<BenchmarkName, BarKind>>> = {
  neighbours: 'average',
  region: 'region',
};

/**
 * The bars, best first (for a neutral indicator most first), with comparators at their places and areas without a figure last. Areas without a
 * row are listed only if the chart shows the neighbours.
 */
export function rankedBars(comparison: Comparison, names: ComparatorNames): readonly RankedBar[] {
  const { areas, indicator, set } = comparison;
  const bars = areas
    .filter(({ reading, role }) => reading !== undefined || role === 'ours' || set === 'neighbours')
    .map((area): RankedBar => ({
      key: area.area.code,
      name: area.area.name,
      kind: area.role,
      value: area.reading?.kind === 'value' ? area.reading.value : undefined,
      text: readingText(area.reading, comparison),
      area,
    }));
  const benchmarks = comparatorBars(comparison, names);
  const sortSign = indicator.polarity === 'low' ? 1 : -1;
  const barsWithValue = [...bars.filter(({ value }) => value !== undefined), ...benchmarks].toSorted((a, b) =>
    a.value === undefined || b.value === undefined ? 0 : sortSign * (a.value - b.value),
  );
  return [...barsWithValue, ...bars.filter(({ value }) => value === undefined)];
}

/** The comparators that have a figure for the period. */
export function comparatorBars(
  { comparators, indicator }: Comparison,
  names: ComparatorNames,
): readonly RankedBar[] {
  return BENCHMARKS.flatMap((name) => {
    const value = figureOf(comparators[name].benchmark);
    if (value === undefined) return [];
    const text = formatValue(value, indicator.unit, indicator.decimals);
    return [
      {
        key: name,
        name: names[name],
        kind: KIND_OF_BENCHMARK[name] ?? 'england',
        value,
        text,
        area: undefined,
      },
    ];
  });
}

/** The names of other areas that have no row for the period. */
export function areasWithoutRow({ areas }: Comparison): readonly string[] {
  return areas.flatMap(({ area, reading, role }) =>
    reading === undefined && role !== 'ours' ? [area.name] : [],
  );
}

/** Where each band lies among the ranked areas: the index of its first and last area, best first. */
export function bandSpans(
  bars: readonly RankedBar[],
): readonly { readonly band: Band; readonly firstIndex: number; readonly lastIndex: number }[] {
  return (['A', 'B', 'C', 'D'] as const).flatMap((band) => {
    const isInBand = ({ area }: RankedBar) => area?.nationalRank?.quarter?.band === band;
    const firstIndex = bars.findIndex(isInBand);
    return firstIndex < 0 ? [] : [{ band, firstIndex, lastIndex: bars.findLastIndex(isInBand) }];
  });
}

function readingText(reading: Reading | undefined, { indicator }: Comparison): string {
  if (reading === undefined) return 'no figure';
  const text = formatReading(reading, indicator);
  return reading.kind === 'withheld' ? `${text} ${SHORTHAND_MEANINGS[reading.shorthand]}` : text;
}

function figureOf(benchmark: Benchmark): number | undefined {
  return benchmark.kind === 'value' ? benchmark.reading.value : undefined;
}
