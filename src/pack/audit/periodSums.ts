import type { Period } from '@/domain/figures/period';
import { keyOf, NO_LIMIT, type At, type Equation, type NameOf, type Quantity } from './unknowns';

/** Sums over time: a year is the sum of its months, quarters or terms, a span of its years, and the year so far of what each period added. */
export function periodSums(figures: readonly At[], quantity: Quantity, nameOf: NameOf): readonly Equation[] {
  return overTime(figures).flatMap((group) => [
    ...group
      .filter(({ period }) => period.years > 1)
      .flatMap((span) => spanSum(span, group, { quantity, nameOf })),
    ...(isCumulative(group) || (quantity === 'count' && group.slice(0, 1).some(countsIncreases))
      ? increases(group, { quantity, nameOf })
      : []),
    ...(isCumulative(group) ? [] : group.flatMap((whole) => inYearSums(whole, group, { quantity, nameOf }))),
  ]);
}

/** The figures of each series, place and group. */
export function overTime(figures: readonly At[]): readonly (readonly At[])[] {
  const groups = new Map<string, At[]>();
  for (const figure of figures) {
    const key = [figure.series, figure.where, ...figure.sides].join('|');
    const group = groups.get(key) ?? [];
    group.push(figure);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function isCumulative(group: readonly At[]): boolean {
  return group[0]?.indicator.inYear === 'cumulative';
}

/** Whether a count holds those before it in its year, or looks so, and what was added since is a count too. */
export function countsIncreases({ indicator }: Pick<At, 'indicator'>): boolean {
  return indicator.inYear === 'cumulative' || indicator.seemsRunning === true;
}

type As = { readonly quantity: Quantity; readonly nameOf: NameOf };

function inYearSums(whole: At, group: readonly At[], { quantity, nameOf }: As): readonly Equation[] {
  if (whole.indicator.inYear === 'last' || whole.period.years > 1) return [];
  const inside = group.filter(
    ({ period }) =>
      period.family !== whole.period.family &&
      period.years === 1 &&
      period.start >= whole.period.start &&
      period.end <= whole.period.end,
  );
  const families = new Set(inside.map(({ period }) => period.family));
  return [...families].flatMap((family): readonly Equation[] => {
    const parts = inside
      .filter(({ period }) => period.family === family)
      .toSorted((a, b) => a.period.step - b.period.step);
    const isAll = fills(
      whole.period,
      parts.map(({ period }) => period),
    );
    if (!isAll && whole.indicator.inYear === undefined) return [];
    return [
      {
        terms: [
          ...parts.map((part) => [keyOf(quantity, part), 1] as const),
          [keyOf(quantity, whole), -1] as const,
        ],
        low: isAll ? 0 : Number.NEGATIVE_INFINITY,
        high: 0,
        says: () =>
          `${nameOf(whole)} is the sum of its periods: ${parts.map(({ period }) => wordsOf(period)).join(' + ')}`,
        assumes: NO_LIMIT,
      },
    ];
  });
}

/** Whether periods in their order fill a longer one. August belongs to no term. */
export function fills(whole: Period, parts: readonly Period[]): boolean {
  const follow = parts.every((part, index) => {
    const before = parts[index - 1];
    return before === undefined ? part.start === whole.start : part.step === before.step + 1;
  });
  const last = parts.at(-1);
  return (
    follow && last !== undefined && (last.end === whole.end || (last.family === 'Term' && parts.length === 3))
  );
}

/** A span of years is the sum of its years, even of years that the pack does not show: five years less four leave one. */
function spanSum(span: At, group: readonly At[], { quantity, nameOf }: As): readonly Equation[] {
  const base = span.period.family.replace(/^\d+ × /, '');
  const first = span.period.step - span.period.years + 1;
  const years = Array.from({ length: span.period.years }, (_, year): At => {
    const found = group.find(({ period }) => period.family === base && period.step === first + year);
    return found ?? { ...span, period: { ...span.period, family: base, step: first + year, years: 1 } };
  });
  return [
    {
      terms: [
        ...years.map((year) => [keyOf(quantity, year), 1] as const),
        [keyOf(quantity, span), -1] as const,
      ],
      low: 0,
      high: 0,
      says: () => `${nameOf(span)} is the sum of its ${span.period.years} years`,
      assumes: NO_LIMIT,
    },
  ];
}

/** The year so far is the year so far of the period before plus what was added since. The last one is the year. */
function increases(group: readonly At[], { quantity, nameOf }: As): readonly Equation[] {
  const sorted = inTime(group);
  return sorted.flatMap((figure, index): readonly Equation[] => {
    const same = beforeInYear(sorted, index);
    const other = sorted
      .slice(0, index)
      .findLast((one) => one.period.family !== figure.period.family && one.period.end === figure.period.end);
    const found: Equation[] = [];
    if (same !== undefined)
      found.push({
        terms: [
          [keyOf(quantity, same), 1],
          [keyOf('added', figure), 1],
          [keyOf(quantity, figure), -1],
        ],
        low: 0,
        high: 0,
        says: () => `the year so far grows: ${nameOf(figure)} less ${wordsOf(same.period)}`,
        assumes: NO_LIMIT,
      });
    if (other !== undefined)
      found.push({
        terms: [
          [keyOf(quantity, other), 1],
          [keyOf(quantity, figure), -1],
        ],
        low: 0,
        high: 0,
        says: () => `the year so far is the same by either name: ${nameOf(figure)}, ${wordsOf(other.period)}`,
        assumes: NO_LIMIT,
      });
    return found;
  });
}

/** Each figure of a running total that has one before it in its year, with the one before. */
export function stepsBefore(figures: readonly At[]): readonly (readonly [at: At, before: At])[] {
  return overTime(figures).flatMap((group) => {
    const sorted = inTime(group);
    return sorted.flatMap((at, index) => {
      const before = beforeInYear(sorted, index);
      return before === undefined ? [] : [[at, before] as const];
    });
  });
}

/** The figures of single periods, in order of their ends. */
function inTime(group: readonly At[]): readonly At[] {
  return group
    .filter(({ period }) => period.years === 1)
    .toSorted(
      (a, b) => a.period.end.localeCompare(b.period.end) || a.period.start.localeCompare(b.period.start),
    );
}

/** The one before in the same year, of the same kind of period. */
function beforeInYear(sorted: readonly At[], index: number): At | undefined {
  const figure = sorted[index];
  const before = sorted.slice(0, index).findLast(({ period }) => period.family === figure?.period.family);
  if (figure === undefined || before === undefined) return undefined;
  const year = yearOf(figure);
  return year !== undefined && yearOf(before) === year ? before : undefined;
}

/** The month with which each begins. */
const YEAR_BEGINS: Readonly<Record<string, number>> = { financial: 4, academic: 9, calendar: 1 };

/** The month with which an indicator's year begins. */
export function yearBegins({ year }: Pick<At['indicator'], 'year'>): number {
  return YEAR_BEGINS[year ?? 'financial'] ?? 4;
}

/** The year that an indicator's months or quarters add up to; undefined for a whole year. */
export function yearOf({ period, indicator }: Pick<At, 'period' | 'indicator'>): string | undefined {
  const [year, month] = [Number(period.end.slice(0, 4)), Number(period.end.slice(5, 7))];
  if (period.family.endsWith('quarter')) return `${period.family} ${Math.floor(period.step / 4)}`;
  if (period.family === 'Half-year') return `${period.family} ${Math.floor(period.step / 2)}`;
  if (period.family !== 'Month' && period.family !== 'Week') return undefined;
  const begins = yearBegins(indicator);
  return String(month >= begins ? year : year - 1);
}

/** A period as the plan's own table names it. */
export function wordsOf({ timePeriod, timeIdentifier }: Period): string {
  return `${timePeriod} ${timeIdentifier}`;
}
