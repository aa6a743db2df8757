import {
  movableOf,
  linkedCountsFrom,
  readerViewsOf,
  type MovableCounts,
  type ProtectionState,
  type ReaderView,
  type ProtectionWork,
} from './component';
import { isShown, mustHide, rankOf } from './countTable';
import { tooNarrowCounts } from './tooNarrowCounts';
import { withCountFixed } from './moves';

/**
 * The withheld figures that can be shown after all, because everything that must be hidden stays hidden. The figures that would be withheld
 * last are tried first.
 */
export function figuresShownAgain(work: ProtectionWork): readonly number[] {
  const { table, smallestCount } = work;
  const withheld = new Set(work.withheld);
  const state: ProtectionState = { ...work, withheld };
  const shownFigures: number[] = [];
  const visitedCounts = new Set<number>();
  for (let index = 0; index < table.counts.length; index += 1) {
    const count = table.counts[index];
    if (
      count === undefined ||
      visitedCounts.has(index) ||
      isShown(count, withheld) ||
      !mustHide(count, smallestCount)
    )
      continue;
    const linkedCounts = linkedCountsFrom(state, [index]);
    for (const member of linkedCounts.countIndexes) visitedCounts.add(member);
    let views = readerViewsOf(state, linkedCounts).map((view): ViewAndMoves => ({
      view,
      movable: movableOf(state, view),
    }));
    for (const figure of secondaryIn(linkedCounts.countIndexes, work)) {
      const countsOfFigure = work.countsOf.get(figure) ?? [];
      const viewsWithFigure = views.map((viewAndMoves) => withCountsShown(viewAndMoves, countsOfFigure));
      withheld.delete(figure);
      if (viewsWithFigure.every(({ view, movable }) => tooNarrowCounts(state, view, movable).length === 0)) {
        views = viewsWithFigure;
        shownFigures.push(figure);
      } else withheld.add(figure);
    }
  }
  return shownFigures;
}

type ViewAndMoves = { readonly view: ReaderView; readonly movable: MovableCounts };

/** What the reader knows once some counts are shown. */
function withCountsShown({ view, movable }: ViewAndMoves, shownCounts: readonly number[]): ViewAndMoves {
  const isStillHidden = (index: number) => !shownCounts.includes(index);
  return {
    view: {
      ...view,
      unknownCounts: view.unknownCounts.filter(isStillHidden),
      secretCounts: view.secretCounts.filter(isStillHidden),
    },
    movable: { ...movable, moves: shownCounts.reduce(withCountFixed, movable.moves) },
  };
}

/** The figures among some counts that are withheld only to protect others, in reverse order of withholding. */
function secondaryIn(
  members: readonly number[],
  { table, primaryFigures }: ProtectionWork,
): readonly number[] {
  const secondaryFigures = new Set<number>();
  for (const member of members) {
    const figure = table.counts[member]?.figureIndex;
    if (figure !== undefined && !primaryFigures.has(figure)) secondaryFigures.add(figure);
  }
  return [...secondaryFigures].toSorted((a, b) => rankOf(b, table.ranks) - rankOf(a, table.ranks));
}
