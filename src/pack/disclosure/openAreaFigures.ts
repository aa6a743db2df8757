import type { AreaCode } from '@/domain/figures/area';
import { groupedBy } from '@/pack/rows/groupedBy';
import type { PeopledFigure } from './peopledFigure';
import type { IndicatorStructure } from './structure';

/** The indexes of the figures of areas for which nobody says which lie in which, and of the area around them if its figure would give theirs away. */
export function figuresInOpenAreas(
  figures: readonly PeopledFigure[],
  structures: readonly IndicatorStructure[],
): readonly number[] {
  const openAreas = areasByIndicator(structures);
  // A true 0 is shown, here as elsewhere.
  const figuresInOpenAreas = figures.filter(
    ({ rawFigure, people }) =>
      people.count !== 0 && openAreas.get(rawFigure.indicator.id)?.has(rawFigure.area) === true,
  );
  return [
    ...figuresInOpenAreas,
    ...scarceTotals(figures, { figuresOfOpenAreas: figuresInOpenAreas, structures }),
  ].map(({ index }) => index);
}

/** A withheld count must have at least three possible values. */
const ENOUGH_VALUES = 3;

/**
 * The figures of an area whose own areas are withheld because nobody says which lie in which, where it has hardly more people than figures are withheld:
 * each of these is of somebody, so that 8 in a borough of ten such figures leaves one or two ways.
 */
function scarceTotals(
  figures: readonly PeopledFigure[],
  {
    figuresOfOpenAreas,
    structures,
  }: {
    readonly figuresOfOpenAreas: readonly PeopledFigure[];
    readonly structures: readonly IndicatorStructure[];
  },
): readonly PeopledFigure[] {
  const parents = new Map(
    structures.map(({ indicator, areaSums }) => [
      indicator.id as string,
      new Set(areaSums.openAreas.map(({ parent }) => parent)),
    ]),
  );
  const indicatorAndPeriod = ({ rawFigure }: PeopledFigure) =>
    `${rawFigure.indicator.id}|${rawFigure.period.step}|${rawFigure.period.family}`;
  const withheldFigures = groupedBy(figuresOfOpenAreas, indicatorAndPeriod);
  return figures.filter((figure) => {
    const { rawFigure, people } = figure;
    const withheldCount = withheldFigures.get(indicatorAndPeriod(figure))?.length ?? 0;
    return (
      withheldCount > 0 &&
      people.count !== undefined &&
      people.count !== 0 &&
      people.count < withheldCount + ENOUGH_VALUES &&
      parents.get(rawFigure.indicator.id)?.has(rawFigure.area) === true
    );
  });
}

/** For each indicator, the areas for which nobody says which lie in which. */
export function areasByIndicator(
  structures: readonly IndicatorStructure[],
): ReadonlyMap<string, ReadonlySet<AreaCode>> {
  return new Map(
    structures.map(({ indicator, areaSums }) => [
      indicator.id as string,
      new Set(areaSums.openAreas.flatMap(({ areas }) => areas)),
    ]),
  );
}
