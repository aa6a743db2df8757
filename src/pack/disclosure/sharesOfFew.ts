import { PUBLISHED_NEIGHBOURS, type Area, type AreaCode } from '@/domain/figures/area';
import { baseOf } from '@/domain/figures/unit';
import type { Issue } from '@/domain/plan/issue';
import { groupedBy } from '@/pack/rows/groupedBy';
import { numberOf } from '@/pack/rows/rawFigure';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { quoted } from '@/sources/quoted';
import type { PeopledFigure } from './peopledFigure';
import { hasSharedSubject } from './sharedSubject';
import { tableCellOf } from './tableCell';

const KINDS_LARGE_ENOUGH: readonly Area['kind'][] = ['region', 'country', 'average'];

/**
 * Finds shares of a whole area without their counts that would be of a few people if they were of those that another indicator of the area counts: 0.3%
 * beside 370 children on plans may be one child. Only where both titles share a word that says whom they are of, and for a period of their own or, once
 * one period shows it, the nearest. They are withheld until the officer gives their counts.
 */
export function sharesOfFew(
  figures: readonly PeopledFigure[],
  { areas, smallestCount }: { readonly areas: ReadonlyMap<AreaCode, Area>; readonly smallestCount: number },
): { readonly indexes: readonly number[]; readonly issues: readonly Issue[] } {
  const wholeAreaFigures = figures.filter(
    ({ rawFigure }) =>
      rawFigure.indicator.people &&
      tableCellOf(rawFigure).groups.length === 0 &&
      !KINDS_LARGE_ENOUGH.includes(areas.get(rawFigure.area)?.kind ?? 'local') &&
      rawFigure.area !== PUBLISHED_NEIGHBOURS,
  );
  const seriesOf = (figures: readonly PeopledFigure[]) => [
    ...groupedBy(
      figures,
      ({ rawFigure }) => `${rawFigure.indicator.id}|${rawFigure.area}|${rawFigure.period.family}`,
    ).values(),
  ];
  const countSeries = seriesOf(
    wholeAreaFigures.filter(
      ({ rawFigure }) =>
        rawFigure.indicator.unit.kind === 'count' && numberOf(rawFigure.reading) !== undefined,
    ),
  );
  const byAreaAndFamily = groupedBy(countSeries, areaAndFamily);
  const sharesBesideCounts = seriesOf(wholeAreaFigures.filter(isUncounted)).flatMap((shareSeries) =>
    (byAreaAndFamily.get(areaAndFamily(shareSeries)) ?? [])
      .filter((count) => hasSharedSubject(titleOf(shareSeries), titleOf(count)))
      .flatMap((oneCountSeries) =>
        sharesOfFewIn(shareSeries, oneCountSeries, smallestCount).map((share) => ({
          share,
          beside: titleOf(oneCountSeries),
        })),
      ),
  );
  const indexes = sharesBesideCounts.flatMap(({ share }) =>
    [share, ...siblingShares(share, wholeAreaFigures, areas)].map(({ index }) => index),
  );
  return { indexes: [...new Set(indexes)], issues: issuesOf(sharesBesideCounts) };
}

/** The shares of the other areas with the same kind and parent. With these and the parent's share, a reader could work out the few that remain. */
function siblingShares(
  { rawFigure }: PeopledFigure,
  wholeAreaFigures: readonly PeopledFigure[],
  areas: ReadonlyMap<AreaCode, Area>,
): readonly PeopledFigure[] {
  const parentAndSort = (code: AreaCode) => {
    const area = areas.get(code);
    return area?.kind === 'local' ? `${area.parent}|${area.sort}` : undefined;
  };
  const ownParentAndSort = parentAndSort(rawFigure.area);
  if (ownParentAndSort === undefined) return [];
  return wholeAreaFigures.filter(
    (otherFigure) =>
      otherFigure.rawFigure.indicator.id === rawFigure.indicator.id &&
      otherFigure.rawFigure.period.step === rawFigure.period.step &&
      otherFigure.rawFigure.period.family === rawFigure.period.family &&
      parentAndSort(otherFigure.rawFigure.area) === ownParentAndSort &&
      isUncounted(otherFigure),
  );
}

/** 0% and 100% say nothing about particular people. */
function isUncounted({ rawFigure, people }: PeopledFigure): boolean {
  const { kind } = rawFigure.indicator.unit;
  const value = numberOf(rawFigure.reading);
  const hasNoCounts = people.count === undefined && people.outOf === undefined;
  return (
    kind === 'share' &&
    baseOf(rawFigure.indicator.unit) === 100 &&
    hasNoCounts &&
    value !== undefined &&
    value % 100 !== 0
  );
}

function titleOf([firstFigure]: readonly PeopledFigure[]): string {
  return firstFigure?.rawFigure.indicator.title ?? '';
}

/** Series of one area and kind of period are compared. */
function areaAndFamily([firstFigure]: readonly PeopledFigure[]): string {
  return firstFigure === undefined
    ? ''
    : `${firstFigure.rawFigure.area}|${firstFigure.rawFigure.period.family}`;
}

/** The shares that would be of few of the people counted. A period without its own count says nothing, until another period shows that the shares are so small. */
function sharesOfFewIn(
  shareSeries: readonly PeopledFigure[],
  countSeries: readonly PeopledFigure[],
  smallestCount: number,
): readonly PeopledFigure[] {
  const countByStep = new Map(
    countSeries.map(({ rawFigure }) => [rawFigure.period.step, numberOf(rawFigure.reading)]),
  );
  const countOfNearestPeriod = ({ rawFigure }: PeopledFigure) => {
    const stepsApart = (count: PeopledFigure) =>
      Math.abs(count.rawFigure.period.step - rawFigure.period.step);
    const [nearestFigure] = countSeries.toSorted(
      (count, otherCount) => stepsApart(count) - stepsApart(otherCount),
    );
    return nearestFigure === undefined ? undefined : numberOf(nearestFigure.rawFigure.reading);
  };
  const isShownSomewhere = shareSeries.some((share) =>
    isFew(share, countByStep.get(share.rawFigure.period.step), smallestCount),
  );
  return isShownSomewhere
    ? shareSeries.filter((share) => isFew(share, countOfNearestPeriod(share), smallestCount))
    : [];
}

function isFew({ rawFigure }: PeopledFigure, people: number | undefined, smallestCount: number): boolean {
  const value = numberOf(rawFigure.reading);
  if (value === undefined || people === undefined) return false;
  const countedPeople = (value * people) / 100;
  const fewerPeople = Math.min(countedPeople, people - countedPeople);
  return fewerPeople > 0 && Math.round(fewerPeople) < smallestCount;
}

const ADVICE =
  'Write in the column denominator of these rows how many people each is of, and those of enough people are shown.';

function issuesOf(
  sharesBesideCounts: readonly { readonly share: PeopledFigure; readonly beside: string }[],
): readonly Issue[] {
  // One warning covers an indicator: all of its periods need the same answer.
  return [...groupedBy(sharesBesideCounts, ({ share }) => share.rawFigure.indicator.id).values()].flatMap(
    (indicatorShares): readonly Issue[] => {
      const [firstBeside] = indicatorShares;
      if (firstBeside === undefined) return [];
      const count = new Set(indicatorShares.map(({ share }) => share.index)).size;
      const [howMany, hasOrHave, itOrEach] =
        count === 1 ? ['1 share', 'has', 'it'] : [`${count} shares`, 'have', 'each'];
      return [
        {
          severity: 'warning',
          code: 'share-of-few',
          file: OBSERVATIONS.file,
          column: 'denominator',
          message: `${howMany} of "${quoted(firstBeside.share.rawFigure.indicator.title)}" ${hasOrHave} no number of people. If ${count === 1 ? 'it is' : 'they are'} of those that "${quoted(firstBeside.beside)}" counts, fewer people than may be published are behind ${count === 1 ? 'it' : 'them'}, and so ${itOrEach} is withheld. ${ADVICE}`,
          advice: ADVICE,
        },
      ];
    },
  );
}
