import { isHiddenAlready, type RawFigure } from '@/pack/rows/rawFigure';
import { cellTextOf, type PeopledFigure } from './peopledFigure';
import { subjectOf } from './subject';

/**
 * Finds shares and rates of a subject whose count is withheld for the same area, period and group. A reader who knows the denominator, for
 * example from another year, could work the count out. So if "Children on plans" (3) is withheld, "Children on plans, rate per 10,000" (0.5)
 * must be withheld too.
 */
export function sharesOfWithheldCounts(
  figures: readonly PeopledFigure[],
  isWithheld: (index: number) => boolean,
): readonly number[] {
  const keyOf = ({ rawFigure }: PeopledFigure) =>
    `${subjectOf(rawFigure.indicator.title)}|${cellTextOf(rawFigure)}`;
  const hiddenKeys = new Set(
    figures
      .filter(
        ({ rawFigure, index }) =>
          isCount(rawFigure.indicator.unit.kind) && (isWithheld(index) || isSecret(rawFigure)),
      )
      .map(keyOf),
  );
  if (hiddenKeys.size === 0) return [];
  return figures
    .filter(
      ({ rawFigure, index }) =>
        !isCount(rawFigure.indicator.unit.kind) &&
        rawFigure.indicator.people &&
        rawFigure.reading.kind === 'value' &&
        !isWithheld(index),
    )
    .filter((figure) => hiddenKeys.has(keyOf(figure)))
    .map(({ index }) => index);
}

/** Whether a figure is withheld in the officer's own file, is exempt, or is a draft. */
function isSecret(rawFigure: RawFigure): boolean {
  return isHiddenAlready(rawFigure) || (rawFigure.kept !== undefined && rawFigure.kept.kind !== 'short');
}

function isCount(kind: string): boolean {
  return kind === 'count' || kind === 'unknown';
}
