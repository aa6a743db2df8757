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

/** A share that so many counts fit gives no small difference away. */
const ENOUGH_FIT = 12;
/** A count is safe with so many possible values. */
const ENOUGH = 3;

/**
 * Whether an area may have few people more than another that may lie in it, where nobody says which lie in which: of those counted, those left over, or
 * all of whom a share is. 19% of 170 are 32 or 33, and 29% of 96 are 28: a ward without a row would have 4 or 5. Wards lie in no other ward; and where all
 * of both sorts are shown, nothing is left.
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
    return [...groupedBy(local, placeOf).values()].some((own) =>
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

function placeOf({ raw }: PeopledFigure): string {
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

/** Whether two of them differ by a small count for certain, or by one of so few numbers that a reader would know. */
function differByFew(spans: readonly (Span & { readonly sort: string })[], smallest: number): boolean {
  return spans.some((large) =>
    spans.some((small) => {
      const [least, most] = [Math.max(0, large.low - small.high), large.high - small.low];
      const isFew = least > 0 && most < smallest;
      return (
        large.sort !== small.sort && most > 0 && least < smallest && (isFew || most - least + 1 < ENOUGH)
      );
    }),
  );
}
