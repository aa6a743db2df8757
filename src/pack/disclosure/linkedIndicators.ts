import { groupedBy } from '@/pack/rows/groupedBy';
import type { Link } from './link';
import type { Spot } from './spot';
import { countKey, addUpTo, mayCountPeople, membersOf, spotsOf, sumLink, type Member } from './linkMember';
import { subjectOf } from './subject';
import { sumsOfAnyTwo } from './sumsOfAnyTwo';
import { sumsOfRowsBeside } from './sumsOfRowsBeside';
import { sumsOfSexes } from './sumsOfSexes';
import type { FedCount, PeopledFigure } from './peopledFigure';

/**
 * The sums across indicators: an indicator and those that say that they are parts of it, or add up to it; shares of the same people that add up to each other
 * or to all; a share and a count of the same subject; a rate and the population that its denominator names.
 */
export function linksOf(figures: readonly PeopledFigure[], fed: readonly FedCount[]): readonly Link[] {
  const members = [...groupedBy(figures, ({ raw }) => raw.indicator.id).values()].flatMap(membersOf);
  return [
    ...wholes(members),
    ...pairs(members),
    ...unsaid(members),
    ...sumsOfSexes(members),
    ...subjects(members),
    ...families(members).flatMap((family) => [...linksIn(family)]),
    ...populations(members, fed),
  ];
}

/** `whole` of indicators.csv: all that name one are its parts, together. */
function wholes(members: readonly Member[]): readonly Link[] {
  const parts = groupedBy(members, ({ indicator }) => indicator.whole ?? '');
  return [...parts].flatMap(([whole, own]): readonly Link[] => {
    if (whole === '') return [];
    const spots = new Map(own.flatMap(({ at }) => [...at].map(([key, { spot }]) => [key, spot] as const)));
    return [
      {
        total: ['count', whole],
        parts: own.map(countKey),
        spots: [...spots.values()],
        parting: 'sum',
        needs: 'nothing',
      },
    ];
  });
}

/** `read_with`: two that are read together may also be shown as one sum. */
function* pairs(members: readonly Member[]): Generator<Link> {
  for (const one of members) {
    const other = members.find(({ indicator }) => indicator.id === one.indicator.readWith);
    if (other === undefined) continue;
    for (const whole of members)
      if (whole !== one && whole !== other && addUpTo([one, other], (key) => whole.at.get(key)?.count))
        yield sumLink([one, other], countKey(whole));
  }
}

/** Counts that add up though the plan does not say that they do. */
function unsaid(members: readonly Member[]): readonly Link[] {
  const counts = members.filter(mayCountPeople).map(({ indicator, at }) => ({
    indicator,
    at: new Map([...at].flatMap(([key, { count }]) => (count === undefined ? [] : [[key, count] as const]))),
  }));
  const byId = new Map(members.map((member) => [member.indicator.id, member]));
  return [...sumsOfAnyTwo(counts), ...sumsOfRowsBeside(counts)].map(({ whole, parts }) =>
    sumLink(
      parts.flatMap(({ indicator }) => byId.get(indicator.id) ?? []),
      countKey(whole),
    ),
  );
}

/** A share or rate with its count, and a count of the same subject, are of the same people where they agree wherever both are known. */
function* subjects(members: readonly Member[]): Generator<Link> {
  const counts = groupedBy(members.filter(mayCountPeople), ({ indicator }) => subjectOf(indicator.title));
  for (const share of members) {
    if (mayCountPeople(share) || !share.indicator.people) continue;
    for (const count of counts.get(subjectOf(share.indicator.title)) ?? [])
      if (addUpTo([share], (key) => count.at.get(key)?.count))
        yield equal(countKey(count), countKey(share), spotsOf(share));
  }
}

/** The family of each share, by its id. Shares of one family are shares of the same people. */
export function familiesIn(figures: readonly PeopledFigure[]): ReadonlyMap<string, number> {
  const shares = figures.filter(({ raw }) => raw.indicator.unit.kind === 'share');
  const members = [...groupedBy(shares, ({ raw }) => raw.indicator.id).values()].flatMap(membersOf);
  return new Map(
    families(members).flatMap((family, number) =>
      family.map(({ indicator }) => [indicator.id, number] as const),
    ),
  );
}

/** Shares out of the same people wherever both have a figure. */
function families(members: readonly Member[]): readonly (readonly Member[])[] {
  const shares = members.filter(({ indicator }) => indicator.unit.kind === 'share');
  const found: Member[][] = [];
  for (const member of shares) {
    const family = found.find((own) => own.some((other) => areOfTheSame(member, other)));
    if (family === undefined) found.push([member]);
    else family.push(member);
  }
  return found.filter((family) => family.length > 1);
}

function areOfTheSame(one: Member, other: Member): boolean {
  let isSame = false;
  for (const [key, { outOf }] of one.at) {
    const theirs = other.at.get(key)?.outOf;
    if (outOf === undefined || theirs === undefined) continue;
    if (outOf !== theirs) return false;
    isSame = true;
  }
  return isSame;
}

/** In families larger than this, or with more parts, not every sum is tried. */
const MOST_MEMBERS = 12;
const MOST_PARTS = 4;

function* linksIn(family: readonly Member[]): Generator<Link> {
  const [first, ...others] = family;
  if (first === undefined) return;
  for (const other of others) {
    const shared = [...other.at].flatMap(([key, { spot }]) => (first.at.has(key) ? [spot] : []));
    yield equal(outOf(first), outOf(other), shared);
  }
  if (family.length > MOST_MEMBERS) return;
  for (const parts of subsets(family)) {
    if (addUpTo(parts, (key) => first.at.get(key)?.outOf ?? parts[0]?.at.get(key)?.outOf))
      yield sumLink(parts, outOf(parts[0] ?? first));
    for (const whole of family)
      if (!parts.includes(whole) && addUpTo(parts, (key) => whole.at.get(key)?.count))
        yield sumLink(parts, countKey(whole));
  }
}

function outOf({ indicator }: Member): Link['total'] {
  return ['out of', indicator.id];
}

function equal(total: Link['total'], part: Link['total'], spots: readonly Spot[]): Link {
  return { total, parts: [part], spots, parting: 'rough', needs: 'all' };
}

function* subsets(
  family: readonly Member[],
  from = 0,
  chosen: readonly Member[] = [],
): Generator<readonly Member[]> {
  if (chosen.length > 1) yield chosen;
  if (chosen.length === MOST_PARTS) return;
  for (let at = from; at < family.length; at += 1) {
    const member = family[at];
    if (member !== undefined) yield* subsets(family, at + 1, [...chosen, member]);
  }
}

/** If a denominator is named like the title or id of another indicator, it is that indicator's count. */
function* populations(members: readonly Member[], fed: readonly FedCount[]): Generator<Link> {
  const byName = new Map<string, string>();
  for (const { indicator } of [...members, ...fed]) {
    byName.set(indicator.title.toLowerCase(), indicator.id);
    byName.set(indicator.id, indicator.id);
  }
  for (const member of members) {
    const population = byName.get(member.indicator.denominator?.trim().toLowerCase() ?? '');
    if (population === undefined || population === member.indicator.id) continue;
    yield equal(['count', population], outOf(member), spotsOf(member));
  }
}
