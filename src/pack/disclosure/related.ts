import type { Indicator } from '@/domain/figures/indicator';
import type { RawFigure } from '@/pack/rows/rawFigure';
import { subjectOf } from './subject';

/**
 * The indicators whose figures can stand in sums with those of some: these themselves; all shares where one of them is a share, which may be of
 * the same people, and all counts where one is a count, which may add up; those of the same subject; and whatever names one of them as its whole or its
 * denominator, or is named so.
 */
export function relatedTo(ids: ReadonlySet<string>, figures: readonly RawFigure[]): ReadonlySet<string> {
  const indicators = new Map(figures.map(({ indicator }) => [indicator.id as string, indicator]));
  const found = new Set(ids);
  const names = ({ whole, readWith, denominator = '' }: Indicator) => [
    whole,
    readWith,
    denominator.toLowerCase(),
  ];
  for (const id of found) {
    const own = indicators.get(id);
    if (own === undefined) continue;
    for (const other of indicators.values()) {
      const areShares = own.unit.kind === 'share' && other.unit.kind === 'share';
      const areCounts = own.unit.kind === 'count' && other.unit.kind === 'count';
      const areAlike = subjectOf(own.title) === subjectOf(other.title);
      const isNamed = [own.id, own.title.toLowerCase()].some((name) => names(other).includes(name));
      const isNaming = [other.id, other.title.toLowerCase()].some((name) => names(own).includes(name));
      if (areShares || areCounts || areAlike || isNamed || isNaming) found.add(other.id);
    }
  }
  return found;
}
