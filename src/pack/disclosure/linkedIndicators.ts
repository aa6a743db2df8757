import type { Indicator } from '@/domain/figures/indicator';
import { groupedBy } from '@/pack/rows/groupedBy';
import { indexFor, type DraftTable } from './draftTable';
import { spotKey, spotOf, type Spot } from './spot';
import { sexlessSubject, subjectOf } from './subject';
import { sumsAcross } from './sumsAcross';
import type { FedCount, PeopledFigure } from './peopledFigure';

/** The figures of one indicator by where they stand. */
type Member = { readonly indicator: Indicator; readonly at: ReadonlyMap<string, Held> };
type Held = { readonly spot: Spot; readonly count: number | undefined; readonly outOf: number | undefined };

/**
 * The sums across indicators: an indicator and those that say that they are parts of it, or add up to it; shares of the same people that add up to each other
 * or to all; a share and a count of the same subject; a rate and the population that its denominator names. Changes the draft.
 */
export function addLinks(
  draft: DraftTable,
  figures: readonly PeopledFigure[],
  fed: readonly FedCount[],
): void {
  const members = [...groupedBy(figures, ({ raw }) => raw.indicator.id).values()].flatMap(memberOf);
  addWholes(draft, members);
  addPairs(draft, members);
  addUnsaid(draft, members);
  addSexes(draft, members);
  addSubjects(draft, members);
  for (const family of families(members)) addFamily(draft, family);
  addPopulations(draft, members, fed);
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
function addWholes(draft: DraftTable, members: readonly Member[]): void {
  const parts = groupedBy(members, ({ indicator }) => indicator.whole ?? '');
  for (const [whole, own] of parts) {
    if (whole === '') continue;
    const spots = new Map(own.flatMap(({ at }) => [...at].map(([key, { spot }]) => [key, spot] as const)));
    for (const spot of spots.values())
      draft.lines.push({
        total: indexFor(draft, spotKey('count', whole, spot)),
        parts: own.map(({ indicator }) => indexFor(draft, spotKey('count', indicator.id, spot))),
        parting: 'sum',
      });
  }
}

/** `read_with`: two that are read together may be told as one sum as well. */
function addPairs(draft: DraftTable, members: readonly Member[]): void {
  for (const one of members) {
    const other = members.find(({ indicator }) => indicator.id === one.indicator.readWith);
    if (other === undefined) continue;
    for (const whole of members)
      if (whole !== one && whole !== other && holds([one, other], (key) => whole.at.get(key)?.count))
        addSum(draft, [one, other], (spot) => spotKey('count', whole.indicator.id, spot));
  }
}

/** Counts that add up though the plan does not say that they do. */
function addUnsaid(draft: DraftTable, members: readonly Member[]): void {
  const counts = members.filter(isCount).map(({ indicator, at }) => ({
    indicator,
    at: new Map([...at].flatMap(([key, { count }]) => (count === undefined ? [] : [[key, count] as const]))),
  }));
  const byId = new Map(members.map((member) => [member.indicator.id, member]));
  for (const { whole, parts } of sumsAcross(counts)) {
    const own = parts.flatMap(({ indicator }) => byId.get(indicator.id) ?? []);
    addSum(draft, own, (spot) => spotKey('count', whole.indicator.id, spot));
  }
}

/** Makes "Boys on plans" and "Girls on plans" the parts of "Children on plans". If there is only one of them, the other is the remainder. */
function addSexes(draft: DraftTable, members: readonly Member[]): void {
  const titled = members
    .filter(isCount)
    .map((member) => ({ member, ...sexlessSubject(member.indicator.title) }));
  for (const whole of titled) {
    if (whole.sex !== undefined) continue;
    const parts = titled.filter(({ sex, subject }) => sex !== undefined && subject === whole.subject);
    if (parts.length === 0 || new Set(parts.map(({ sex }) => sex)).size < parts.length) continue;
    for (const { spot } of whole.member.at.values()) {
      const keys = parts.map(({ member }) => spotKey('count', member.indicator.id, spot));
      if (!keys.some((key) => draft.indexes.has(key))) continue;
      draft.lines.push({
        total: indexFor(draft, spotKey('count', whole.member.indicator.id, spot)),
        parts: keys.map((key) => indexFor(draft, key)),
        parting: 'sum',
      });
    }
  }
}

/** A share or rate with its count, and a count of the same subject, are of the same people where they agree wherever both are known. */
function addSubjects(draft: DraftTable, members: readonly Member[]): void {
  const counts = groupedBy(members.filter(isCount), ({ indicator }) => subjectOf(indicator.title));
  for (const share of members) {
    if (isCount(share) || !share.indicator.people) continue;
    for (const count of counts.get(subjectOf(share.indicator.title)) ?? []) {
      if (!holds([share], (key) => count.at.get(key)?.count)) continue;
      for (const { spot } of share.at.values())
        equal(draft, spotKey('count', count.indicator.id, spot), spotKey('count', share.indicator.id, spot));
    }
  }
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

function addFamily(draft: DraftTable, family: readonly Member[]): void {
  const [first, ...others] = family;
  if (first === undefined) return;
  for (const other of others)
    for (const [key, { spot }] of other.at)
      if (first.at.has(key))
        equal(
          draft,
          spotKey('out of', first.indicator.id, spot),
          spotKey('out of', other.indicator.id, spot),
        );
  if (family.length > MOST_MEMBERS) return;
  for (const parts of subsets(family)) {
    if (holds(parts, (key) => first.at.get(key)?.outOf ?? parts[0]?.at.get(key)?.outOf))
      addSum(draft, parts, (spot) => spotKey('out of', (parts[0] ?? first).indicator.id, spot));
    for (const whole of family)
      if (!parts.includes(whole) && holds(parts, (key) => whole.at.get(key)?.count))
        addSum(draft, parts, (spot) => spotKey('count', whole.indicator.id, spot));
  }
}

function equal(draft: DraftTable, total: string, part: string): void {
  if (draft.indexes.has(total) && draft.indexes.has(part))
    draft.lines.push({ total: indexFor(draft, total), parts: [indexFor(draft, part)], parting: 'rough' });
}

function addSum(draft: DraftTable, parts: readonly Member[], totalAt: (spot: Spot) => string): void {
  // A part without a row there follows from the others.
  const spots = new Map(parts.flatMap(({ at }) => [...at].map(([key, { spot }]) => [key, spot] as const)));
  for (const spot of spots.values())
    draft.lines.push({
      total: indexFor(draft, totalAt(spot)),
      parts: parts.map(({ indicator }) => indexFor(draft, spotKey('count', indicator.id, spot))),
      parting: 'rough',
    });
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
function addPopulations(draft: DraftTable, members: readonly Member[], fed: readonly FedCount[]): void {
  const byName = new Map<string, string>();
  for (const { indicator } of [...members, ...fed]) {
    byName.set(indicator.title.toLowerCase(), indicator.id);
    byName.set(indicator.id, indicator.id);
  }
  for (const { indicator, at } of members) {
    const population = byName.get(indicator.denominator?.trim().toLowerCase() ?? '');
    if (population === undefined || population === indicator.id) continue;
    for (const { spot } of at.values())
      equal(draft, spotKey('count', population, spot), spotKey('out of', indicator.id, spot));
  }
}
