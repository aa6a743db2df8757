import { periodKey, TIME_IDENTIFIERS, toPeriod, twoYears, type Period } from '@/domain/figures/period';
import { windowIn } from './flowWords';
import type { AuditFigure } from './packFigures';
import { countsIncreases, fills, overTime } from './periodSums';
import { keyOf, type At, type Ledger, type Quantity } from './unknowns';

/**
 * The periods without a row that make up a year together with those that have one: a year of 12 with quarters of 4, 3 and 2 leaves 3 in the fourth. It does
 * not matter whether `in_year` is written; where it is not, there are none if the shown figures contradict more often than they confirm that they add up.
 */
export function missingInYears(
  cells: readonly At[],
  quantity: Quantity,
  { figures, known }: { readonly figures: readonly AuditFigure[]; readonly known: Ledger['known'] },
): readonly At[] {
  if (quantity !== 'count' && quantity !== 'out of') return [];
  const isPublished = publishedPlaces(figures);
  const divided = overTime(cells.filter((cell) => mayAddUp(cell) && !isPublished(cell))).flatMap(dividedIn);
  const valueOf = (at: At) => known.get(keyOf(quantity, at));
  const agreement = agreementsOf(divided, valueOf);
  const missing = divided
    .filter((one) => isBelieved(one, quantity, agreement.get(kindOf(one))))
    .flatMap(({ whole, gaps }) => gaps.map((period): At => ({ ...placed(whole), period })));
  // The same month may be missing from a half-year and from the year.
  return [...new Map(missing.map((at) => [keyOf(quantity, at), at])).values()];
}

/** A period and those of one kind inside it: the ones that have cells, and those without that fill it up. */
type Divided = { readonly whole: At; readonly parts: readonly At[]; readonly gaps: readonly Period[] };

/** Whether figures of people may add up over time, by what the plan and the title say. */
function mayAddUp({ indicator, period }: At): boolean {
  return (
    indicator.people &&
    indicator.inYear !== 'last' &&
    !countsIncreases({ indicator }) &&
    period.years === 1 &&
    period.family !== 'Week' &&
    windowIn(indicator.title, period) === undefined
  );
}

/** Whether all figures of a series in a place are a publisher's, who answers for them. */
function publishedPlaces(figures: readonly AuditFigure[]): (at: At) => boolean {
  const own = new Map<string, boolean>();
  const nameOf = ({ series, where }: At) => `${series}|${where}`;
  for (const figure of figures) own.set(nameOf(figure), figure.isOwn || own.get(nameOf(figure)) === true);
  return (at) => own.get(nameOf(at)) === false;
}

/** The periods of one place and group that others make up. */
function dividedIn(group: readonly At[]): readonly Divided[] {
  return group.flatMap((whole) => {
    const inside = group.filter(({ period }) => isInside(period, whole.period));
    const firsts = new Map(inside.map((part) => [part.period.family, part]));
    return [...firsts].flatMap(([family, like]): readonly Divided[] => {
      const parts = inside.filter(({ period }) => period.family === family);
      const there = new Set(parts.map(({ period }) => period.step));
      const all = periodsInside(whole.period, like.period);
      return fills(whole.period, all)
        ? [{ whole, parts, gaps: all.filter(({ step }) => !there.has(step)) }]
        : [];
    });
  });
}

function isInside(period: Period, whole: Period): boolean {
  return period.family !== whole.family && period.start >= whole.start && period.end <= whole.end;
}

/** Remembered, because every place and group asks for the same. */
const INSIDE = new Map<string, readonly Period[]>();

/** Every period of the kind of one that lies inside another, in order. */
function periodsInside(whole: Period, like: Period): readonly Period[] {
  const key = `${periodKey(whole)}|${like.family}`;
  const known = INSIDE.get(key);
  if (known !== undefined) return known;
  const first = Number(whole.start.slice(0, 4));
  const found = [first - 1, first, first + 1].flatMap((year) =>
    TIME_IDENTIFIERS.flatMap((identifier): readonly Period[] => {
      const period = toPeriod(like.timePeriod.length === 6 ? twoYears(year) : String(year), identifier);
      return period?.family === like.family && isInside(period, whole) ? [period] : [];
    }),
  );
  const sorted = found.toSorted((a, b) => a.step - b.step);
  INSIDE.set(key, sorted);
  return sorted;
}

/** How often shown figures confirm that the periods inside a longer one add up to it, and how often they contradict it. */
type Agreement = { yes: number; no: number };

function agreementsOf(
  divided: readonly Divided[],
  valueOf: (at: At) => number | undefined,
): ReadonlyMap<string, Agreement> {
  const found = new Map<string, Agreement>();
  for (const one of divided) {
    const total = valueOf(one.whole);
    if (total === undefined) continue;
    const values = one.parts.map(valueOf);
    const isAll = one.gaps.length === 0 && !values.includes(undefined);
    const sum = values.reduce<number>((so, value) => so + (value ?? 0), 0);
    const held = found.get(kindOf(one)) ?? { yes: 0, no: 0 };
    if (sum > total || (isAll && sum < total)) held.no += 1;
    else if (isAll && total > 0) held.yes += 1;
    found.set(kindOf(one), held);
  }
  return found;
}

function kindOf({ whole, parts }: Divided): string {
  return [whole.series, whole.period.family, parts[0]?.period.family].join('|');
}

/** The same child may be one of a share in every month, and so may those whom it is of: figures must say that they add up, or the plan. */
function isBelieved(
  { whole: { indicator } }: Divided,
  quantity: Quantity,
  { yes, no }: Agreement = { yes: 0, no: 0 },
): boolean {
  const isCount = quantity === 'count' && indicator.measure.kind === 'count';
  if (isCount) return indicator.inYear !== undefined || yes >= no;
  return indicator.inYear === 'pooled' || indicator.inYear === 'sum' || (yes > 0 && yes >= no);
}

function placed({ indicator, series, area, where, sides }: At): Omit<At, 'period'> {
  return { indicator, series, area, where, sides };
}
