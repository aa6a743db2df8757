import { changeAccount } from '@/domain/certainty/changeAccount';
import { exceptionsAmong } from '@/domain/certainty/exceptions';
import { strongestChange, surelyWent, type StrongestChange } from '@/domain/certainty/strongestChange';
import type { AreaCode } from '@/domain/figures/area';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import type { ValueReading } from '@/domain/figures/reading';
import type { PlanData } from '@/domain/plan/planData';
import { ratingChanges } from '@/domain/scorecard/attention';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { colourSince, type ColourSince } from './colourSince';

/** Why a figure is one of those to ask about. `concern`: worse than usual or than a year ago by more than chance; `unusual`: its last change is. */
export type AskReason =
  | 'concern'
  | 'unusual'
  | 'furthest'
  | 'next furthest'
  | 'longest'
  | 'newest'
  | 'behind';

export type ToAsk = {
  readonly row: ScorecardRow;
  readonly because: AskReason;
  readonly since: ColourSince | undefined;
  readonly strongest: StrongestChange;
};

/** A member has ten minutes, which is enough for this many figures. */
const MOST = 4;
const MOST_CONCERNS = 2;

/**
 * The figures that most need a question, in this order and each once (docs/methods.md#the-brief): up to two exceptions that are worse than usual or than a year
 * ago by more than chance; the one whose last change for the worse is itself more than chance; the furthest behind the benchmark that rates it, as a share of
 * that; the one that has been red since the earliest day; the one that has become red since the period before, unless that may be chance or the time of year; and the
 * next furthest. Where these are fewer than four, other exceptions by how far they are behind.
 */
export function toAskAbout(data: PlanData, rows: readonly ScorecardRow[], area: AreaCode): readonly ToAsk[] {
  const exceptions = exceptionsAmong(data, rows);
  const behind = exceptions.toSorted((a, b) => shareBehind(b) - shareBehind(a));
  const since = new Map(exceptions.map((row) => [row, colourSince(data, row, area)]));
  const strongest = new Map(exceptions.map((row) => [row, strongestChange(data, row)]));
  const strongestFor = (row: ScorecardRow) => strongest.get(row) ?? strongestChange(data, row);
  const red = exceptions.filter(({ rating }) => rating.kind === 'rated' && rating.colour === 'red');
  const periods = (row: ScorecardRow) => since.get(row)?.periods ?? 1;
  // By the day and not by the number of periods: four months are no longer than four years.
  const firstDay = (row: ScorecardRow) => since.get(row)?.since.start ?? '9999';
  const longestRed = red
    .filter((row) => periods(row) > 1)
    .toSorted((a, b) => firstDay(a).localeCompare(firstDay(b)) || periods(b) - periods(a));
  const newest = ratingChanges(data, rows, area)
    .filter(({ row, to, isNews }) => to === 'red' && isNews && !isOrdinary(row))
    .map(({ row }) => row);
  const found: ToAsk[] = [];
  const take = (because: AskReason, among: readonly ScorecardRow[]) => {
    const row = among.find((one) => exceptions.includes(one) && !found.some((other) => other.row === one));
    if (row !== undefined && found.length < MOST)
      found.push({ row, because, since: since.get(row), strongest: strongestFor(row) });
  };
  const worse = (row: ScorecardRow, kinds: readonly string[]) =>
    surelyWent(strongestFor(row)) === 'worse' && kinds.includes(strongestFor(row).leads.kind);
  const concerns = behind.filter((row) => worse(row, ['process', 'year']));
  for (let at = 0; at < MOST_CONCERNS; at += 1) take('concern', concerns);
  take(
    'unusual',
    behind.filter((row) => worse(row, ['step'])),
  );
  take(
    'furthest',
    behind.filter((row) => shareBehind(row) > 0),
  );
  take('longest', longestRed);
  take('newest', newest);
  take(
    'next furthest',
    behind.filter((row) => shareBehind(row) > 0),
  );
  for (let at = found.length; at < MOST; at += 1) take('behind', behind);
  return found;
}

/** How far behind what rates it, as a share of that: 0 where it is not behind or nothing rates it. */
function shareBehind(row: ScorecardRow): number {
  return furthestBehind(row)?.share ?? 0;
}

/** The comparator or target that a figure is furthest behind, as a share of that; undefined where it is behind none. */
export type FurthestBehind = {
  readonly name: BenchmarkName | 'target';
  readonly share: number;
  readonly behind: number;
  readonly of: ValueReading;
};

export function furthestBehind({ rating }: Pick<ScorecardRow, 'rating'>): FurthestBehind | undefined {
  if (rating.kind !== 'rated') return undefined;
  const { comparisons, target } = rating;
  const all = [
    ...comparisons.map(({ name, behind, theirs }) => ({ name, behind, of: theirs })),
    ...(target === undefined ? [] : [{ name: 'target', behind: target.behind, of: target.target } as const]),
  ];
  const [furthest] = all
    .flatMap((one) =>
      one.behind > 0 && one.of.value !== 0 ? [{ ...one, share: one.behind / Math.abs(one.of.value) }] : [],
    )
    .toSorted((a, b) => b.share - a.share);
  return furthest;
}

/** Whether the last change is no news: no more than chance, a usual move or the time of year makes. */
function isOrdinary(row: ScorecardRow): boolean {
  const kind = changeAccount(row)?.signal.kind;
  return kind === 'chance' || kind === 'usual' || kind === 'none';
}
