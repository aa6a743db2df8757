import type { Period } from '@/domain/figures/period';
import { groupedBy } from '@/pack/rows/groupedBy';
import { changedSubjects } from './changedSubjects';
import {
  changingIndicators,
  earlierPeriodsIn,
  endKey,
  type EarlierPeriod,
  type PossiblyChangedIndicator,
  type ChangeEnd,
} from './changeEnds';
import { isSmall } from './countTable';
import type { FeedCount, PeopledFigure } from './peopledFigure';
import { tableCellOf } from './tableCell';

type ChangeContext = {
  readonly isWithheld: (index: number) => boolean;
  readonly feedCounts: readonly FeedCount[];
  readonly smallestCount: number;
};

/**
 * Finds figures of indicators such as "Change in children on plans" that give away a withheld figure of "Children on plans": 8 a year ago
 * and a change of -4 mean 4 now. A change between two shown figures says nothing new and is not found.
 */
export function revealingChanges(
  figures: readonly PeopledFigure[],
  { isWithheld, feedCounts, smallestCount }: ChangeContext,
): readonly number[] {
  const changeIndicators = [
    ...groupedBy(figures, ({ rawFigure }) => rawFigure.indicator.id).values(),
  ].flatMap((indicatorFigures) => {
    const subjects = changedSubjects(indicatorFigures[0]?.rawFigure.indicator.title ?? '');
    return subjects.length === 0 ? [] : [{ own: indicatorFigures, subjects }];
  });
  if (changeIndicators.length === 0) return [];
  const changingIndicator = changingIndicators(figures, feedCounts, isWithheld);
  return changeIndicators.flatMap(({ own: indicatorFigures, subjects }) => {
    const { id, title = '' } = indicatorFigures[0]?.rawFigure.indicator ?? {};
    const shownFigures = indicatorFigures.filter(
      ({ rawFigure, index }) =>
        rawFigure.reading.kind === 'value' && rawFigure.kept === undefined && !isWithheld(index),
    );
    const meanings = changingIndicator
      .filter((changing) => changing.id !== id && subjects.includes(changing.subject))
      .flatMap((changedIndicator) =>
        earlierPeriodsIn(title).map((earlierPeriod): ChangeMeaning => ({ changedIndicator, earlierPeriod })),
      );
    const likelyOnes = likelyMeanings(meanings, shownFigures);
    return shownFigures
      .filter((figure) => likelyOnes.some((meaning) => givesAway(figure, meaning, smallestCount)))
      .map(({ index }) => index);
  });
}

/** One meaning that a title of a change may have: the indicator that has changed, and since when. */
type ChangeMeaning = {
  readonly changedIndicator: PossiblyChangedIndicator;
  readonly earlierPeriod: EarlierPeriod;
};

type ChangeEnds = { readonly currentEnd: ChangeEnd | undefined; readonly earlierEnd: ChangeEnd | undefined };

function endsOf(
  { rawFigure }: PeopledFigure,
  { changedIndicator, earlierPeriod }: ChangeMeaning,
): ChangeEnds {
  const { area, period, groups } = tableCellOf(rawFigure);
  const endAt = (step: Pick<Period, 'family' | 'step'> | undefined) =>
    step === undefined ? undefined : changedIndicator.endByCell.get(endKey({ area, period: step, groups }));
  return { currentEnd: endAt(period), earlierEnd: endAt(earlierPeriod(period)) };
}

/** If at least this many figures fit one meaning, no other meaning is likely. */
const ENOUGH_FITS = 3;

/** The meanings that the shown figures do not contradict. If they contradict every meaning, none is left out. */
function likelyMeanings(
  meanings: readonly ChangeMeaning[],
  figures: readonly PeopledFigure[],
): readonly ChangeMeaning[] {
  const judgedMeanings = meanings.map((meaning) => {
    const fitResults = figures.flatMap((figure) => fitsMeaning(figure, endsOf(figure, meaning)) ?? []);
    const agreedCount = fitResults.filter(Boolean).length;
    return { meaning, agreed: agreedCount, isLikely: agreedCount >= fitResults.length - agreedCount };
  });
  const likelyJudged = judgedMeanings.filter(({ isLikely }) => isLikely);
  const sureJudged = likelyJudged.filter(({ agreed }) => agreed >= ENOUGH_FITS);
  const chosenMeanings = [sureJudged, likelyJudged].find(({ length }) => length > 0) ?? judgedMeanings;
  return chosenMeanings.map(({ meaning }) => meaning);
}

/** Whether a change is the difference of two shown figures, or their difference in per cent. Returns undefined if one of the two is not shown. */
function fitsMeaning(
  { rawFigure: { reading } }: PeopledFigure,
  { currentEnd, earlierEnd }: ChangeEnds,
): boolean | undefined {
  if (reading.kind !== 'value' || currentEnd?.kind !== 'shown' || earlierEnd?.kind !== 'shown')
    return undefined;
  const difference = currentEnd.value - earlierEnd.value;
  // The change and both figures are rounded, so each may be out by half a unit.
  const unit = 10 ** -reading.decimals;
  const isNear = (value: number, tolerance: number) =>
    Math.min(Math.abs(reading.value - value), Math.abs(reading.value + value)) <= tolerance + 1e-9;
  if (isNear(difference, reading.decimals === 0 ? 0 : 1.5 * unit)) return true;
  return earlierEnd.value !== 0 && isNear((100 * difference) / earlierEnd.value, unit);
}

function givesAway(figure: PeopledFigure, meaning: ChangeMeaning, smallestCount: number): boolean {
  const { currentEnd, earlierEnd } = endsOf(figure, meaning);
  if (currentEnd?.kind === 'hidden' || earlierEnd?.kind === 'hidden') return true;
  if (!meaning.changedIndicator.isCount || (currentEnd === undefined) === (earlierEnd === undefined))
    return false;
  return possibleOtherEnds(figure, { currentEnd, earlierEnd }).some((count) =>
    isSmall(Math.round(count), smallestCount),
  );
}

/** The values that the hidden figure can have, given the shown figure and the change. */
function possibleOtherEnds(
  { rawFigure: { reading, indicator } }: PeopledFigure,
  { currentEnd, earlierEnd }: ChangeEnds,
): readonly number[] {
  if (reading.kind !== 'value') return [];
  const changes = /decrease|reduction|fall|drop/i.test(indicator.title)
    ? [reading.value, -reading.value]
    : [reading.value];
  const isShare = indicator.unit.kind === 'share';
  return changes.flatMap((change) => {
    const factor = 1 + change / 100;
    if (currentEnd?.kind === 'shown')
      return [isShare ? currentEnd.value / factor : currentEnd.value - change];
    if (earlierEnd?.kind === 'shown')
      return [isShare ? earlierEnd.value * factor : earlierEnd.value + change];
    return [];
  });
}
