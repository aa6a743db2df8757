import { possibleValues } from '@/wholeNumbers/possibleValues';
import type { Equation, Ledger, Unknown } from './unknowns';
import {
  canHold,
  partsOf,
  systemOf,
  type Part,
  type Relation,
  type Term,
  type WholeNumbers,
} from '@/wholeNumbers/wholeNumbers';

/** A number that readers can work out, or to fewer than three values, and from which equations. Not the number itself. */
export type WorkedOut = { readonly unknown: Unknown; readonly from: readonly string[] };

/** Solves all equations together, part by part, and says what must stay hidden and does not. */
export function workedOut({ unknowns, known, equations }: Ledger, smallest: number): readonly WorkedOut[] {
  const keys = [...unknowns.keys(), ...equations.flatMap(({ terms }) => terms.map(([key]) => key))];
  const open = [...new Set(keys)].filter((key) => !known.has(key));
  const places = new Map(open.map((key, place) => [key, place]));
  const least = open.map((key) => unknowns.get(key)?.least ?? 0);
  const live = equations.flatMap((equation) => {
    const relation = relationOf(equation, equation, { places, known });
    if (relation.terms.length === 0) return [];
    if (canHold(relation, least)) return [{ equation, relation }];
    const loose = equation.assumes && relationOf(equation, equation.assumes, { places, known });
    return loose === undefined || !canHold(loose, least) ? [] : [{ equation, relation: loose }];
  });
  const system: WholeNumbers = { least, relations: live.map(({ relation }) => relation) };
  const isAsked = (place: number) => unknowns.get(open[place] ?? '')?.isOwn !== false;
  const asked = open.flatMap((_, place) => (isAsked(place) ? [place] : []));
  return partsOf(system, new Set(asked)).flatMap((part) => {
    const about = part.relations.flatMap((at) => live[at]?.equation ?? []);
    return narrowIn(system, part, {
      looser: () =>
        about.map((equation) => relationOf(equation, equation.assumes ?? equation, { places, known })),
      isTold: (place, values) => isTold(unknownAt(open[place] ?? '', unknowns), values, smallest),
    })
      .filter(({ place }) => isAsked(place))
      .map(({ place, relations }) => ({
        unknown: unknownAt(open[place] ?? '', unknowns),
        from: [...new Set(relations.flatMap((at) => about[at]?.says ?? []))],
      }));
  });
}

/** A number of which the pack says nothing itself: a year within a span, what was added. It is told where it turns out small. */
function unknownAt(key: string, unknowns: Ledger['unknowns']): Unknown {
  const [quantity, indicator, area, family, , ...sides] = key.split('|');
  const words = [indicator, area, family, ...sides].join(', ');
  return (
    unknowns.get(key) ?? {
      name: quantity === 'added' ? `${words}: added in one period` : `${words}: a figure not shown`,
      place: words,
      least: 0,
      guard: 'small',
      isOwn: true,
    }
  );
}

/** Whether so few values are left that a reader has what was withheld; of a number nobody withheld, only where all of them are small. */
function isTold({ guard }: Unknown, values: readonly number[], smallest: number): boolean {
  return (
    guard === 'withheld' || (values.length > 0 && values.every((value) => value > 0 && value < smallest))
  );
}

function relationOf(
  { terms }: Equation,
  { low, high }: { readonly low: number; readonly high: number },
  {
    places,
    known,
  }: { readonly places: ReadonlyMap<string, number>; readonly known: ReadonlyMap<string, number> },
): Relation {
  let sum = 0;
  const unknown: Term[] = [];
  for (const [key, times] of terms) {
    const place = places.get(key);
    if (place === undefined) sum += times * (known.get(key) ?? Number.NaN);
    else unknown.push([place, times]);
  }
  return { terms: unknown, low: low - sum, high: high - sum };
}

type Rules = {
  /** The relations of the part without what readers only assume. */
  readonly looser: () => readonly Relation[];
  readonly isTold: (place: number, values: readonly number[]) => boolean;
};

type Told = { readonly place: number; readonly relations: readonly number[] };

function narrowIn(system: WholeNumbers, part: Part, { looser, isTold }: Rules): readonly Told[] {
  let all = system;
  let own = part;
  let found = possibleValues(systemOf(all, own), part.places.keys());
  if (found.kind === 'contradiction') {
    const relations = looser();
    all = { least: system.least, relations };
    own = { places: part.places, relations: [...relations.keys()] };
    found = possibleValues(systemOf(all, own), part.places.keys());
  }
  if (found.kind === 'contradiction') return [];
  return [...found.values].flatMap(([within, values]): readonly Told[] => {
    const place = part.places[within];
    if (place === undefined || !isTold(place, values)) return [];
    const still = (relations: readonly number[]) => {
      const less = possibleValues(systemOf(all, { places: own.places, relations }), [within]);
      return less.kind === 'narrow' && less.values.has(within);
    };
    const needed = fewest(own.relations, still);
    return [{ place, relations: needed.map((at) => own.relations.indexOf(at)) }];
  });
}

/** More equations than this are named without trying which of them are needed. */
const MOST_TRIED = 80;

/** So few of the equations that a number can still be told, and not with one less. */
function fewest(
  relations: readonly number[],
  still: (relations: readonly number[]) => boolean,
): readonly number[] {
  const one = relations.find((relation) => still([relation]));
  if (one !== undefined) return [one];
  if (relations.length > MOST_TRIED) return relations;
  let needed = relations;
  for (const relation of relations) {
    const less = needed.filter((other) => other !== relation);
    if (still(less)) needed = less;
  }
  return needed;
}
