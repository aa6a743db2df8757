import { isHiddenAlready } from '@/pack/rows/rawFigure';
import type { PeopledFigure } from './peopledFigure';
import { tableCellKey, tableCellOf } from './tableCell';

/** Finds figures that have a second row, under "All" or "Both sexes", where that second row is withheld. A count is shown in all of its rows or in none. */
export function otherRowsOfWithheld(
  figures: readonly PeopledFigure[],
  isWithheld: (index: number) => boolean,
): readonly number[] {
  const keyOf = ({ rawFigure }: PeopledFigure) =>
    tableCellKey('count', rawFigure.indicator.id, tableCellOf(rawFigure));
  const hiddenKeys = new Set(
    figures.filter((figure) => isWithheld(figure.index) || isHiddenAlready(figure.rawFigure)).map(keyOf),
  );
  return figures
    .filter(
      (figure) =>
        !isWithheld(figure.index) &&
        figure.rawFigure.reading.kind === 'value' &&
        hiddenKeys.has(keyOf(figure)),
    )
    .map(({ index }) => index);
}
