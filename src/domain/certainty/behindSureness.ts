import { intervalOf } from '@/domain/figures/counts';
import { positionBeside } from '@/domain/figures/interval';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { isFarBeyond, type Sureness } from './sureness';

/** How sure one can be that a figure is worse than the comparator or target that rates it, and what shows this. */
export type BehindSureness = {
  readonly sureness: Sureness;
  /** The comparator or target that the figure is behind. Undefined if it is behind neither. */
  readonly comparedWith: BenchmarkName | 'target' | undefined;
  readonly because:
    | { readonly kind: 'beyond its range' | 'within its range' | 'no range' }
    /** The figure was worse in this many periods in a row. */
    | { readonly kind: 'run'; readonly periods: number };
};

/** If the figures are truly level, eight in a row lie on one side by chance once in 128 times (2 × ½⁸), and six once in 32. */
const SURE_PERIODS = 8;
const PROBABLE_PERIODS = 6;

/**
 * Judges a row in two ways, and takes the one that is more sure: by whether the figure's 95% and 99% ranges leave out the first benchmark or
 * target that it is behind, or by how many periods in a row it has been red (docs/methods.md#how-sure). Months in a row say nothing of a count
 * on a day, because most of the people counted are those of the month before.
 */
export function behindSureness(row: ScorecardRow, periodsRed: number): BehindSureness {
  const aheadFigure = firstBehind(row);
  const byRange = rangeSureness(row, aheadFigure?.value);
  const isStock = row.indicator.inYear === 'last';
  const byRun: Sureness =
    isStock || periodsRed < PROBABLE_PERIODS
      ? 'cannot tell'
      : periodsRed < SURE_PERIODS
        ? 'probably'
        : 'sure';
  if (ORDER.indexOf(byRun) < ORDER.indexOf(byRange.sureness))
    return {
      sureness: byRun,
      comparedWith: aheadFigure?.name,
      because: { kind: 'run', periods: periodsRed },
    };
  return { ...byRange, comparedWith: aheadFigure?.name };
}

const ORDER: readonly Sureness[] = ['sure', 'probably', 'cannot tell'];

function rangeSureness(
  { observation, indicator }: ScorecardRow,
  comparatorValue: number | undefined,
): Pick<BehindSureness, 'sureness' | 'because'> {
  const interval = intervalOf(observation, indicator);
  if (interval === undefined || comparatorValue === undefined)
    return { sureness: 'cannot tell', because: { kind: 'no range' } };
  if (isFarBeyond(interval, comparatorValue))
    return { sureness: 'sure', because: { kind: 'beyond its range' } };
  return positionBeside(interval, comparatorValue) === 'similar'
    ? { sureness: 'cannot tell', because: { kind: 'within its range' } }
    : { sureness: 'probably', because: { kind: 'beyond its range' } };
}

function firstBehind({
  rating,
}: ScorecardRow): { readonly name: BenchmarkName | 'target'; readonly value: number } | undefined {
  if (rating.kind !== 'rated') return undefined;
  const comparison = rating.comparisons.find(({ distanceBehind }) => distanceBehind > 0);
  if (comparison !== undefined) return { name: comparison.name, value: comparison.comparatorReading.value };
  return rating.target?.isMet === false ? { name: 'target', value: rating.target.target.value } : undefined;
}
