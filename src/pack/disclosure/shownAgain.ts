import { movableOf, reach, viewsOf, type Movable, type State, type View, type Work } from './component';
import { isShown, mustHide, rankOf } from './countTable';
import { narrowInView } from './judge';
import { withCountFixed } from './moves';

/** The figures that need not be withheld after all: each is shown where all that must be hidden stays so, the one that is withheld last first. */
export function shownAgain(work: Work): readonly number[] {
  const { table, smallest } = work;
  const withheld = new Set(work.withheld);
  const state: State = { ...work, withheld };
  const shown: number[] = [];
  const met = new Set<number>();
  for (const [index, count] of table.counts.entries()) {
    if (met.has(index) || isShown(count, withheld) || !mustHide(count, smallest)) continue;
    const found = reach(state, [index]);
    for (const member of found.members) met.add(member);
    let views = viewsOf(state, found).map((view): Seen => ({ view, movable: movableOf(state, view) }));
    for (const figure of secondaryIn(found.members, work)) {
      const own = work.countsOf.get(figure) ?? [];
      const after = views.map((seen) => without(seen, own));
      withheld.delete(figure);
      if (after.every(({ view, movable }) => narrowInView(state, view, movable).length === 0)) {
        views = after;
        shown.push(figure);
      } else withheld.add(figure);
    }
  }
  return shown;
}

type Seen = { readonly view: View; readonly movable: Movable };

/** The view once some counts are shown. */
function without({ view, movable }: Seen, own: readonly number[]): Seen {
  const isLeft = (index: number) => !own.includes(index);
  return {
    view: { ...view, unknown: view.unknown.filter(isLeft), hidden: view.hidden.filter(isLeft) },
    movable: { ...movable, moves: own.reduce(withCountFixed, movable.moves) },
  };
}

/** The figures among some counts that are withheld only for others' sake, the one that is withheld last first. */
function secondaryIn(members: readonly number[], { table, primary }: Work): readonly number[] {
  const found = new Set<number>();
  for (const member of members) {
    const figure = table.counts[member]?.figure;
    if (figure !== undefined && !primary.has(figure)) found.add(figure);
  }
  return [...found].toSorted((a, b) => rankOf(b, table.ranks) - rankOf(a, table.ranks));
}
