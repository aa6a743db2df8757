import type { Indicator } from '@/domain/figures/indicator';
import type { RawFigure } from '@/pack/rows/rawFigure';
import { familiesIn } from './linkedIndicators';
import type { PeopledFigure } from './peopledFigure';
import { subjectOf } from './subject';

/**
 * The indicators whose figures can add up with those of the given ones: the given ones; all shares if one of them is a share (it may be of the same
 * people); all counts if one is a count; those of the same subject; and those that name one of them as whole or denominator, or are named so.
 */
export function relatedTo(
  ids: ReadonlySet<string>,
  figures: readonly RawFigure[],
  areAlike: (one: Indicator, other: Indicator) => boolean = areShares,
): ReadonlySet<string> {
  const indicators = new Map(figures.map(({ indicator }) => [indicator.id as string, indicator]));
  const subjects = new Map([...indicators].map(([id, { title }]) => [id, subjectOf(title)]));
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
      const areCounts = own.unit.kind === 'count' && other.unit.kind === 'count';
      const isSame = subjects.get(own.id) === subjects.get(other.id);
      const isNamed = [own.id, own.title.toLowerCase()].some((name) => names(other).includes(name));
      const isNaming = [other.id, other.title.toLowerCase()].some((name) => names(own).includes(name));
      if (areAlike(own, other) || areCounts || isSame || isNamed || isNaming) found.add(other.id);
    }
  }
  return found;
}

function areShares(one: Indicator, other: Indicator): boolean {
  return one.unit.kind === 'share' && other.unit.kind === 'share';
}

/**
 * The same, where the counts behind the figures are known: of shares only those that are of the same people. Any may be the
 * sum of two that are read together.
 */
export function relatedByCounts(
  ids: ReadonlySet<string>,
  figures: readonly PeopledFigure[],
): ReadonlySet<string> {
  const raws = figures.map(({ raw }) => raw);
  const all = relatedTo(ids, raws);
  const own = figures.filter(({ raw }) => all.has(raw.indicator.id));
  if (own.some(({ raw }) => raw.indicator.readWith !== undefined)) return all;
  const families = familiesIn(own);
  return relatedTo(ids, raws, (one, other) => {
    const family = families.get(one.id);
    return family !== undefined && families.get(other.id) === family;
  });
}
