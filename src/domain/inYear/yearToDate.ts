import type { Counts, CountsHeld } from '@/domain/figures/counts';
import { baseOf } from '@/domain/figures/unit';
import type { Indicator, InYearRule } from '@/domain/figures/indicator';
import { partsOf } from './inYearPeriod';
import type { Observation, Series } from '@/domain/figures/observation';
import { comparePeriods, type Period } from '@/domain/figures/period';
import { aValue, isHidden, type ValueReading } from '@/domain/figures/reading';
import { withoutNoise } from '@/domain/figures/rounding';
import { observationAt } from '@/domain/figures/series';

/** The year so far and the parts that it covers; or why there is no figure. It is never the sum of only some of the parts that it should cover. */
export type YearToDate = YearOutline &
  (
    | {
        readonly kind: 'value';
        readonly reading: ValueReading;
        /** Whether the figure is the year's own row, and not worked out from its parts. */
        readonly isPrinted?: true;
        /** The counts that were added up, where the figure is from counts. */
        readonly counts?: Counts;
      }
    | {
        readonly kind: 'incomplete';
        readonly because: IncompleteReason;
        /** How many of the parts that the rule needs are withheld, and how many have no figure for another reason. */
        readonly withheldCount: number;
        readonly missingCount: number;
      }
  );

type YearOutline = {
  readonly year: Period;
  /** The first and the last part of the year that the figure covers. */
  readonly from: Period;
  readonly to: Period;
  /** How many parts up to the last one have a figure, and how many should have one. */
  readonly countedParts: number;
  readonly expectedParts: number;
  /** Whether the year is over, so that this is the figure of the whole year and not of the year so far. */
  readonly isWhole: boolean;
};

/** Why there is no year to date. `newest withheld` and `newest missing` are for a rule that takes only the newest figure. */
export type IncompleteReason =
  | 'withheld'
  | 'missing'
  | 'newest withheld'
  | 'newest missing'
  | 'break'
  | 'no counts'
  | 'year withheld'
  | 'no year row';

/** The counts behind the figure of a period, where they may be published. */
export type CountsByPeriod = (period: Period) => CountsHeld | undefined;

/**
 * The year to date at one of its parts, from published figures alone: a year with a withheld part has no sum, so that no
 * withheld figure comes back as a difference (docs/methods.md#what-is-withheld). A part that is not applicable (`z`) is not expected.
 */
export function yearToDate(
  series: Series,
  indicator: Pick<Indicator, 'inYear' | 'year' | 'unit' | 'decimals'>,
  options: {
    readonly year: Period;
    readonly to: Period;
    readonly countsAt: CountsByPeriod;
    /** The row of the whole year. Once the year is over, it is the year-end figure, even if its parts add up to something else. */
    readonly printed?: Observation | undefined;
  },
): YearToDate | undefined {
  const { inYear: rule } = indicator;
  const cells = expectedCells(partsOf(options.year, options.to, indicator), series);
  const covered = cells.filter(({ period }) => comparePeriods(period, options.to) <= 0);
  const [firstCell] = covered;
  if (rule === undefined || firstCell === undefined) return undefined;
  const outline = {
    year: options.year,
    from: firstCell.period,
    to: options.to,
    countedParts: covered.filter(({ observation }) => observation?.reading.kind === 'value').length,
    expectedParts: covered.length,
    isWhole: covered.length === cells.length,
  };
  if (rule === 'as-printed' || (outline.isWhole && options.printed !== undefined))
    return { ...outline, ...printedYear(options.printed) };
  const obstacleFound = obstacleIn(covered, rule);
  const lacking = lackingCounts(covered);
  if (obstacleFound !== undefined)
    return { ...outline, kind: 'incomplete', because: obstacleFound, ...lacking };
  const counts = rule === 'pooled' ? pooledCounts(covered, options.countsAt) : undefined;
  const reading = valueBy(rule, covered, { indicator, counts });
  if (reading === undefined) return { ...outline, kind: 'incomplete', because: 'no counts', ...lacking };
  return { ...outline, kind: 'value', reading, ...(counts === undefined ? {} : { counts }) };
}

function printedYear(yearRow: Observation | undefined) {
  if (yearRow?.reading.kind === 'value')
    return { kind: 'value', reading: yearRow.reading, isPrinted: true } as const;
  const because = isHidden(yearRow?.reading) ? 'year withheld' : 'no year row';
  return { kind: 'incomplete', because, withheldCount: 0, missingCount: 0 } as const;
}

function lackingCounts(cells: readonly Cell[]): {
  readonly withheldCount: number;
  readonly missingCount: number;
} {
  const withoutFigure = cells.filter(({ observation }) => observation?.reading.kind !== 'value');
  const withheldCount = withoutFigure.filter(({ observation }) => isHidden(observation?.reading)).length;
  return { withheldCount, missingCount: withoutFigure.length - withheldCount };
}

type Cell = { readonly period: Period; readonly observation: Observation | undefined };

/**
 * The parts of a year that should have a figure. A week without a row, between two weeks with one, is a week in which schools are closed:
 * publishers leave such weeks out.
 */
function expectedCells(parts: readonly Period[], series: Series): readonly Cell[] {
  const familyFigures = series.observations.filter(({ period }) => period.family === parts[0]?.family);
  const [firstPeriod, lastPeriod] = [familyFigures[0]?.period, familyFigures.at(-1)?.period];
  const isBetween = (period: Period) =>
    firstPeriod !== undefined &&
    lastPeriod !== undefined &&
    comparePeriods(firstPeriod, period) < 0 &&
    comparePeriods(period, lastPeriod) < 0;
  return parts
    .map((period) => ({ period, observation: observationAt(series, period) }))
    .filter(({ period, observation }) => {
      if (observation === undefined) return period.family !== 'Week' || !isBetween(period);
      return observation.reading.kind === 'value' || observation.reading.shorthand !== 'z';
    });
}

function obstacleIn(cells: readonly Cell[], rule: InYearRule): IncompleteReason | undefined {
  if (rule !== 'sum' && rule !== 'pooled') return obstacleOfNewest(cells.at(-1));
  const withoutFigure = cells.filter(({ observation }) => observation?.reading.kind !== 'value');
  if (withoutFigure.some(({ observation }) => isHidden(observation?.reading))) return 'withheld';
  if (withoutFigure.length > 0) return 'missing';
  return cells.slice(1).some(({ observation }) => observation?.break === true) ? 'break' : undefined;
}

function obstacleOfNewest(newest: Cell | undefined): IncompleteReason | undefined {
  if (newest?.observation?.reading.kind === 'value') return undefined;
  return isHidden(newest?.observation?.reading) ? 'newest withheld' : 'newest missing';
}

function valueBy(
  rule: Exclude<InYearRule, 'as-printed'>,
  cells: readonly Cell[],
  {
    indicator,
    counts,
  }: { readonly indicator: Pick<Indicator, 'unit' | 'decimals'>; readonly counts: Counts | undefined },
): ValueReading | undefined {
  const readings = cells.flatMap(({ observation }) =>
    observation?.reading.kind === 'value' ? [observation.reading] : [],
  );
  switch (rule) {
    case 'last':
    case 'cumulative':
      return readings.at(-1);
    case 'sum':
      return aValue(
        withoutNoise(totalOf(readings.map(({ value }) => value))),
        Math.max(...readings.map(({ decimals }) => decimals)),
      );
    case 'pooled': {
      if (counts === undefined) return undefined;
      const unitBase = baseOf(indicator.unit) ?? 1;
      return aValue(withoutNoise((unitBase * counts.numerator) / counts.denominator), indicator.decimals);
    }
  }
}

/** Returns the sum of the counts of all parts, or undefined if a count of any part is not held. */
function pooledCounts(cells: readonly Cell[], countsAt: CountsByPeriod): Counts | undefined {
  const counts = cells.map(({ period }) => countsAt(period));
  const numerators = counts.flatMap((cellCounts) => cellCounts?.numerator ?? []);
  const denominators = counts.flatMap((cellCounts) => cellCounts?.denominator ?? []);
  const isWhole = numerators.length === cells.length && denominators.length === cells.length;
  const denominator = totalOf(denominators);
  return isWhole && denominator > 0 ? { numerator: totalOf(numerators), denominator } : undefined;
}

function totalOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
