import type { Area, AreaCode } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { quoted } from '@/sources/quoted';
import { groupedBy } from '@/pack/rows/groupedBy';
import { numberOf } from '@/pack/rows/rawFigure';
import { baseOf } from '@/domain/figures/unit';
import { isSmall } from './countTable';
import { cellTextOf, type PeopledFigure } from './peopledFigure';
import { tableCellOf } from './tableCell';

/**
 * Finds shares of groups or local areas without counts, where the count of the whole is shown and so few counts fit that a small one could be
 * worked out: with 20 in 100 people and 4.0% and 36.0% in two groups, the counts can only be 2 in 50 and 18 in 50. Such shares are withheld
 * until the officer gives their counts.
 */
export function sharesWithoutCounts(
  figures: readonly PeopledFigure[],
  { areas, smallestCount }: { readonly areas: ReadonlyMap<AreaCode, Area>; readonly smallestCount: number },
): { readonly indexes: readonly number[]; readonly issues: readonly Issue[] } {
  const shares = figures.filter(
    ({ rawFigure }) => rawFigure.indicator.people && baseOf(rawFigure.indicator.unit) === 100,
  );
  const wholeByKey = new Map(shares.map((figure) => [wholeKey(figure), figure]));
  const partsByWhole = new Map<string, PeopledFigure[]>();
  for (const figure of shares)
    for (const [whole, dividedBy] of partsOf(figure, areas)) {
      const siblingParts = partsByWhole.get(`${whole}/${dividedBy}`) ?? [];
      siblingParts.push(figure);
      partsByWhole.set(`${whole}/${dividedBy}`, siblingParts);
    }
  const revealingFigures = new Set<PeopledFigure>();
  for (const [key, parts] of partsByWhole) {
    const whole = wholeByKey.get(key.slice(0, key.lastIndexOf('/')));
    if (whole !== undefined)
      for (const part of revealingParts(whole, parts, smallestCount)) revealingFigures.add(part);
  }
  return {
    indexes: [...revealingFigures].map(({ index }) => index),
    issues: issuesOf([...revealingFigures]),
  };
}

function wholeKey({ rawFigure }: PeopledFigure): string {
  return `${rawFigure.indicator.id}|${cellTextOf(rawFigure)}`;
}

/** The wholes that a figure is a part of, each with the breakdown or kind of area that divides it. */
function partsOf(
  { rawFigure }: PeopledFigure,
  areas: ReadonlyMap<AreaCode, Area>,
): readonly (readonly [string, string])[] {
  const { groups } = tableCellOf(rawFigure);
  const [breakdownGroup, ...otherGroups] = groups;
  const area = areas.get(rawFigure.area);
  const indicatorPrefix = `${rawFigure.indicator.id}|`;
  const wholesWithNames: (readonly [string, string])[] = [];
  if (breakdownGroup !== undefined && otherGroups.length === 0)
    wholesWithNames.push([
      indicatorPrefix + cellTextOf({ ...rawFigure, breakdown: '' }),
      breakdownGroup.name,
    ]);
  if (area?.kind === 'local' && area.parent !== undefined)
    wholesWithNames.push([
      indicatorPrefix + cellTextOf({ ...rawFigure, area: area.parent }),
      area.sort ?? 'local',
    ]);
  return wholesWithNames;
}

/** With more people than this, the counts that fit are not tried one by one. */
const MOST_PEOPLE = 50_000;
const ENOUGH_VALUES = 3;

/** The parts without counts for which a reader who tries every number of people would find fewer than three counts, or only small ones. */
function revealingParts(
  whole: PeopledFigure,
  parts: readonly PeopledFigure[],
  smallestCount: number,
): readonly PeopledFigure[] {
  const { count, outOf } = whole.people;
  const uncountedParts = parts.filter(
    (part) => part.people.count === undefined && rangeOf(part) !== undefined,
  );
  if (count === undefined || outOf === undefined || uncountedParts.length === 0 || outOf > MOST_PEOPLE)
    return [];
  if ([count, outOf - count].some((count) => isSmall(count, smallestCount))) return uncountedParts;
  const countedParts = parts.filter(
    (part) => part.people.count !== undefined && part.people.outOf !== undefined,
  );
  const remainingPeople = countedParts.reduce(
    (remaining, part) => remaining - (part.people.outOf ?? 0),
    outOf,
  );
  const remainingCounted = countedParts.reduce(
    (remaining, part) => remaining - (part.people.count ?? 0),
    count,
  );
  if (remainingPeople <= 0 || remainingCounted < 0) return uncountedParts;
  const isAnyRevealing = uncountedParts.some((part) => {
    const otherRanges = uncountedParts
      .filter((otherPart) => otherPart !== part)
      .flatMap((otherPart) => rangeOf(otherPart) ?? []);
    return isRevealing(
      possibleFits(part, { people: remainingPeople, counted: remainingCounted, otherRanges }),
      smallestCount,
    );
  });
  // Where one of two parts is shown, too few counts are still left for the other.
  return isAnyRevealing ? uncountedParts : [];
}

type ShareRange = { readonly low: number; readonly high: number };

/** The range of true shares, from 0 to 1, that are printed as a given share. */
function rangeOf({ rawFigure }: PeopledFigure): ShareRange | undefined {
  const value = numberOf(rawFigure.reading);
  if (value === undefined || rawFigure.reading.kind !== 'value') return undefined;
  const halfUnit = 0.5 * 10 ** -Math.min(rawFigure.reading.decimals, rawFigure.indicator.decimals);
  return { low: Math.max(0, (value - halfUnit) / 100), high: Math.min(1, (value + halfUnit) / 100) };
}

type PossibleFit = { readonly count: number; readonly remaining: number; readonly outOf: number };

function possibleFits(
  part: PeopledFigure,
  {
    people: peopleToShare,
    counted: countedToShare,
    otherRanges,
  }: { readonly people: number; readonly counted: number; readonly otherRanges: readonly ShareRange[] },
): readonly PossibleFit[] {
  const ownRange = rangeOf(part);
  if (ownRange === undefined) return [];
  const low = Math.min(...otherRanges.map((range) => range.low));
  const high = Math.max(...otherRanges.map((range) => range.high));
  const fits: PossibleFit[] = [];
  for (let outOf = 1; outOf <= peopleToShare; outOf += 1)
    for (
      let fittingCount = Math.ceil(ownRange.low * outOf - 1e-9);
      fittingCount <= Math.floor(ownRange.high * outOf + 1e-9);
      fittingCount += 1
    ) {
      const [otherPeople, otherCounted] = [peopleToShare - outOf, countedToShare - fittingCount];
      const isPossible =
        otherRanges.length === 0
          ? otherPeople === 0 && otherCounted === 0
          : otherCounted >= low * otherPeople - 1e-9 && otherCounted <= high * otherPeople + 1e-9;
      if (isPossible) fits.push({ count: fittingCount, remaining: outOf - fittingCount, outOf });
    }
  return fits;
}

function isRevealing(possibleFits: readonly PossibleFit[], smallestCount: number): boolean {
  return (['count', 'remaining', 'outOf'] as const).some((quantity) => {
    const values = new Set(possibleFits.map((fit) => fit[quantity]));
    const small = [...values].filter((value) => value > 0 && value < smallestCount);
    return small.length > 0 && (values.size < ENOUGH_VALUES || small.length === values.size);
  });
}

function issuesOf(revealingFigures: readonly PeopledFigure[]): readonly Issue[] {
  return [...groupedBy(revealingFigures, ({ rawFigure }) => rawFigure.indicator.id).values()].map(
    (indicatorShares): Issue => {
      const [howMany, isOrAre, hasOrHave] =
        indicatorShares.length === 1
          ? ['1 share', 'is', 'has']
          : [`${indicatorShares.length} shares`, 'are', 'have'];
      return {
        severity: 'warning',
        code: 'counts-needed',
        file: OBSERVATIONS.file,
        column: 'numerator',
        message: `${howMany} of "${quoted(indicatorShares[0]?.rawFigure.indicator.title ?? '')}" by group or area ${hasOrHave} no counts, while the whole has: so few counts fit that a small one may be worked out, and what tells it ${isOrAre} withheld. Write numerator and denominator in these rows, and those that may be shown are shown.`,
      };
    },
  );
}
