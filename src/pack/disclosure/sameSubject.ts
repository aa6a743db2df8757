import { isHiddenAlready, type RawFigure } from '@/pack/rows/rawFigure';
import { cellTextOf, type PeopledFigure } from './peopledFigure';
import { subjectOf } from './subject';

/**
 * Finds the shares and rates of a subject whose count is withheld for the same area, period and group. A reader who knows the denominator, for example from
 * another year, can work the count out: if "Children on plans" is withheld (3), "Children on plans, rate per 10,000" (0.5) must be too.
 */
export function besideTheirCount(
  figures: readonly PeopledFigure[],
  isWithheld: (index: number) => boolean,
): readonly number[] {
  const keyOf = ({ raw }: PeopledFigure) => `${subjectOf(raw.indicator.title)}|${cellTextOf(raw)}`;
  const hidden = new Set(
    figures
      .filter(({ raw, index }) => isCount(raw.indicator.unit.kind) && (isWithheld(index) || isSecret(raw)))
      .map(keyOf),
  );
  if (hidden.size === 0) return [];
  return figures
    .filter(
      ({ raw, index }) =>
        !isCount(raw.indicator.unit.kind) &&
        raw.indicator.people &&
        raw.reading.kind === 'value' &&
        !isWithheld(index),
    )
    .filter((figure) => hidden.has(keyOf(figure)))
    .map(({ index }) => index);
}

/** Withheld in the officer's own file, or exempt, or a draft. */
function isSecret(raw: RawFigure): boolean {
  return isHiddenAlready(raw) || (raw.kept !== undefined && raw.kept.kind !== 'short');
}

function isCount(kind: string): boolean {
  return kind === 'count' || kind === 'unknown';
}
