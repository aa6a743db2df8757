import type { AreaCode } from '@/domain/figures/area';
import { groupedBy } from '@/pack/rows/groupedBy';
import type { PeopledFigure } from './peopledFigure';
import type { Structure } from './structure';

/** The figures of areas of which nobody says which lie in which, and of what they lie in where that would tell: by their index. */
export function figuresInOpenAreas(
  figures: readonly PeopledFigure[],
  structures: readonly Structure[],
): readonly number[] {
  const open = areasByIndicator(structures);
  // A true 0 is shown, here as elsewhere.
  const local = figures.filter(
    ({ raw, people }) => people.count !== 0 && open.get(raw.indicator.id)?.has(raw.area) === true,
  );
  return [...local, ...scarceTotals(figures, { local, structures })].map(({ index }) => index);
}

/** A withheld count is one of three at least. */
const ENOUGH = 3;

/**
 * The figures of an area whose own areas are withheld because nobody says which lie in which, where it has hardly more people than figures are withheld:
 * each of these is of somebody, so that 8 in a borough of ten such figures leaves one or two ways.
 */
function scarceTotals(
  figures: readonly PeopledFigure[],
  {
    local,
    structures,
  }: { readonly local: readonly PeopledFigure[]; readonly structures: readonly Structure[] },
): readonly PeopledFigure[] {
  const parents = new Map(
    structures.map(({ indicator, areaSums }) => [
      indicator.id as string,
      new Set(areaSums.open.map(({ parent }) => parent)),
    ]),
  );
  const at = ({ raw }: PeopledFigure) => `${raw.indicator.id}|${raw.period.step}|${raw.period.family}`;
  const withheld = groupedBy(local, at);
  return figures.filter((figure) => {
    const { raw, people } = figure;
    const beside = withheld.get(at(figure))?.length ?? 0;
    return (
      beside > 0 &&
      people.count !== undefined &&
      people.count !== 0 &&
      people.count < beside + ENOUGH &&
      parents.get(raw.indicator.id)?.has(raw.area) === true
    );
  });
}

/** By indicator, the areas of which nobody says which lie in which. */
export function areasByIndicator(
  structures: readonly Structure[],
): ReadonlyMap<string, ReadonlySet<AreaCode>> {
  return new Map(
    structures.map(({ indicator, areaSums }) => [
      indicator.id as string,
      new Set(areaSums.open.flatMap(({ areas }) => areas)),
    ]),
  );
}
