import { decimalsOf } from '@/domain/figures/rounding';
import type { AuditPlan } from './auditPlans';
import type { AuditFigure } from './packFigures';
import { placeSort } from './placeSort';
import type { OpenNesting } from './openNesting';
import { shownCount } from './shownCount';
import { keyOf } from './unknowns';

/** Counts beyond this are not tried: they are far from small. */
const MOST_COUNTED = 2_000;
const VALUES_NEEDED = 3;

/**
 * Looks at shares and rates of wards and localities of one borough where areas.csv does not say which wards lie in which localities. A locality whose counts are
 * shown gives away those of two wards that make it up: 6 of 427 are 0.3% and 4.4% only as 1 and 5. It tries every two wards whose counts are not shown.
 * Three wards or more leave room.
 */
export function openShares({
  figures,
  areas,
  plan: { smallestCount: smallest },
}: Pick<AuditPlan, 'figures' | 'areas' | 'plan'>): readonly OpenNesting[] {
  const cells = new Map<string, Map<string, AuditFigure[]>>();
  for (const figure of figures) {
    const area = areas.get(figure.area);
    if (area?.parent === undefined || area.kind !== 'local') continue;
    if (!figure.isOwn || figure.indicator.measure.kind !== 'ratio') continue;
    const key = keyOf('count', { ...figure, where: area.parent });
    const sorts = cells.get(key) ?? new Map<string, AuditFigure[]>();
    sorts.set(placeSort(area), [...(sorts.get(placeSort(area)) ?? []), figure]);
    cells.set(key, sorts);
  }
  return [...cells.values()].flatMap((sorts) =>
    [...sorts].flatMap(([sort, own]) =>
      [...sorts].flatMap(([other, fine]) =>
        sort === other ? [] : own.flatMap((whole) => pairsGivenAway(whole, fine, { sort, other, smallest })),
      ),
    ),
  );
}

type Sorts = { readonly sort: string; readonly other: string; readonly smallest: number };

function pairsGivenAway(
  whole: AuditFigure,
  fine: readonly AuditFigure[],
  { sort, other, smallest }: Sorts,
): readonly OpenNesting[] {
  const shares = fine.filter((figure) => shownCount(figure) === undefined && Number(figure.text) > 0);
  return shares.flatMap((one, at) =>
    shares.slice(at + 1).flatMap((two): readonly OpenNesting[] => {
      const given = givenAwayOf(whole, one, two, smallest);
      if (given === undefined) return [];
      const state = `in areas.csv, in which ${sort} each ${other} lies (column parent)`;
      return [{ figure: given, among: [whole, one, two], state }];
    }),
  );
}

/** Of two shares, the one whose small count follows if the two areas make up a whole whose counts are shown. */
function givenAwayOf(
  whole: AuditFigure,
  one: AuditFigure,
  two: AuditFigure,
  smallest: number,
): AuditFigure | undefined {
  const { denominator } = whole;
  const numerator = shownCount(whole);
  if (numerator === undefined || denominator === undefined || numerator > MOST_COUNTED) return undefined;
  const counts: number[] = [];
  for (let count = 1; count < numerator; count += 1) {
    const [own, others] = [peopleFor(count, one), peopleFor(numerator - count, two)];
    const fits = own.least + others.least <= denominator && own.most + others.most >= denominator;
    if (fits) counts.push(count);
  }
  const isFew = (count: number) => count < smallest;
  const isTold = (values: readonly number[]) =>
    values.length > 0 && (values.every(isFew) || (values.length < VALUES_NEEDED && values.some(isFew)));
  if (isTold(counts)) return one;
  return isTold(counts.map((count) => numerator - count)) ? two : undefined;
}

/** The least and the most people for whom a count gives the share that is shown. */
function peopleFor(
  count: number,
  { text, indicator: { measure } }: AuditFigure,
): { readonly least: number; readonly most: number } {
  const per = measure.kind === 'ratio' ? measure.per : 1;
  const half = 0.5 * 10 ** -decimalsOf(text);
  const [low, high] = [Number(text) - half, Number(text) + half];
  return {
    least: Math.ceil((count * per) / high - 1e-9),
    most: low <= 0 ? Number.POSITIVE_INFINITY : Math.floor((count * per) / low + 1e-9),
  };
}
