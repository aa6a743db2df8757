import type { Area, AreaCode } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { quoted } from '@/sources/quoted';
import { groupedBy } from '@/pack/rows/groupedBy';
import { numberOf } from '@/pack/rows/rawFigure';
import { baseOf } from '@/domain/figures/unit';
import { isSmall } from './countTable';
import { cellTextOf, type PeopledFigure } from './peopledFigure';
import { spotOf } from './spot';

/**
 * Finds shares of groups or local areas that come without counts while the whole's counts are shown, if so few counts fit that a small one could be
 * worked out: 20 in 100 with 4.0% and 36.0% in two groups can only be 2 in 50 and 18 in 50. They are withheld until the officer gives their counts.
 */
export function sharesWithoutCounts(
  figures: readonly PeopledFigure[],
  { areas, smallest }: { readonly areas: ReadonlyMap<AreaCode, Area>; readonly smallest: number },
): { readonly indexes: readonly number[]; readonly issues: readonly Issue[] } {
  const shares = figures.filter(({ raw }) => raw.indicator.people && baseOf(raw.indicator.unit) === 100);
  const wholes = new Map(shares.map((figure) => [wholeKey(figure), figure]));
  const families = new Map<string, PeopledFigure[]>();
  for (const figure of shares)
    for (const [whole, among] of partsOf(figure, areas)) {
      const own = families.get(`${whole}/${among}`) ?? [];
      own.push(figure);
      families.set(`${whole}/${among}`, own);
    }
  const found = new Set<PeopledFigure>();
  for (const [key, parts] of families) {
    const whole = wholes.get(key.slice(0, key.lastIndexOf('/')));
    if (whole !== undefined) for (const part of telling(whole, parts, smallest)) found.add(part);
  }
  return { indexes: [...found].map(({ index }) => index), issues: issuesOf([...found]) };
}

function wholeKey({ raw }: PeopledFigure): string {
  return `${raw.indicator.id}|${cellTextOf(raw)}`;
}

/** The wholes that a figure is a part of, each with the name of what divides it. */
function partsOf(
  { raw }: PeopledFigure,
  areas: ReadonlyMap<AreaCode, Area>,
): readonly (readonly [string, string])[] {
  const { sides } = spotOf(raw);
  const [side, ...more] = sides;
  const area = areas.get(raw.area);
  const own = `${raw.indicator.id}|`;
  const found: (readonly [string, string])[] = [];
  if (side !== undefined && more.length === 0)
    found.push([own + cellTextOf({ ...raw, breakdown: '' }), side.name]);
  if (area?.kind === 'local' && area.parent !== undefined)
    found.push([own + cellTextOf({ ...raw, area: area.parent }), area.sort ?? 'local']);
  return found;
}

/** With more people than this, the counts that fit are not tried one by one. */
const MOST_PEOPLE = 50_000;
const ENOUGH = 3;

/** The parts without counts, where a reader who tries all people that each can be of finds fewer than three counts of one, or small ones alone. */
function telling(
  whole: PeopledFigure,
  parts: readonly PeopledFigure[],
  smallest: number,
): readonly PeopledFigure[] {
  const { count, outOf } = whole.people;
  const open = parts.filter((part) => part.people.count === undefined && rangeOf(part) !== undefined);
  if (count === undefined || outOf === undefined || open.length === 0 || outOf > MOST_PEOPLE) return [];
  if ([count, outOf - count].some((one) => isSmall(one, smallest))) return open;
  const known = parts.filter((part) => part.people.count !== undefined && part.people.outOf !== undefined);
  const people = known.reduce((left, part) => left - (part.people.outOf ?? 0), outOf);
  const counted = known.reduce((left, part) => left - (part.people.count ?? 0), count);
  if (people <= 0 || counted < 0) return open;
  const isAny = open.some((part) => {
    const others = open.filter((other) => other !== part).flatMap((other) => rangeOf(other) ?? []);
    return isTelling(fitting(part, { people, counted, others }), smallest);
  });
  // One of two that is shown still leaves too few counts for the other.
  return isAny ? open : [];
}

type Range = { readonly low: number; readonly high: number };

/** The range of true shares, from 0 to 1, that are printed as this share. */
function rangeOf({ raw }: PeopledFigure): Range | undefined {
  const value = numberOf(raw.reading);
  if (value === undefined || raw.reading.kind !== 'value') return undefined;
  const half = 0.5 * 10 ** -Math.min(raw.reading.decimals, raw.indicator.decimals);
  return { low: Math.max(0, (value - half) / 100), high: Math.min(1, (value + half) / 100) };
}

type Fit = { readonly count: number; readonly left: number; readonly outOf: number };

function fitting(
  part: PeopledFigure,
  {
    people,
    counted,
    others,
  }: { readonly people: number; readonly counted: number; readonly others: readonly Range[] },
): readonly Fit[] {
  const own = rangeOf(part);
  if (own === undefined) return [];
  const low = Math.min(...others.map((range) => range.low));
  const high = Math.max(...others.map((range) => range.high));
  const fits: Fit[] = [];
  for (let outOf = 1; outOf <= people; outOf += 1)
    for (
      let count = Math.ceil(own.low * outOf - 1e-9);
      count <= Math.floor(own.high * outOf + 1e-9);
      count += 1
    ) {
      const [rest, restCount] = [people - outOf, counted - count];
      const isPossible =
        others.length === 0
          ? rest === 0 && restCount === 0
          : restCount >= low * rest - 1e-9 && restCount <= high * rest + 1e-9;
      if (isPossible) fits.push({ count, left: outOf - count, outOf });
    }
  return fits;
}

function isTelling(fits: readonly Fit[], smallest: number): boolean {
  return (['count', 'left', 'outOf'] as const).some((which) => {
    const values = new Set(fits.map((fit) => fit[which]));
    const small = [...values].filter((value) => value > 0 && value < smallest);
    return small.length > 0 && (values.size < ENOUGH || small.length === values.size);
  });
}

function issuesOf(found: readonly PeopledFigure[]): readonly Issue[] {
  return [...groupedBy(found, ({ raw }) => raw.indicator.id).values()].map((own): Issue => {
    const [many, are, have] =
      own.length === 1 ? ['1 share', 'is', 'has'] : [`${own.length} shares`, 'are', 'have'];
    return {
      severity: 'warning',
      code: 'counts-needed',
      file: OBSERVATIONS.file,
      column: 'numerator',
      message: `${many} of "${quoted(own[0]?.raw.indicator.title ?? '')}" by group or area ${have} no counts, while the whole has: so few counts fit that a small one may be worked out, and what tells it ${are} withheld. Write numerator and denominator in these rows, and those that may be shown are shown.`,
    };
  });
}
