import type { Area, AreaCode } from '@/domain/figures/area';
import { groupedBy } from '@/pack/rows/groupedBy';
import { numberOf } from '@/pack/rows/rawFigure';
import { fittingCounts } from './fittingCounts';
import type { PeopledFigure } from './peopledFigure';
import { sortOf } from './sortSums';
import { breakdownText, tableCellOf } from './tableCell';
import type { IndicatorStructure } from './structure';

/** The smallest and largest count that a figure may stand for. */
type CountSpan = { readonly low: number; readonly high: number };

/** If a share fits this many counts, it does not give away a small difference. */
const ENOUGH_FIT = 12;
/** A difference with this many possible values is safe. */
const ENOUGH_VALUES = 3;

/**
 * Whether an area may have only a few people more than another area, where areas.csv does not say whether one lies in the other. Compares the
 * counts, the people not counted, and the denominators: 19% of 170 are 32 or 33, and 29% of 96 are 28, so a ward without a row may have 4 or
 * 5. Areas of one kind are not compared, because a ward never lies in another ward. Where all areas of both kinds are shown, nothing remains.
 */
export function fewBetweenAreas(
  figures: readonly PeopledFigure[],
  { indicator, areaSums }: IndicatorStructure,
  { areas, smallestCount }: { readonly areas: ReadonlyMap<AreaCode, Area>; readonly smallestCount: number },
): boolean {
  if (!indicator.people) return false;
  return areaSums.openAreas.some((openAreas) => {
    if (!Number.isFinite(openAreas.leastDifference)) return false;
    const figuresInArea = figures.filter(
      ({ rawFigure }) => rawFigure.indicator.id === indicator.id && openAreas.areas.includes(rawFigure.area),
    );
    const sortOfFigure = ({ rawFigure }: PeopledFigure) =>
      openAreas.sorts.length > 1 ? sortOf(rawFigure.area, areas) : rawFigure.area;
    return [...groupedBy(figuresInArea, periodAndGroup).values()].some((comparableFigures) =>
      [countedSpan, remainingSpan, denominatorSpan].some((spanOf) =>
        differByFew(
          comparableFigures.flatMap((figure) => {
            const span = spanOf(figure);
            return span === undefined ? [] : [{ ...span, sort: sortOfFigure(figure) }];
          }),
          smallestCount,
        ),
      ),
    );
  });
}

function periodAndGroup({ rawFigure }: PeopledFigure): string {
  const { period, groups } = tableCellOf(rawFigure);
  return `${period.family}|${period.step}|${breakdownText(groups)}`;
}

function countedSpan({ rawFigure, people }: PeopledFigure): CountSpan | undefined {
  return (
    exactSpan(people.isRounded ? numberOf(rawFigure.numerator) : people.count) ??
    fittingSpan(fittingCounts(rawFigure))
  );
}

function remainingSpan({ rawFigure, people }: PeopledFigure): CountSpan | undefined {
  return (
    exactSpan(people.isRounded ? undefined : people.left) ?? fittingSpan(fittingCounts(rawFigure, 'left'))
  );
}

function denominatorSpan({ rawFigure }: PeopledFigure): CountSpan | undefined {
  return exactSpan(numberOf(rawFigure.denominator));
}

function exactSpan(count: number | undefined): CountSpan | undefined {
  return count === undefined ? undefined : { low: count, high: count };
}

function fittingSpan(counts: readonly number[]): CountSpan | undefined {
  const [low] = counts;
  const high = counts.at(-1);
  return low === undefined || high === undefined || counts.length >= ENOUGH_FIT ? undefined : { low, high };
}

/** Whether areas of two sorts certainly differ by a small count, or may do so and differ by one of too few numbers. */
function differByFew(
  spans: readonly (CountSpan & { readonly sort: string })[],
  smallestCount: number,
): boolean {
  return spans.some((largerSpan) =>
    spans.some((smallerSpan) => {
      const [least, most] = [
        Math.max(0, largerSpan.low - smallerSpan.high),
        largerSpan.high - smallerSpan.low,
      ];
      const isFew = least > 0 && most < smallestCount;
      return (
        largerSpan.sort !== smallerSpan.sort &&
        most > 0 &&
        least < smallestCount &&
        (isFew || most - least + 1 < ENOUGH_VALUES)
      );
    }),
  );
}
