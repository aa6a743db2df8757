import { isHiddenAlready } from '@/pack/rows/rawFigure';
import type { PeopledFigure } from './peopledFigure';
import { spotKey, spotOf } from './spot';

/** Figures whose total has another row, under "All" or "Both sexes", that is withheld: one count is shown in all of its rows or in none. */
export function otherRows(
  figures: readonly PeopledFigure[],
  isWithheld: (index: number) => boolean,
): readonly number[] {
  const keyOf = ({ raw }: PeopledFigure) => spotKey('count', raw.indicator.id, spotOf(raw));
  const hidden = new Set(
    figures.filter((figure) => isWithheld(figure.index) || isHiddenAlready(figure.raw)).map(keyOf),
  );
  return figures
    .filter(
      (figure) =>
        !isWithheld(figure.index) && figure.raw.reading.kind === 'value' && hidden.has(keyOf(figure)),
    )
    .map(({ index }) => index);
}
