import { groupedBy } from '@/pack/rows/groupedBy';
import type { IndicatorLink } from './link';
import type { TableCell } from './tableCell';
import {
  countKey,
  doAddUpTo,
  mayCountPeople,
  membersOf,
  tableCellsOf,
  sumLink,
  type IndicatorFigures,
} from './linkMember';
import { subjectOf } from './subject';
import { sumsOfAnyTwo } from './sumsOfAnyTwo';
import { sumsOfRowsBeside } from './sumsOfRowsBeside';
import { sumsOfSexes } from './sumsOfSexes';
import type { FeedCount, PeopledFigure } from './peopledFigure';

/**
 * The sums across indicators: an indicator and those that say that they are parts of it, or add up to it; shares of the same people that add up to each other
 * or to all; a share and a count of the same subject; a rate and the population that its denominator names.
 */
export function linksOf(
  figures: readonly PeopledFigure[],
  feedCounts: readonly FeedCount[],
): readonly IndicatorLink[] {
  const members = [...groupedBy(figures, ({ rawFigure }) => rawFigure.indicator.id).values()].flatMap(
    membersOf,
  );
  return [
    ...statedWholes(members),
    ...readTogether(members),
    ...unstatedSums(members),
    ...sumsOfSexes(members),
    ...sameSubjectLinks(members),
    ...shareFamilies(members).flatMap((family) => [...linksInFamily(family)]),
    ...populationLinks(members, feedCounts),
  ];
}

/** Links from the column `whole` of indicators.csv: indicators that name the same whole are its parts, and together they make it up. */
function statedWholes(members: readonly IndicatorFigures[]): readonly IndicatorLink[] {
  const parts = groupedBy(members, ({ indicator }) => indicator.whole ?? '');
  return [...parts].flatMap(([whole, statedParts]): readonly IndicatorLink[] => {
    if (whole === '') return [];
    const tableCells = new Map(
      statedParts.flatMap(({ figureByKey }) =>
        [...figureByKey].map(([key, { tableCell }]) => [key, tableCell] as const),
      ),
    );
    return [
      {
        total: ['count', whole],
        parts: statedParts.map(countKey),
        tableCells: [...tableCells.values()],
        sumKind: 'sum',
        neededInTable: 'nothing',
      },
    ];
  });
}

/** Links from the column `read_with`: two indicators that are read together may add up to a third. */
function* readTogether(members: readonly IndicatorFigures[]): Generator<IndicatorLink> {
  for (const member of members) {
    const readWithMember = members.find(({ indicator }) => indicator.id === member.indicator.readWith);
    if (readWithMember === undefined) continue;
    for (const whole of members)
      if (
        whole !== member &&
        whole !== readWithMember &&
        doAddUpTo([member, readWithMember], (key) => whole.figureByKey.get(key)?.count)
      )
        yield sumLink([member, readWithMember], countKey(whole));
  }
}

/** Links between counts that add up although the plan does not say so. */
function unstatedSums(members: readonly IndicatorFigures[]): readonly IndicatorLink[] {
  const counts = members.filter(mayCountPeople).map(({ indicator, figureByKey }) => ({
    indicator,
    countByPlace: new Map(
      [...figureByKey].flatMap(([key, { count }]) => (count === undefined ? [] : [[key, count] as const])),
    ),
  }));
  const byId = new Map(members.map((member) => [member.indicator.id, member]));
  return [...sumsOfAnyTwo(counts), ...sumsOfRowsBeside(counts)].map(({ whole, parts }) =>
    sumLink(
      parts.flatMap(({ indicator }) => byId.get(indicator.id) ?? []),
      countKey(whole),
    ),
  );
}

/** The links between a share or rate and a count of the same subject, if their counts agree wherever both are known. */
function* sameSubjectLinks(members: readonly IndicatorFigures[]): Generator<IndicatorLink> {
  const counts = groupedBy(members.filter(mayCountPeople), ({ indicator }) => subjectOf(indicator.title));
  for (const share of members) {
    if (mayCountPeople(share) || !share.indicator.people) continue;
    for (const count of counts.get(subjectOf(share.indicator.title)) ?? [])
      if (doAddUpTo([share], (key) => count.figureByKey.get(key)?.count))
        yield equalLink(countKey(count), countKey(share), tableCellsOf(share));
  }
}

/** The family of each share, by the id of its indicator. Shares of one family are shares of the same people. */
export function familiesIn(figures: readonly PeopledFigure[]): ReadonlyMap<string, number> {
  const shares = figures.filter(({ rawFigure }) => rawFigure.indicator.unit.kind === 'share');
  const members = [...groupedBy(shares, ({ rawFigure }) => rawFigure.indicator.id).values()].flatMap(
    membersOf,
  );
  return new Map(
    shareFamilies(members).flatMap((family, number) =>
      family.map(({ indicator }) => [indicator.id, number] as const),
    ),
  );
}

/** Whether shares have the same denominators wherever both have a figure. */
function shareFamilies(members: readonly IndicatorFigures[]): readonly (readonly IndicatorFigures[])[] {
  const shares = members.filter(({ indicator }) => indicator.unit.kind === 'share');
  const familiesSoFar: IndicatorFigures[][] = [];
  for (const member of shares) {
    const family = familiesSoFar.find((shares) =>
      shares.some((otherShare) => haveSameDenominators(member, otherShare)),
    );
    if (family === undefined) familiesSoFar.push([member]);
    else family.push(member);
  }
  return familiesSoFar.filter((family) => family.length > 1);
}

function haveSameDenominators(share: IndicatorFigures, otherShare: IndicatorFigures): boolean {
  let isSame = false;
  for (const [key, { outOf }] of share.figureByKey) {
    const otherOutOf = otherShare.figureByKey.get(key)?.outOf;
    if (outOf === undefined || otherOutOf === undefined) continue;
    if (outOf !== otherOutOf) return false;
    isSame = true;
  }
  return isSame;
}

/** If a family has more members than this, or a sum more parts, not every sum is tried. */
const MOST_MEMBERS = 12;
const MOST_PARTS = 4;

function* linksInFamily(family: readonly IndicatorFigures[]): Generator<IndicatorLink> {
  const [firstShare] = family;
  if (firstShare === undefined) return;
  yield* equalDenominators(family);
  if (family.length > MOST_MEMBERS) return;
  for (const parts of subsets(family)) {
    if (
      doAddUpTo(
        parts,
        (key) => firstShare.figureByKey.get(key)?.outOf ?? parts[0]?.figureByKey.get(key)?.outOf,
      )
    )
      yield sumLink(parts, denominatorKey(parts[0] ?? firstShare));
    for (const whole of family)
      if (!parts.includes(whole) && doAddUpTo(parts, (key) => whole.figureByKey.get(key)?.count))
        yield sumLink(parts, countKey(whole));
  }
}

/** The denominators of a family are equal in each cell. Every share is tied to the first of the others that has the cell: no share need have them all. */
function* equalDenominators(family: readonly IndicatorFigures[]): Generator<IndicatorLink> {
  for (const [index, share] of family.entries()) {
    let untiedKeys = [...share.figureByKey.keys()];
    for (const earlierShare of family.slice(0, index)) {
      const tiedKeys = new Set(untiedKeys.filter((key) => earlierShare.figureByKey.has(key)));
      if (tiedKeys.size === 0) continue;
      untiedKeys = untiedKeys.filter((key) => !tiedKeys.has(key));
      const sharedCells = [...share.figureByKey].flatMap(([key, { tableCell }]) =>
        tiedKeys.has(key) ? [tableCell] : [],
      );
      yield equalLink(denominatorKey(earlierShare), denominatorKey(share), sharedCells);
    }
  }
}

function denominatorKey({ indicator }: IndicatorFigures): IndicatorLink['total'] {
  return ['out of', indicator.id];
}

function equalLink(
  total: IndicatorLink['total'],
  part: IndicatorLink['total'],
  tableCells: readonly TableCell[],
): IndicatorLink {
  return { total, parts: [part], tableCells, sumKind: 'rough', neededInTable: 'all' };
}

function* subsets(
  family: readonly IndicatorFigures[],
  from = 0,
  members: readonly IndicatorFigures[] = [],
): Generator<readonly IndicatorFigures[]> {
  if (members.length > 1) yield members;
  if (members.length === MOST_PARTS) return;
  for (let position = from; position < family.length; position += 1) {
    const member = family[position];
    if (member !== undefined) yield* subsets(family, position + 1, [...members, member]);
  }
}

/** Links for denominators: if a denominator has the title or id of another indicator, it is that indicator's count. */
function* populationLinks(
  members: readonly IndicatorFigures[],
  feedCounts: readonly FeedCount[],
): Generator<IndicatorLink> {
  const byName = new Map<string, string>();
  for (const { indicator } of [...members, ...feedCounts]) {
    byName.set(indicator.title.toLowerCase(), indicator.id);
    byName.set(indicator.id, indicator.id);
  }
  for (const member of members) {
    const population = byName.get(member.indicator.denominator?.trim().toLowerCase() ?? '');
    if (population === undefined || population === member.indicator.id) continue;
    yield equalLink(['count', population], denominatorKey(member), tableCellsOf(member));
  }
}
