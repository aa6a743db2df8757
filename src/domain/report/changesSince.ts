import { isSamePeriod } from '@/domain/figures/period';
import { plainNumber, type Reading, type ValueReading } from '@/domain/figures/reading';
import type { KeptFigure, KeptRating } from '@/domain/plan/frozenReport';

/** A difference between a scorecard and an earlier one. */
export type FigureChange =
  | { readonly kind: 'rating'; readonly now: KeptFigure; readonly was: KeptRating; readonly is: KeptRating }
  /** A newer period has a figure. */
  | { readonly kind: 'new figure'; readonly was: KeptFigure; readonly now: KeptFigure }
  /** The period that was reported has another figure now. `isMarked`: the officer says that it was revised. */
  | {
      readonly kind: 'revised';
      readonly was: KeptFigure;
      readonly now: KeptFigure;
      readonly is: Reading;
      readonly isMarked: boolean;
    }
  /** The figure was published then and is withheld now. */
  | {
      readonly kind: 'withheld now';
      readonly was: KeptFigure;
      readonly now: KeptFigure;
      readonly is: Reading | undefined;
    }
  | {
      readonly kind: 'target';
      /** `run out`: the newer period has none. `removed`: the period that was reported has none any more. */
      readonly change: 'added' | 'changed' | 'run out' | 'removed';
      readonly was: KeptFigure;
      readonly now: KeptFigure;
      /** The target today, of the newer period where it was added, else of the one that was reported. */
      readonly is: ValueReading | undefined;
    }
  | { readonly kind: 'came'; readonly now: KeptFigure }
  | { readonly kind: 'went'; readonly was: KeptFigure };

/** What the newer scorecard says today of the period that an earlier one showed. */
export type LaterFigures = {
  readonly reading: Reading;
  readonly isMarked: boolean;
  readonly target: ValueReading | undefined;
};

/**
 * Every difference of two scorecards, in the order of the newer one; what went comes last. Figures are matched by indicator and area. `laterOf` gives
 * today's figure for the period of an earlier one, so that a revision shows although a newer period has come; without it only figures of one period are compared.
 */
export function changesSince(
  before: readonly KeptFigure[],
  now: readonly KeptFigure[],
  laterOf: (was: KeptFigure) => LaterFigures | undefined = () => undefined,
): readonly FigureChange[] {
  const key = ({ indicator, area }: KeptFigure) => `${indicator}|${area}`;
  const earlier = new Map(before.map((figure) => [key(figure), figure]));
  const there = new Set(now.map(key));
  return [
    ...now.flatMap((figure): readonly FigureChange[] => {
      const was = earlier.get(key(figure));
      return was === undefined ? [{ kind: 'came', now: figure }] : changesOf(was, figure, laterOf);
    }),
    ...before.flatMap((was): readonly FigureChange[] => (there.has(key(was)) ? [] : [{ kind: 'went', was }])),
  ];
}

function changesOf(
  then: KeptFigure,
  now: KeptFigure,
  laterOf: (was: KeptFigure) => LaterFigures | undefined,
): readonly FigureChange[] {
  const isSame = periodsAgree(then, now);
  const own =
    now.figure.kind === 'told'
      ? { reading: now.figure.reading, isMarked: false, target: now.target }
      : undefined;
  const later = laterOf(then) ?? (isSame ? own : undefined);
  const was = asMayBeTold(then, later);
  return [
    ...ratingChange(was, now),
    ...(isSame ? [] : [{ kind: 'new figure', was, now } as const]),
    ...figureChange(was, now, later),
    ...targetChange(was, now, later ?? (isSame ? now : undefined)),
  ];
}

/** An earlier figure must not show what is withheld today, even if someone kept it. */
function asMayBeTold(was: KeptFigure, later: LaterFigures | undefined): KeptFigure {
  const isGone = later?.reading.kind === 'withheld';
  if (!isGone || was.figure.kind !== 'told' || was.figure.reading.kind !== 'value') return was;
  return { ...was, figure: { kind: 'withheld now' }, rating: undefined };
}

function ratingChange({ rating: was }: KeptFigure, now: KeptFigure): readonly FigureChange[] {
  const is = now.rating;
  if (was === undefined || is === undefined || was === is) return [];
  return [{ kind: 'rating', now, was, is }];
}

function figureChange(
  was: KeptFigure,
  now: KeptFigure,
  later: LaterFigures | undefined,
): readonly FigureChange[] {
  if (was.figure.kind === 'withheld now') return [{ kind: 'withheld now', was, now, is: later?.reading }];
  if (later === undefined || was.figure.kind === 'untold') return [];
  if (was.figure.kind === 'told' && sameReading(was.figure.reading, later.reading)) return [];
  return [{ kind: 'revised', was, now, is: later.reading, isMarked: later.isMarked }];
}

/** A later period has its own target by plan. A target has changed only where the reported period has a different one today. */
function targetChange(
  was: KeptFigure,
  now: KeptFigure,
  today: { readonly target: ValueReading | undefined } | undefined,
): readonly FigureChange[] {
  const [before, after] = [was.target, now.target];
  if (before === undefined)
    return after === undefined ? [] : [{ kind: 'target', change: 'added', was, now, is: after }];
  if (today !== undefined && today.target === undefined)
    return [{ kind: 'target', change: 'removed', was, now, is: undefined }];
  if (today?.target !== undefined && !sameReading(before, today.target))
    return [{ kind: 'target', change: 'changed', was, now, is: today.target }];
  return after === undefined ? [{ kind: 'target', change: 'run out', was, now, is: undefined }] : [];
}

function periodsAgree({ period: was }: KeptFigure, { period: now }: KeptFigure): boolean {
  return was === undefined || now === undefined ? was === now : isSamePeriod(was, now);
}

/** Two figures are the same whatever the decimals they are written with. */
function sameReading(one: Reading, other: Reading): boolean {
  if (one.kind === 'value' && other.kind === 'value')
    return plainNumber(one.value) === plainNumber(other.value);
  return one.kind === 'withheld' && other.kind === 'withheld' && one.shorthand === other.shorthand;
}
