import { isSamePeriod } from '@/domain/figures/period';
import { plainNumber, type Reading, type ValueReading } from '@/domain/figures/reading';
import type { KeptFigure, KeptRating } from '@/domain/plan/frozenReport';

/** A difference between a scorecard and an earlier one. */
export type FigureChange =
  | { readonly kind: 'rating'; readonly now: KeptFigure; readonly was: KeptRating; readonly is: KeptRating }
  /** A newer period has a figure. */
  | { readonly kind: 'new figure'; readonly was: KeptFigure; readonly now: KeptFigure }
  /** The period that was reported has a different figure now. `isMarked`: the officer has marked it as revised. */
  | {
      readonly kind: 'revised';
      readonly was: KeptFigure;
      readonly now: KeptFigure;
      readonly readingToday: Reading;
      readonly isMarked: boolean;
    }
  /** The figure was published in the earlier scorecard and is withheld now. */
  | {
      readonly kind: 'withheld now';
      readonly was: KeptFigure;
      readonly now: KeptFigure;
      readonly readingToday: Reading | undefined;
    }
  | {
      readonly kind: 'target';
      /** How the target differs. `run out`: the newer period has no target. `removed`: the reported period no longer has its target. */
      readonly change: 'added' | 'changed' | 'run out' | 'removed';
      readonly was: KeptFigure;
      readonly now: KeptFigure;
      /** Today's target. If a target was added for the newer period, it is that one. Otherwise it is the target for the reported period. */
      readonly targetToday: ValueReading | undefined;
    }
  | { readonly kind: 'came'; readonly now: KeptFigure }
  | { readonly kind: 'went'; readonly was: KeptFigure };

/** Today's figure and target for the period that an earlier scorecard showed. */
export type TodaysFigures = {
  readonly reading: Reading;
  readonly isMarked: boolean;
  readonly target: ValueReading | undefined;
};

/**
 * Every difference between two scorecards, in the order of the newer one; indicators that were removed come last. Figures are matched by
 * indicator and area. `todaysOf` gives today's figure for the period of the earlier scorecard, so that a revision shows even where a newer
 * period has come. Without it, only figures of the same period are compared.
 */
export function changesSince(
  earlierFigures: readonly KeptFigure[],
  latestFigures: readonly KeptFigure[],
  todaysOf: (earlierFigure: KeptFigure) => TodaysFigures | undefined = () => undefined,
): readonly FigureChange[] {
  const key = ({ indicator, area }: KeptFigure) => `${indicator}|${area}`;
  const earlierByKey = new Map(earlierFigures.map((figure) => [key(figure), figure]));
  const latestKeys = new Set(latestFigures.map(key));
  return [
    ...latestFigures.flatMap((figure): readonly FigureChange[] => {
      const earlierFigure = earlierByKey.get(key(figure));
      return earlierFigure === undefined
        ? [{ kind: 'came', now: figure }]
        : changesOf(earlierFigure, figure, todaysOf);
    }),
    ...earlierFigures.flatMap((earlierFigure): readonly FigureChange[] =>
      latestKeys.has(key(earlierFigure)) ? [] : [{ kind: 'went', was: earlierFigure }],
    ),
  ];
}

function changesOf(
  earlierFigure: KeptFigure,
  latest: KeptFigure,
  todaysOf: (earlierFigure: KeptFigure) => TodaysFigures | undefined,
): readonly FigureChange[] {
  const isSame = periodsAgree(earlierFigure, latest);
  const latestAsToday =
    latest.figure.kind === 'told'
      ? { reading: latest.figure.reading, isMarked: false, target: latest.target }
      : undefined;
  const today = todaysOf(earlierFigure) ?? (isSame ? latestAsToday : undefined);
  const publishable = asMayBePublished(earlierFigure, today);
  return [
    ...ratingChange(publishable, latest),
    ...(isSame ? [] : [{ kind: 'new figure', was: publishable, now: latest } as const]),
    ...figureChange(publishable, latest, today),
    ...targetChange(publishable, latest, today ?? (isSame ? latest : undefined)),
  ];
}

/** An earlier figure must not show what is withheld today, even if someone kept it. */
function asMayBePublished(earlierFigure: KeptFigure, today: TodaysFigures | undefined): KeptFigure {
  const isGone = today?.reading.kind === 'withheld';
  if (!isGone || earlierFigure.figure.kind !== 'told' || earlierFigure.figure.reading.kind !== 'value')
    return earlierFigure;
  return { ...earlierFigure, figure: { kind: 'withheld now' }, rating: undefined };
}

function ratingChange({ rating: earlierRating }: KeptFigure, latest: KeptFigure): readonly FigureChange[] {
  const latestRating = latest.rating;
  if (earlierRating === undefined || latestRating === undefined || earlierRating === latestRating) return [];
  return [{ kind: 'rating', now: latest, was: earlierRating, is: latestRating }];
}

function figureChange(
  earlierFigure: KeptFigure,
  latest: KeptFigure,
  today: TodaysFigures | undefined,
): readonly FigureChange[] {
  if (earlierFigure.figure.kind === 'withheld now')
    return [{ kind: 'withheld now', was: earlierFigure, now: latest, readingToday: today?.reading }];
  if (today === undefined || earlierFigure.figure.kind === 'untold') return [];
  if (earlierFigure.figure.kind === 'told' && sameReading(earlierFigure.figure.reading, today.reading))
    return [];
  return [
    {
      kind: 'revised',
      was: earlierFigure,
      now: latest,
      readingToday: today.reading,
      isMarked: today.isMarked,
    },
  ];
}

/** A later period has its own target by plan. A target has changed only where the reported period has a different one today. */
function targetChange(
  earlierFigure: KeptFigure,
  latest: KeptFigure,
  today: { readonly target: ValueReading | undefined } | undefined,
): readonly FigureChange[] {
  const [targetBefore, targetNow] = [earlierFigure.target, latest.target];
  if (targetBefore === undefined)
    return targetNow === undefined
      ? []
      : [{ kind: 'target', change: 'added', was: earlierFigure, now: latest, targetToday: targetNow }];
  if (today !== undefined && today.target === undefined)
    return [{ kind: 'target', change: 'removed', was: earlierFigure, now: latest, targetToday: undefined }];
  if (today?.target !== undefined && !sameReading(targetBefore, today.target))
    return [
      { kind: 'target', change: 'changed', was: earlierFigure, now: latest, targetToday: today.target },
    ];
  return targetNow === undefined
    ? [{ kind: 'target', change: 'run out', was: earlierFigure, now: latest, targetToday: undefined }]
    : [];
}

function periodsAgree({ period: earlierPeriod }: KeptFigure, { period: latestPeriod }: KeptFigure): boolean {
  return earlierPeriod === undefined || latestPeriod === undefined
    ? earlierPeriod === latestPeriod
    : isSamePeriod(earlierPeriod, latestPeriod);
}

/** Two figures count as the same if their numbers are equal, whatever the decimals they are written with. */
function sameReading(firstReading: Reading, secondReading: Reading): boolean {
  if (firstReading.kind === 'value' && secondReading.kind === 'value')
    return plainNumber(firstReading.value) === plainNumber(secondReading.value);
  return (
    firstReading.kind === 'withheld' &&
    secondReading.kind === 'withheld' &&
    firstReading.shorthand === secondReading.shorthand
  );
}
