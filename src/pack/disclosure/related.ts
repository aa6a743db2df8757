import type { Indicator } from '@/domain/figures/indicator';
import type { RawFigure } from '@/pack/rows/rawFigure';
import { familiesIn } from './linkedIndicators';
import type { PeopledFigure } from './peopledFigure';
import { subjectOf } from './subject';

/**
 * The given indicators, and those whose figures can add up with theirs: all shares if one of them is a share (the shares may be of the same
 * people), all counts if one is a count, indicators of the same subject, and indicators that name one of them as whole or denominator, or that
 * one of them names.
 */
export function relatedTo(
  ids: ReadonlySet<string>,
  figures: readonly RawFigure[],
  areAlike: (indicator: Indicator, otherIndicator: Indicator) => boolean = areShares,
): ReadonlySet<string> {
  const indicators = new Map(figures.map(({ indicator }) => [indicator.id as string, indicator]));
  const subjects = new Map([...indicators].map(([id, { title }]) => [id, subjectOf(title)]));
  const relatedIds = new Set(ids);
  const namesIn = ({ whole, readWith, denominator = '' }: Indicator) => [
    whole,
    readWith,
    denominator.toLowerCase(),
  ];
  for (const id of relatedIds) {
    const ownIndicator = indicators.get(id);
    if (ownIndicator === undefined) continue;
    for (const otherIndicator of indicators.values()) {
      const areBothCounts = ownIndicator.unit.kind === 'count' && otherIndicator.unit.kind === 'count';
      const haveSameSubject = subjects.get(ownIndicator.id) === subjects.get(otherIndicator.id);
      const isNamedByOther = [ownIndicator.id, ownIndicator.title.toLowerCase()].some((name) =>
        namesIn(otherIndicator).includes(name),
      );
      const isNamingOther = [otherIndicator.id, otherIndicator.title.toLowerCase()].some((name) =>
        namesIn(ownIndicator).includes(name),
      );
      if (
        areAlike(ownIndicator, otherIndicator) ||
        areBothCounts ||
        haveSameSubject ||
        isNamedByOther ||
        isNamingOther
      )
        relatedIds.add(otherIndicator.id);
    }
  }
  return relatedIds;
}

function areShares(indicator: Indicator, otherIndicator: Indicator): boolean {
  return indicator.unit.kind === 'share' && otherIndicator.unit.kind === 'share';
}

/**
 * The related indicators where the counts behind the figures are known: of shares only those of the same people. Any indicator may be the sum
 * of two that are read together.
 */
export function relatedByCounts(
  ids: ReadonlySet<string>,
  figures: readonly PeopledFigure[],
): ReadonlySet<string> {
  const rawFigures = figures.map(({ rawFigure }) => rawFigure);
  const relatedIds = relatedTo(ids, rawFigures);
  const relatedFigures = figures.filter(({ rawFigure }) => relatedIds.has(rawFigure.indicator.id));
  if (relatedFigures.some(({ rawFigure }) => rawFigure.indicator.readWith !== undefined)) return relatedIds;
  const families = familiesIn(relatedFigures);
  return relatedTo(ids, rawFigures, (indicator, otherIndicator) => {
    const family = families.get(indicator.id);
    return family !== undefined && families.get(otherIndicator.id) === family;
  });
}
