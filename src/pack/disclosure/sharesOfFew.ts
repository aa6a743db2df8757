import { PUBLISHED_NEIGHBOURS, type Area, type AreaCode } from '@/domain/figures/area';
import { baseOf } from '@/domain/figures/unit';
import type { Issue } from '@/domain/plan/issue';
import { groupedBy } from '@/pack/rows/groupedBy';
import { numberOf } from '@/pack/rows/rawFigure';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { quoted } from '@/sources/quoted';
import type { PeopledFigure } from './peopledFigure';
import { hasSharedSubject } from './sharedSubject';
import { spotOf } from './spot';

const LARGE: readonly Area['kind'][] = ['region', 'country', 'average'];

/**
 * Finds shares of a whole area without their counts that would be of a few people if they were of those that another indicator of the area counts: 0.3%
 * beside 370 children on plans may be one child. Only where both titles share a word that says whom they are of, and for a period of their own or, once
 * one period shows it, the nearest. They are withheld until the officer gives their counts.
 */
export function sharesOfFew(
  figures: readonly PeopledFigure[],
  { areas, smallest }: { readonly areas: ReadonlyMap<AreaCode, Area>; readonly smallest: number },
): { readonly indexes: readonly number[]; readonly issues: readonly Issue[] } {
  const whole = figures.filter(
    ({ raw }) =>
      raw.indicator.people &&
      spotOf(raw).sides.length === 0 &&
      !LARGE.includes(areas.get(raw.area)?.kind ?? 'local') &&
      raw.area !== PUBLISHED_NEIGHBOURS,
  );
  const seriesOf = (all: readonly PeopledFigure[]) => [
    ...groupedBy(all, ({ raw }) => `${raw.indicator.id}|${raw.area}|${raw.period.family}`).values(),
  ];
  const counts = seriesOf(
    whole.filter(({ raw }) => raw.indicator.unit.kind === 'count' && numberOf(raw.reading) !== undefined),
  );
  const byAreaAndFamily = groupedBy(counts, areaAndFamily);
  const found = seriesOf(whole.filter(isUncounted)).flatMap((shares) =>
    (byAreaAndFamily.get(areaAndFamily(shares)) ?? [])
      .filter((count) => hasSharedSubject(titleOf(shares), titleOf(count)))
      .flatMap((count) => fewIn(shares, count, smallest).map((share) => ({ share, beside: titleOf(count) }))),
  );
  const indexes = found.flatMap(({ share }) =>
    [share, ...besideIt(share, whole, areas)].map(({ index }) => index),
  );
  return { indexes: [...new Set(indexes)], issues: issuesOf(found) };
}

/** The shares of the other areas with the same sort and parent: with these and the share of the parent, the few are what is left. */
function besideIt(
  { raw }: PeopledFigure,
  whole: readonly PeopledFigure[],
  areas: ReadonlyMap<AreaCode, Area>,
): readonly PeopledFigure[] {
  const parentAndSort = (code: AreaCode) => {
    const area = areas.get(code);
    return area?.kind === 'local' ? `${area.parent}|${area.sort}` : undefined;
  };
  const own = parentAndSort(raw.area);
  if (own === undefined) return [];
  return whole.filter(
    (one) =>
      one.raw.indicator.id === raw.indicator.id &&
      one.raw.period.step === raw.period.step &&
      one.raw.period.family === raw.period.family &&
      parentAndSort(one.raw.area) === own &&
      isUncounted(one),
  );
}

/** 0% and 100% are of nobody in particular. */
function isUncounted({ raw, people }: PeopledFigure): boolean {
  const { kind } = raw.indicator.unit;
  const value = numberOf(raw.reading);
  const isOpen = people.count === undefined && people.outOf === undefined;
  return (
    kind === 'share' &&
    baseOf(raw.indicator.unit) === 100 &&
    isOpen &&
    value !== undefined &&
    value % 100 !== 0
  );
}

function titleOf([first]: readonly PeopledFigure[]): string {
  return first?.raw.indicator.title ?? '';
}

/** Series of one area and kind of period are compared. */
function areaAndFamily([first]: readonly PeopledFigure[]): string {
  return first === undefined ? '' : `${first.raw.area}|${first.raw.period.family}`;
}

/**
 * The shares that are of a few of those counted. A period without a count of its own says nothing until another shows that
 * the shares are so small.
 */
function fewIn(
  shares: readonly PeopledFigure[],
  counts: readonly PeopledFigure[],
  smallest: number,
): readonly PeopledFigure[] {
  const countOf = new Map(counts.map(({ raw }) => [raw.period.step, numberOf(raw.reading)]));
  const nearest = ({ raw }: PeopledFigure) => {
    const apart = (one: PeopledFigure) => Math.abs(one.raw.period.step - raw.period.step);
    const [first] = counts.toSorted((one, other) => apart(one) - apart(other));
    return first === undefined ? undefined : numberOf(first.raw.reading);
  };
  const isProved = shares.some((share) => isFew(share, countOf.get(share.raw.period.step), smallest));
  return isProved ? shares.filter((share) => isFew(share, nearest(share), smallest)) : [];
}

function isFew({ raw }: PeopledFigure, people: number | undefined, smallest: number): boolean {
  const value = numberOf(raw.reading);
  if (value === undefined || people === undefined) return false;
  const counted = (value * people) / 100;
  const few = Math.min(counted, people - counted);
  return few > 0 && Math.round(few) < smallest;
}

const ADVICE =
  'Write in the column denominator of these rows how many people each is of, and those of enough people are shown.';

function issuesOf(
  found: readonly { readonly share: PeopledFigure; readonly beside: string }[],
): readonly Issue[] {
  // One warning an indicator: each of its periods has the same answer.
  return [...groupedBy(found, ({ share }) => share.raw.indicator.id).values()].flatMap(
    (own): readonly Issue[] => {
      const [first] = own;
      if (first === undefined) return [];
      const count = new Set(own.map(({ share }) => share.index)).size;
      const [many, have, each] = count === 1 ? ['1 share', 'has', 'it'] : [`${count} shares`, 'have', 'each'];
      return [
        {
          severity: 'warning',
          code: 'share-of-few',
          file: OBSERVATIONS.file,
          column: 'denominator',
          message: `${many} of "${quoted(first.share.raw.indicator.title)}" ${have} no number of people. If ${count === 1 ? 'it is' : 'they are'} of those that "${quoted(first.beside)}" counts, fewer people than may be published are behind ${count === 1 ? 'it' : 'them'}, and so ${each} is withheld. ${ADVICE}`,
          advice: ADVICE,
        },
      ];
    },
  );
}
