import type { Period } from '@/domain/figures/period';
import { cellsAt, isFilledBy, isInside, mayWeeksAddUp, periodsInside } from './partsOfPeriod';
import type { TermOf } from './rememberedTerms';
import { keyOf, NO_LIMIT, type Cell, type Equation, type NameOf, type Quantity } from './unknowns';

/**
 * Sums over time: a year is the sum of its months, quarters or terms, a span is the sum of its years, and the year so far is the sum of what each period
 * added.
 */
export function periodSums(
  figures: readonly Cell[],
  quantity: Quantity,
  naming: SumNaming,
): readonly Equation[] {
  return figuresOverTime(figures).flatMap((group) => [
    ...group.filter(({ period }) => period.years > 1).flatMap((span) => spanSum(span, group, naming)),
    ...(isCumulative(group) || (quantity === 'count' && group.slice(0, 1).some(isRunningCount))
      ? increaseEquations(group, naming)
      : []),
    ...(isCumulative(group) ? [] : group.flatMap((totalCell) => inYearSums(totalCell, group, naming))),
  ]);
}

/** The figures of each series, place and group. */
export function figuresOverTime(figures: readonly Cell[]): readonly (readonly Cell[])[] {
  const groups = new Map<string, Cell[]>();
  for (const figure of figures) {
    const key = [figure.series, figure.areaKey, ...figure.groups].join('|');
    const group = groups.get(key) ?? [];
    group.push(figure);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function isCumulative(group: readonly Cell[]): boolean {
  return group[0]?.indicator.inYear === 'cumulative';
}

/** Whether a count includes the earlier periods of its year, or looks as if it does, so that its increases are counts too. */
export function isRunningCount({ indicator }: Pick<Cell, 'indicator'>): boolean {
  return indicator.inYear === 'cumulative' || indicator.seemsRunningTotal === true;
}

type SumNaming = { readonly nameOf: NameOf; readonly termOf: TermOf };

function inYearSums(
  totalCell: Cell,
  group: readonly Cell[],
  { nameOf, termOf }: SumNaming,
): readonly Equation[] {
  if (totalCell.indicator.inYear === 'last' || totalCell.period.years > 1) return [];
  const cellsInside = group.filter(({ period }) => isInside(period, totalCell.period));
  if (cellsInside.length === 0) return [];
  const firstByFamily = new Map(cellsInside.map((part) => [part.period.family, part.period]));
  return [...firstByFamily].flatMap(([family, samplePeriod]): readonly Equation[] => {
    const parts = cellsAt(periodsInside(totalCell.period, samplePeriod), cellsInside);
    const isComplete =
      (family !== 'Week' || mayWeeksAddUp(totalCell.indicator)) &&
      isFilledBy(
        totalCell.period,
        parts.map(({ period }) => period),
      );
    if (!isComplete && totalCell.indicator.inYear === undefined) return [];
    return [
      {
        terms: [...parts.map(termOf), [termOf(totalCell)[0], -1]],
        lowerLimit: isComplete ? 0 : Number.NEGATIVE_INFINITY,
        upperLimit: 0,
        explain: () =>
          `${nameOf(totalCell)} is the sum of its periods: ${parts.map(({ period }) => periodName(period)).join(' + ')}`,
        assumedLimits: NO_LIMIT,
      },
    ];
  });
}

/** A span of years is the sum of its years, including years that the pack does not show: five years less four years leave one year. */
function spanSum(span: Cell, group: readonly Cell[], { nameOf, termOf }: SumNaming): readonly Equation[] {
  const baseFamily = span.period.family.replace(/^\d+ × /, '');
  const firstStep = span.period.step - span.period.years + 1;
  const years = Array.from({ length: span.period.years }, (_, year): Cell => {
    const yearCell = group.find(
      ({ period }) => period.family === baseFamily && period.step === firstStep + year,
    );
    return (
      yearCell ?? {
        ...span,
        period: { ...span.period, family: baseFamily, step: firstStep + year, years: 1 },
      }
    );
  });
  return [
    {
      terms: [...years.map(termOf), [termOf(span)[0], -1]],
      lowerLimit: 0,
      upperLimit: 0,
      explain: () => `${nameOf(span)} is the sum of its ${span.period.years} years`,
      assumedLimits: NO_LIMIT,
    },
  ];
}

/** The year so far equals the year so far of the previous period plus what was added since. The last one is the whole year. */
function increaseEquations(group: readonly Cell[], { nameOf, termOf }: SumNaming): readonly Equation[] {
  const cellsInOrder = inOrder(group);
  return cellsInOrder.flatMap((figure, index): readonly Equation[] => {
    const previous = previousInYear(cellsInOrder, index);
    const sameEnd = cellsInOrder
      .slice(0, index)
      .findLast(
        (earlier) =>
          earlier.period.family !== figure.period.family && earlier.period.end === figure.period.end,
      );
    const equations: Equation[] = [];
    if (previous !== undefined)
      equations.push({
        terms: [termOf(previous), [keyOf('added', figure), 1], [termOf(figure)[0], -1]],
        lowerLimit: 0,
        upperLimit: 0,
        explain: () => `the year so far grows: ${nameOf(figure)} less ${periodName(previous.period)}`,
        assumedLimits: NO_LIMIT,
      });
    if (sameEnd !== undefined)
      equations.push({
        terms: [termOf(sameEnd), [termOf(figure)[0], -1]],
        lowerLimit: 0,
        upperLimit: 0,
        explain: () =>
          `the year so far is the same by either name: ${nameOf(figure)}, ${periodName(sameEnd.period)}`,
        assumedLimits: NO_LIMIT,
      });
    return equations;
  });
}

/** Each figure of a running total that has a previous figure in its year, together with that figure. */
export function withPreviousCells(
  figures: readonly Cell[],
): readonly (readonly [cell: Cell, previous: Cell])[] {
  return figuresOverTime(figures).flatMap((group) => {
    const cellsInOrder = inOrder(group);
    return cellsInOrder.flatMap((cell, index) => {
      const previous = previousInYear(cellsInOrder, index);
      return previous === undefined ? [] : [[cell, previous] as const];
    });
  });
}

/** The figures of single periods, in order of their ends. */
function inOrder(group: readonly Cell[]): readonly Cell[] {
  return group
    .filter(({ period }) => period.years === 1)
    .toSorted(
      (a, b) => a.period.end.localeCompare(b.period.end) || a.period.start.localeCompare(b.period.start),
    );
}

/** The previous figure in the same year and of the same kind of period. */
function previousInYear(cellsInOrder: readonly Cell[], index: number): Cell | undefined {
  const figure = cellsInOrder[index];
  const previous = cellsInOrder
    .slice(0, index)
    .findLast(({ period }) => period.family === figure?.period.family);
  if (figure === undefined || previous === undefined) return undefined;
  const year = yearOf(figure);
  return year !== undefined && yearOf(previous) === year ? previous : undefined;
}

/** The month with which each kind of year begins. */
const YEAR_BEGINS: Readonly<Record<string, number>> = { financial: 4, academic: 9, calendar: 1 };

/** The month with which an indicator's year begins. */
export function yearBegins({ year }: Pick<Cell['indicator'], 'year'>): number {
  return YEAR_BEGINS[year ?? 'financial'] ?? 4;
}

/** Returns the year to which a figure's month, week or quarter belongs, or undefined for a whole year. */
export function yearOf({ period, indicator }: Pick<Cell, 'period' | 'indicator'>): string | undefined {
  const [year, month] = [Number(period.end.slice(0, 4)), Number(period.end.slice(5, 7))];
  if (period.family.endsWith('quarter')) return `${period.family} ${Math.floor(period.step / 4)}`;
  if (period.family === 'Half-year') return `${period.family} ${Math.floor(period.step / 2)}`;
  if (period.family !== 'Month' && period.family !== 'Week') return undefined;
  const firstMonth = yearBegins(indicator);
  return String(month >= firstMonth ? year : year - 1);
}

/** A period as the plan's own table names it. */
export function periodName({ timePeriod, timeIdentifier }: Period): string {
  return `${timePeriod} ${timeIdentifier}`;
}
