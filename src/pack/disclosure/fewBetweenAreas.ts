import type { Area, AreaCode } from '@/domain/figures/area';
import { groupedBy } from '@/pack/rows/groupedBy';
import { numberOf } from '@/pack/rows/rawFigure';
import { fittingCounts } from './fittingCounts';
import type { PeopledFigure } from './peopledFigure';
import { sortOf } from './sortSums';
import { sidesText, spotOf } from './spot';
import type { Structure } from './structure';

/** The counts that a figure may be of, from the least to the most. */
type Span = { readonly low: number; readonly high: number };

/** A share that fits this many counts gives away no small difference. */
const ENOUGH_FIT = 12;
/** A difference with this many possible values is safe. */
const ENOUGH_VALUES = 3;

/**
 * Whether an area may have only a few people more than another that may lie in it, where areas.csv does not say which lie in which. It compares those
 * counted, those left over and the denominators: 19% of 170 are 32 or 33, and 29% of 96 are 28, so a ward without a row has 4 or 5. Two areas of one sort
 * are not compared, for a ward lies in no other ward; where all areas of both sorts are shown, nothing is left over.
 */
export function fewBetweenAreas(
  figures: readonly PeopledFigure[],
  { indicator, areaSums }: Structure,
  { areas, smallest }: { readonly areas: ReadonlyMap<AreaCode, Area>; readonly smallest: number },
): boolean {
  if (!indicator.people) return false;
  return areaSums.open.some((open) => {
    if (!Number.isFinite(open.leastDifference)) return false;
    const local = figures.filter(
      ({ raw }) => raw.indicator.id === indicator.id && open.areas.includes(raw.area),
    );
    const sortAt = ({ raw }: PeopledFigure) => (open.sorts.length > 1 ? sortOf(raw.area, areas) : raw.area);
    return [...groupedBy(local, periodAndGroup).values()].some((own) =>
      [counted, left, outOf].some((spanOf) =>
        differByFew(
          own.flatMap((figure) => {
            const span = spanOf(figure);
            return span === undefined ? [] : [{ ...span, sort: sortAt(figure) }];
          }),
          smallest,
        ),
      ),
    );
  });
}

function periodAndGroup({ raw }: PeopledFigure): string {
  const { period, sides } = spotOf(raw);
  return `${period.family}|${period.step}|${sidesText(sides)}`;
}

function counted({ raw, people }: PeopledFigure): Span | undefined {
  return exactly(people.isRounded ? numberOf(raw.numerator) : people.count) ?? fitting(fittingCounts(raw));
}

function left({ raw, people }: PeopledFigure): Span | undefined {
  return exactly(people.isRounded ? undefined : people.left) ?? fitting(fittingCounts(raw, 'left'));
}

function outOf({ raw }: PeopledFigure): Span | undefined {
  return exactly(numberOf(raw.denominator));
}

function exactly(count: number | undefined): Span | undefined {
  return count === undefined ? undefined : { low: count, high: count };
}

function fitting(counts: readonly number[]): Span | undefined {
  const [low] = counts;
  const high = counts.at(-1);
  return low === undefined || high === undefined || counts.length >= ENOUGH_FIT ? undefined : { low, high };
}

/** Whether areas of two sorts certainly differ by a small count, or may do so and differ by one of too few numbers. */
function differByFew(spans: readonly (Span & { readonly sort: string })[], smallest: number): boolean {
  return spans.some((large) =>
    spans.some((small) => {
      const [least, most] = [Math.max(0, large.low - small.high), large.high - small.low];
      const isFew = least > 0 && most < smallest;
      return (
        large.sort !== small.sort &&
        most > 0 &&
        least < smallest &&
        (isFew || most - least + 1 < ENOUGH_VALUES)
      );
    }),
  );
}
