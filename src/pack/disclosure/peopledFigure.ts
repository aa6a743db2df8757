import type { Area, AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import { peopleBehind, type PeopleBehind, type RawFigure } from '@/pack/rows/rawFigure';
import { peopleByInterval } from './intervalCounts';
import { sidesText, spotOf, type Spot } from './spot';

/** A figure with the people behind it. `index` is its position among all figures of the plan. */
export type PeopledFigure = {
  readonly raw: RawFigure;
  readonly index: number;
  readonly people: PeopleBehind;
};

/** A count that a published file shows for an area, without groups. */
export type FedCount = {
  readonly indicator: Indicator;
  readonly area: AreaCode;
  readonly period: Period;
  readonly value: number;
};

/** A row of groups.csv. */
export type ToldGroup = { readonly breakdown: string; readonly group: string; readonly partOf: string };

/** What is known of a plan beside its figures. */
export type TableContext = {
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly told: readonly ToldGroup[];
  readonly fed: readonly FedCount[];
  readonly smallest: number;
  /** Figures that are withheld whatever their counts are, by index. */
  readonly forced: ReadonlySet<number>;
  /** Areas whose figures are all withheld, by indicator: no sum leads to them. */
  readonly apart?: ReadonlyMap<string, ReadonlySet<AreaCode>> | undefined;
};

/** The figures with the people behind them, where a denominator may be the count of another indicator that it names. */
export function peopledFigures(
  figures: readonly RawFigure[],
  fed: readonly FedCount[],
): readonly PeopledFigure[] {
  // Most plans name no denominator.
  const isNamed = figures.some(({ indicator }) => indicator.denominator !== undefined);
  const populations = isNamed ? populationsIn(figures, fed) : undefined;
  return figures.map((raw, index): PeopledFigure => {
    const named = raw.indicator.denominator?.trim().toLowerCase();
    const population = named === undefined ? undefined : populations?.get(`${named}/${cellTextOf(raw)}`);
    const people = peopleBehind(raw, population);
    const isUnknown = people.count === undefined && people.outOf === undefined;
    return { raw, index, people: (isUnknown ? peopleByInterval(raw) : undefined) ?? people };
  });
}

/** The area, period and groups of a figure as text, whatever its indicator. */
export function cellTextOf(figure: Pick<RawFigure, 'area' | 'period' | 'breakdown'>): string {
  const { area, period, sides } = spotOf(figure);
  return `${area}|${period.family}|${period.step}|${sidesText(sides)}`;
}

/** Counts by the indicator's title and id, which the denominator of another may name. */
function populationsIn(figures: readonly RawFigure[], fed: readonly FedCount[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = ({ title, id }: Indicator, where: string, value: number) => {
    for (const name of [title.toLowerCase(), id]) found.set(`${name}/${where}`, value);
  };
  for (const count of fed) add(count.indicator, cellTextOf({ ...count, breakdown: '' }), count.value);
  for (const raw of figures)
    if (['count', 'unknown'].includes(raw.indicator.unit.kind) && raw.reading.kind === 'value')
      add(raw.indicator, cellTextOf(raw), raw.reading.value);
  return found;
}

/** Adds populations that have no row but follow from others. Undefined if none does. */
export function withPopulations(
  figures: readonly PeopledFigure[],
  countAt: (indicator: string, spot: Spot) => number | undefined,
): readonly PeopledFigure[] | undefined {
  const byName = new Map<string, string>();
  for (const { raw } of figures)
    for (const name of [raw.indicator.title.toLowerCase(), raw.indicator.id])
      byName.set(name, raw.indicator.id);
  let isMore = false;
  const known = figures.map((figure): PeopledFigure => {
    const { raw, people } = figure;
    const population = byName.get(raw.indicator.denominator?.trim().toLowerCase() ?? '');
    if (population === undefined || people.outOf !== undefined) return figure;
    const outOf = countAt(population, spotOf(raw));
    if (outOf === undefined) return figure;
    isMore = true;
    return { ...figure, people: { ...peopleBehind(raw, outOf), isRounded: true } };
  });
  return isMore ? known : undefined;
}
