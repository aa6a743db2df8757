import type { Indicator } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import { groupedBy } from '@/pack/rows/groupedBy';
import { spotKey, type KeyedLine, type Kind, type Spot } from './spot';

/** The sums over time: a year and its months, terms or quarters; a span of years and its years; the year so far and each increase. */
export function linesByPeriod(
  kind: Kind,
  spots: readonly Spot[],
  indicator: Indicator,
): readonly KeyedLine[] {
  const alike = groupedBy(spots, ({ area, sides }) => [area, ...sides].join('|'));
  return [...alike.values()].flatMap((group) => {
    const years = group.filter(({ period }) => period.years === 1);
    const spans = group.filter(({ period }) => period.years > 1);
    return [
      ...spans.map((span) => yearsOf(span, kind)),
      ...(indicator.inYear === 'cumulative' ? increases(kind, years, indicator) : []),
      ...(indicator.inYear === 'cumulative' || indicator.inYear === 'last'
        ? []
        : withinYears(kind, years, indicator)),
    ];
  });
}

/** Every year of a span counts, with a row or without: five years less four are one. */
function yearsOf(span: Spot, kind: Kind): KeyedLine {
  const { period } = span;
  const family = period.family.slice(period.family.indexOf('×') + 2);
  const parts = Array.from({ length: period.years }, (_, back) =>
    spotKey(kind, { ...span, period: { ...period, family, step: period.step - back } }),
  );
  return { total: spotKey(kind, span), parts, parting: 'whole' };
}

function withinYears(kind: Kind, spots: readonly Spot[], { inYear }: Indicator): readonly KeyedLine[] {
  return spots.flatMap((whole) => {
    const inside = spots.filter(
      ({ period }) =>
        period.family !== whole.period.family &&
        period.start >= whole.period.start &&
        period.end <= whole.period.end,
    );
    return [...groupedBy(inside, ({ period }) => period.family).values()].flatMap(
      (parts): readonly KeyedLine[] => {
        const parting = isFilledBy(whole.period, parts) ? 'whole' : 'some';
        if (parting === 'some' && inYear === undefined) return [];
        return [{ total: spotKey(kind, whole), parts: parts.map((part) => spotKey(kind, part)), parting }];
      },
    );
  });
}

const DAY = 86_400_000;

/** Whether the parts leave no day of the whole out; the holidays after the summer term belong to no term. */
function isFilledBy(whole: Period, parts: readonly Spot[]): boolean {
  const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
  const held = parts.reduce((sum, { period }) => sum + days(period.start, period.end), 0);
  const isTerms = parts.length === 3 && parts.every(({ period }) => period.family === 'Term');
  return held === days(whole.start, whole.end) || isTerms;
}

/** What was added from one figure of the year so far to the next is a count too; and at the end of a quarter month and quarter say the same. */
function increases(kind: Kind, spots: readonly Spot[], indicator: Indicator): readonly KeyedLine[] {
  const inOrder = spots.toSorted((a, b) =>
    a.period.end < b.period.end ? -1 : a.period.end > b.period.end ? 1 : 0,
  );
  return inOrder.flatMap((spot, at): readonly KeyedLine[] => {
    const earlier = inOrder.slice(0, at);
    const before = earlier.findLast(({ period }) => period.family === spot.period.family);
    const same = earlier.findLast(({ period }) => period.end === spot.period.end);
    const year = inYearOf(spot.period, indicator);
    const lines: KeyedLine[] = [];
    if (before !== undefined && year !== undefined && inYearOf(before.period, indicator) === year)
      lines.push({
        total: spotKey(kind, spot),
        parts: [spotKey(kind, before), `${kind}/${spotKey('added', spot)}`],
        parting: 'increase',
      });
    if (same !== undefined)
      lines.push({ total: spotKey(kind, spot), parts: [spotKey(kind, same)], parting: 'whole' });
    return lines;
  });
}

const FIRST_MONTHS = { financial: 4, academic: 9, calendar: 1 } as const;

/** Which year a month or a quarter belongs to, as a number that is the same for all of it; undefined for a whole year. */
function inYearOf({ family, step, end }: Period, { year = 'financial' }: Indicator): number | undefined {
  if (family.endsWith('quarter')) return Math.floor(step / 4);
  if (family !== 'Month' && family !== 'Week') return undefined;
  const months = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) - FIRST_MONTHS[year];
  return Math.floor(months / 12);
}
