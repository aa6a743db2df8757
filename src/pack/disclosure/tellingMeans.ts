import { PUBLISHED_NEIGHBOURS } from '@/domain/figures/area';
import type { NeighbourSet } from '@/domain/plan/plan';
import { isHidden } from '@/domain/figures/reading';
import { groupedBy } from '@/pack/rows/groupedBy';
import { cellTextOf, type PeopledFigure } from './peopledFigure';

/**
 * Means of the neighbours as a source prints them that give away a neighbour which is withheld: the mean times how many they are, less the
 * others. Of a share or an average one alone is given away so; of counts any number are bounded.
 */
export function tellingMeans(
  figures: readonly PeopledFigure[],
  isWithheld: (index: number) => boolean,
  neighbours: readonly NeighbourSet[],
): readonly number[] {
  const means = figures.filter(
    ({ raw }) => raw.area === PUBLISHED_NEIGHBOURS && raw.indicator.people && raw.reading.kind === 'value',
  );
  if (means.length === 0) return [];
  const at = groupedBy(figures, ({ raw }) => `${raw.indicator.id}/${cellTextOf(raw)}`);
  return means.flatMap(({ raw, index }) => {
    const isTelling = neighbours.some(({ members }) => {
      const hidden = members.filter(({ area }) => {
        const own = at.get(`${raw.indicator.id}/${cellTextOf({ ...raw, area })}`) ?? [];
        return own.some((one) => isWithheld(one.index) || isHidden(one.raw.reading));
      });
      return ['count', 'unknown'].includes(raw.indicator.unit.kind) ? hidden.length > 0 : hidden.length === 1;
    });
    return isTelling ? [index] : [];
  });
}
