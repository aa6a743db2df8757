import type { AreaCode } from '@/domain/figures/area';
import { groupedBy } from '@/pack/rows/groupedBy';
import type { PeopledFigure } from './peopledFigure';
import type { IndicatorStructure } from './structure';

/**
 * The indexes of figures to withhold because nobody says which areas lie in which: those of the areas, and those of the area around them if
 * its figure would give theirs away.
 */
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
 * The figures of an area whose smaller areas are withheld because nobody says which lie in which, if the area has hardly more people than
 * there are withheld figures. Each withheld figure counts at least one person, so 8 people in a borough with ten such figures leave only one
 * or two possibilities.
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

/** The areas, for each indicator, for which nobody says which lie in which. */
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
