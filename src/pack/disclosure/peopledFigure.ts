import type { Area, AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import { peopleBehind, type PeopleBehind, type RawFigure } from '@/pack/rows/rawFigure';
import { peopleByInterval } from './intervalCounts';
import { breakdownText, tableCellOf, type TableCell } from './tableCell';

/** A figure with the number of people behind it. `index` is its position among all figures of the plan. */
export type PeopledFigure = {
  readonly rawFigure: RawFigure;
  readonly index: number;
  readonly people: PeopleBehind;
};

/** A count for an area as a whole, without groups, that a published file shows. */
export type FeedCount = {
  readonly indicator: Indicator;
  readonly area: AreaCode;
  readonly period: Period;
  readonly value: number;
};

/** A row of groups.csv. */
export type StatedGroup = { readonly breakdown: string; readonly group: string; readonly partOf: string };

/** What is known of a plan apart from its figures. */
export type TableContext = {
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly statedGroups: readonly StatedGroup[];
  readonly feedCounts: readonly FeedCount[];
  readonly smallestCount: number;
  /** Figures that are withheld whatever their counts are: the reason, by the figure's index. */
  readonly forcedFigures: ReadonlySet<number>;
  /** Areas whose figures are all withheld, by indicator, because no sum leads to them. */
  readonly withheldAreas?: ReadonlyMap<string, ReadonlySet<AreaCode>> | undefined;
};

/** Adds the people behind each figure. A denominator may be the count of another indicator, which the row names. */
export function peopledFigures(
  figures: readonly RawFigure[],
  feedCounts: readonly FeedCount[],
): readonly PeopledFigure[] {
  // Returns at once if no row names a denominator, as in most plans.
  const isNamed = figures.some(({ indicator }) => indicator.denominator !== undefined);
  const populations = isNamed ? populationsIn(figures, feedCounts) : undefined;
  return figures.map((rawFigure, index): PeopledFigure => {
    const denominatorName = rawFigure.indicator.denominator?.trim().toLowerCase();
    const population =
      denominatorName === undefined
        ? undefined
        : populations?.get(`${denominatorName}/${cellTextOf(rawFigure)}`);
    const people = peopleBehind(rawFigure, population);
    const isUnknown = people.count === undefined && people.outOf === undefined;
    return { rawFigure, index, people: (isUnknown ? peopleByInterval(rawFigure) : undefined) ?? people };
  });
}

/** The area, period and groups of a figure as text, without its indicator. */
export function cellTextOf(figure: Pick<RawFigure, 'area' | 'period' | 'breakdown'>): string {
  const { area, period, groups } = tableCellOf(figure);
  return `${area}|${period.family}|${period.step}|${breakdownText(groups)}`;
}

/** The counts that some denominator names, by the title and id of their indicator, because a denominator may name either. */
function populationsIn(
  figures: readonly RawFigure[],
  feedCounts: readonly FeedCount[],
): ReadonlyMap<string, number> {
  const denominators = new Set(
    figures.map(({ indicator: { denominator } }) => denominator?.trim().toLowerCase()),
  );
  const namesOf = rememberedByIndicator(({ title, id }: Indicator) =>
    [title.toLowerCase(), id].filter((name) => denominators.has(name)),
  );
  const countByName = new Map<string, number>();
  for (const count of feedCounts)
    for (const name of namesOf(count.indicator))
      countByName.set(`${name}/${cellTextOf({ ...count, breakdown: '' })}`, count.value);
  for (const rawFigure of figures)
    if (['count', 'unknown'].includes(rawFigure.indicator.unit.kind) && rawFigure.reading.kind === 'value')
      for (const name of namesOf(rawFigure.indicator))
        countByName.set(`${name}/${cellTextOf(rawFigure)}`, rawFigure.reading.value);
  return countByName;
}

/** Remembers what was worked out for each indicator, because thousands of figures share one. */
function rememberedByIndicator<Value>(
  valueOf: (indicator: Indicator) => Value,
): (indicator: Indicator) => Value {
  const knownValues = new Map<Indicator, Value>();
  return (indicator) => {
    const value = knownValues.get(indicator) ?? valueOf(indicator);
    knownValues.set(indicator, value);
    return value;
  };
}

/** Adds populations that have no row but follow from others. Returns undefined if there are none. */
export function withPopulations(
  figures: readonly PeopledFigure[],
  countAt: (indicator: string, tableCell: TableCell) => number | undefined,
): readonly PeopledFigure[] | undefined {
  const byName = new Map<string, string>();
  for (const { rawFigure } of figures)
    for (const name of [rawFigure.indicator.title.toLowerCase(), rawFigure.indicator.id])
      byName.set(name, rawFigure.indicator.id);
  let hasAdded = false;
  const figuresWithPopulations = figures.map((figure): PeopledFigure => {
    const { rawFigure, people } = figure;
    const population = byName.get(rawFigure.indicator.denominator?.trim().toLowerCase() ?? '');
    if (population === undefined || people.outOf !== undefined) return figure;
    const outOf = countAt(population, tableCellOf(rawFigure));
    if (outOf === undefined) return figure;
    hasAdded = true;
    return { ...figure, people: { ...peopleBehind(rawFigure, outOf), isRounded: true } };
  });
  return hasAdded ? figuresWithPopulations : undefined;
}
