import { isHiddenAlready, type RawFigure } from '@/pack/rows/rawFigure';
import { whereOf, type PeopledFigure } from './peopledFigure';
import { subjectOf } from './subject';

/**
 * Shares and rates beside a count of the same subject that is withheld for the same area, period and group: who knows out of how many, as from another year,
 * works the count out. "Children on plans" of 3 [c] and "Children on plans, rate per 10,000" of 0.5 are told together or not at all.
 */
export function besideTheirCount(
  figures: readonly PeopledFigure[],
  isWithheld: (place: number) => boolean,
): readonly number[] {
  const keyOf = ({ raw }: PeopledFigure) => `${subjectOf(raw.indicator.title)}|${whereOf(raw)}`;
  const hidden = new Set(
    figures
      .filter(({ raw, place }) => isCount(raw.indicator.unit.kind) && (isWithheld(place) || isSecret(raw)))
      .map(keyOf),
  );
  if (hidden.size === 0) return [];
  return figures
    .filter(
      ({ raw, place }) =>
        !isCount(raw.indicator.unit.kind) &&
        raw.indicator.people &&
        raw.reading.kind === 'value' &&
        !isWithheld(place),
    )
    .filter((figure) => hidden.has(keyOf(figure)))
    .map(({ place }) => place);
}

/** Withheld in the officer's own file, or exempt, or a draft. */
function isSecret(raw: RawFigure): boolean {
  return isHiddenAlready(raw) || (raw.kept !== undefined && raw.kept.kind !== 'short');
}

function isCount(kind: string): boolean {
  return kind === 'count' || kind === 'unknown';
}
