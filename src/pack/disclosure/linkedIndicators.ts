import type { Indicator } from '@/domain/figures/indicator';
import { groupedBy } from '@/pack/rows/groupedBy';
import type { Link } from './link';
import { spotKey, spotOf, type Spot } from './spot';
import { sexlessSubject, subjectOf } from './subject';
import { sumsAcross } from './sumsAcross';
import type { FedCount, PeopledFigure } from './peopledFigure';

/** The figures of one indicator by where they stand. */
type Member = { readonly indicator: Indicator; readonly at: ReadonlyMap<string, Held> };
type Held = { readonly spot: Spot; readonly count: number | undefined; readonly outOf: number | undefined };

/**
 * The sums across indicators: an indicator and those that say that they are parts of it, or add up to it; shares of the same people that add up to each other
 * or to all; a share and a count of the same subject; a rate and the population that its denominator names.
 */
export function linksOf(figures: readonly PeopledFigure[], fed: readonly FedCount[]): readonly Link[] {
  const members = [...groupedBy(figures, ({ raw }) => raw.indicator.id).values()].flatMap(memberOf);
  return [
    ...wholes(members),
    ...pairs(members),
    ...unsaid(members),
    ...sexes(members),
    ...subjects(members),
    ...families(members).flatMap((family) => [...linksIn(family)]),
    ...populations(members, fed),
  ];
}

function memberOf(figures: readonly PeopledFigure[]): readonly Member[] {
  const indicator = figures[0]?.raw.indicator;
  if (indicator === undefined) return [];
  const at = new Map<string, Held>();
  for (const { raw, people } of figures) {
    const spot = spotOf(raw);
    const key = whereOf(spot);
    if (!at.has(key)) at.set(key, { spot, count: people.count, outOf: people.outOf });
  }
  return [{ indicator, at }];
}

function whereOf(spot: Spot): string {
  return spotKey('count', '', spot);
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
        parts: own.map(countOf),
        spots: [...spots.values()],
        parting: 'sum',
        needs: 'nothing',
      },
    ];
  });
}

function countOf({ indicator }: Pick<Member, 'indicator'>): Link['total'] {
  return ['count', indicator.id];
}

/** `read_with`: two that are read together may be told as one sum as well. */
function* pairs(members: readonly Member[]): Generator<Link> {
  for (const one of members) {
    const other = members.find(({ indicator }) => indicator.id === one.indicator.readWith);
    if (other === undefined) continue;
    for (const whole of members)
      if (whole !== one && whole !== other && holds([one, other], (key) => whole.at.get(key)?.count))
        yield sum([one, other], countOf(whole));
  }
}

/** Counts that add up though the plan does not say that they do. */
function unsaid(members: readonly Member[]): readonly Link[] {
  const counts = members.filter(isCount).map(({ indicator, at }) => ({
    indicator,
    at: new Map([...at].flatMap(([key, { count }]) => (count === undefined ? [] : [[key, count] as const]))),
  }));
  const byId = new Map(members.map((member) => [member.indicator.id, member]));
  return sumsAcross(counts).map(({ whole, parts }) =>
    sum(
      parts.flatMap(({ indicator }) => byId.get(indicator.id) ?? []),
      countOf(whole),
    ),
  );
}

/** Makes "Boys on plans" and "Girls on plans" the parts of "Children on plans". If there is only one of them, the other is the remainder. */
function* sexes(members: readonly Member[]): Generator<Link> {
  const titled = members
    .filter(isCount)
    .map((member) => ({ member, ...sexlessSubject(member.indicator.title) }));
  for (const whole of titled) {
    if (whole.sex !== undefined) continue;
    const parts = titled.filter(({ sex, subject }) => sex !== undefined && subject === whole.subject);
    if (parts.length === 0 || new Set(parts.map(({ sex }) => sex)).size < parts.length) continue;
    yield {
      total: countOf(whole.member),
      parts: parts.map(({ member }) => countOf(member)),
      spots: spotsOf(whole.member),
      parting: 'sum',
      needs: 'a part',
    };
  }
}

/** A share or rate with its count, and a count of the same subject, are of the same people where they agree wherever both are known. */
function* subjects(members: readonly Member[]): Generator<Link> {
  const counts = groupedBy(members.filter(isCount), ({ indicator }) => subjectOf(indicator.title));
  for (const share of members) {
    if (isCount(share) || !share.indicator.people) continue;
    for (const count of counts.get(subjectOf(share.indicator.title)) ?? [])
      if (holds([share], (key) => count.at.get(key)?.count))
        yield equal(countOf(count), countOf(share), spotsOf(share));
  }
}

function spotsOf({ at }: Member): readonly Spot[] {
  return [...at.values()].map(({ spot }) => spot);
}

function isCount({ indicator: { people, unit } }: Member): boolean {
  return people && (unit.kind === 'count' || unit.kind === 'unknown');
}

/** The family of each share, by its id. Shares of one family are shares of the same people. */
export function familiesIn(figures: readonly PeopledFigure[]): ReadonlyMap<string, number> {
  const shares = figures.filter(({ raw }) => raw.indicator.unit.kind === 'share');
  const members = [...groupedBy(shares, ({ raw }) => raw.indicator.id).values()].flatMap(memberOf);
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
    if (holds(parts, (key) => first.at.get(key)?.outOf ?? parts[0]?.at.get(key)?.outOf))
      yield sum(parts, outOf(parts[0] ?? first));
    for (const whole of family)
      if (!parts.includes(whole) && holds(parts, (key) => whole.at.get(key)?.count))
        yield sum(parts, countOf(whole));
  }
}

function outOf({ indicator }: Member): Link['total'] {
  return ['out of', indicator.id];
}

function equal(total: Link['total'], part: Link['total'], spots: readonly Spot[]): Link {
  return { total, parts: [part], spots, parting: 'rough', needs: 'all' };
}

function sum(parts: readonly Member[], total: Link['total']): Link {
  // A part without a row there follows from the others.
  const spots = new Map(parts.flatMap(({ at }) => [...at].map(([key, { spot }]) => [key, spot] as const)));
  return { total, parts: parts.map(countOf), spots: [...spots.values()], parting: 'rough', needs: 'nothing' };
}

/** Whether counts add up wherever all of them are known, in at least one place. */
function holds(parts: readonly Member[], totalAt: (key: string) => number | undefined): boolean {
  let isSum = false;
  for (const key of parts[0]?.at.keys() ?? []) {
    const total = totalAt(key);
    const counts = parts.map(({ at }) => at.get(key)?.count);
    if (total === undefined || counts.some((count) => count === undefined)) continue;
    if (counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) !== total) return false;
    isSum ||= total > 0;
  }
  return isSum;
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
