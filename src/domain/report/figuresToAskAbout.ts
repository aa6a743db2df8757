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

/**
 * Why a figure is chosen for a question. `concern`: it is worse than usual or than a year ago by more than chance. `unusual`: its last change
 * for the worse is more than chance.
 */
export type AskReason =
  | 'concern'
  | 'unusual'
  | 'furthest'
  | 'next furthest'
  | 'longest'
  | 'newest'
  | 'behind';

export type FigureToAsk = {
  readonly row: ScorecardRow;
  readonly because: AskReason;
  readonly since: ColourSince | undefined;
  readonly strongest: StrongestChange;
};

/** How many figures a brief asks about: as many as a member can read about in ten minutes. */
const MOST_FIGURES = 4;
const MOST_CONCERNS = 2;

/**
 * The figures that most need a question, in this order and each once (docs/methods.md#the-brief): up to two exceptions that are worse than usual or than a year
 * ago by more than chance; the one whose last change for the worse is itself more than chance; the furthest behind the benchmark that rates it, as a share of
 * that; the one that has been red since the earliest day; the one that has become red since the period before, unless that may be chance or the time of year; and the
 * next furthest. Where these are fewer than four, other exceptions by how far they are behind.
 */
export function figuresToAskAbout(
  data: PlanData,
  rows: readonly ScorecardRow[],
  area: AreaCode,
): readonly FigureToAsk[] {
  const exceptions = exceptionsAmong(data, rows);
  const furthestFirst = exceptions.toSorted((a, b) => shareBehind(b) - shareBehind(a));
  const sinceByRow = new Map(exceptions.map((row) => [row, colourSince(data, row, area)]));
  const strongestByRow = new Map(exceptions.map((row) => [row, strongestChange(data, row)]));
  const strongestFor = (row: ScorecardRow) => strongestByRow.get(row) ?? strongestChange(data, row);
  const redRows = exceptions.filter(({ rating }) => rating.kind === 'rated' && rating.colour === 'red');
  const periodsRed = (row: ScorecardRow) => sinceByRow.get(row)?.periods ?? 1;
  // Figures are ordered by the day since which they are red and not by the number of periods: four months are no
  // longer than four years.
  const firstDay = (row: ScorecardRow) => sinceByRow.get(row)?.since.start ?? '9999';
  const longestRed = redRows
    .filter((row) => periodsRed(row) > 1)
    .toSorted((a, b) => firstDay(a).localeCompare(firstDay(b)) || periodsRed(b) - periodsRed(a));
  const newlyRed = ratingChanges(data, rows, area)
    .filter(({ row, to, isNews }) => to === 'red' && isNews && !isOrdinary(row))
    .map(({ row }) => row);
  const chosenRows: FigureToAsk[] = [];
  const addFirstOf = (because: AskReason, candidates: readonly ScorecardRow[]) => {
    const row = candidates.find(
      (candidate) =>
        exceptions.includes(candidate) && !chosenRows.some((chosenRow) => chosenRow.row === candidate),
    );
    if (row !== undefined && chosenRows.length < MOST_FIGURES)
      chosenRows.push({ row, because, since: sinceByRow.get(row), strongest: strongestFor(row) });
  };
  const hasWorsened = (row: ScorecardRow, kinds: readonly string[]) =>
    surelyWent(strongestFor(row)) === 'worse' && kinds.includes(strongestFor(row).leads.kind);
  const concerns = furthestFirst.filter((row) => hasWorsened(row, ['process', 'year']));
  for (let index = 0; index < MOST_CONCERNS; index += 1) addFirstOf('concern', concerns);
  addFirstOf(
    'unusual',
    furthestFirst.filter((row) => hasWorsened(row, ['step'])),
  );
  addFirstOf(
    'furthest',
    furthestFirst.filter((row) => shareBehind(row) > 0),
  );
  addFirstOf('longest', longestRed);
  addFirstOf('newest', newlyRed);
  addFirstOf(
    'next furthest',
    furthestFirst.filter((row) => shareBehind(row) > 0),
  );
  for (let index = chosenRows.length; index < MOST_FIGURES; index += 1) addFirstOf('behind', furthestFirst);
  return chosenRows;
}

/** How far a figure is behind the comparator or target that rates it, as a share of that; 0 where it is behind none or nothing rates it. */
function shareBehind(row: ScorecardRow): number {
  return furthestBehind(row)?.share ?? 0;
}

/** The comparator or target that a figure is furthest behind, as a share of that. Undefined if it is behind none. */
export type FurthestBehind = {
  readonly name: BenchmarkName | 'target';
  readonly share: number;
  readonly distanceBehind: number;
  readonly reference: ValueReading;
};

export function furthestBehind({ rating }: Pick<ScorecardRow, 'rating'>): FurthestBehind | undefined {
  if (rating.kind !== 'rated') return undefined;
  const { comparisons, target } = rating;
  const references = [
    ...comparisons.map(({ name, distanceBehind, comparatorReading }) => ({
      name,
      distanceBehind,
      reference: comparatorReading,
    })),
    ...(target === undefined
      ? []
      : [{ name: 'target', distanceBehind: target.distanceBehind, reference: target.target } as const]),
  ];
  const [furthest] = references
    .flatMap((comparison) =>
      comparison.distanceBehind > 0 && comparison.reference.value !== 0
        ? [{ ...comparison, share: comparison.distanceBehind / Math.abs(comparison.reference.value) }]
        : [],
    )
    .toSorted((a, b) => b.share - a.share);
  return furthest;
}

/** Whether the last change is nothing new, because chance, a usual move or the time of year explains it. */
function isOrdinary(row: ScorecardRow): boolean {
  const kind = changeAccount(row)?.signal.kind;
  return kind === 'chance' || kind === 'usual' || kind === 'none';
}
