import { PUBLISHED_NEIGHBOURS } from '@/domain/figures/area';
import type { NeighbourSet } from '@/domain/plan/plan';
import { isHidden } from '@/domain/figures/reading';
import { groupedBy } from '@/pack/rows/groupedBy';
import { cellTextOf, type PeopledFigure } from './peopledFigure';

/**
 * Finds printed means of the neighbours that give away a withheld neighbour: the mean times the number of neighbours, less the others. For
 * shares and averages this works only if a single neighbour is withheld; for counts it limits any number of them.
 */
export function revealingMeans(
  figures: readonly PeopledFigure[],
  isWithheld: (index: number) => boolean,
  neighbours: readonly NeighbourSet[],
): readonly number[] {
  const shownMeans = figures.filter(
    ({ rawFigure }) =>
      rawFigure.area === PUBLISHED_NEIGHBOURS &&
      rawFigure.indicator.people &&
      rawFigure.reading.kind === 'value',
  );
  if (shownMeans.length === 0) return [];
  const figuresByCell = groupedBy(
    figures,
    ({ rawFigure }) => `${rawFigure.indicator.id}/${cellTextOf(rawFigure)}`,
  );
  return shownMeans.flatMap(({ rawFigure, index }) => {
    const isRevealing = neighbours.some(({ members }) => {
      const hiddenMembers = members.filter(({ area }) => {
        const memberFigures =
          figuresByCell.get(`${rawFigure.indicator.id}/${cellTextOf({ ...rawFigure, area })}`) ?? [];
        return memberFigures.some((figure) => isWithheld(figure.index) || isHidden(figure.rawFigure.reading));
      });
      return ['count', 'unknown'].includes(rawFigure.indicator.unit.kind)
        ? hiddenMembers.length > 0
        : hiddenMembers.length === 1;
    });
    return isRevealing ? [index] : [];
  });
}
