import { changeAccount } from '@/domain/certainty/changeAccount';
import { hasSmallNumbers } from '@/domain/certainty/smallNumbers';
import type { AreaCode } from '@/domain/figures/area';
import type { PlanData } from '@/domain/plan/planData';
import { processResult } from '@/domain/process/processOfRow';
import { directionWordOf, isException, ratingChanges } from '@/domain/scorecard/attention';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { colourSince, type ColourSince } from './colourSince';

/** Why a figure is one of those to ask about. */
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
};

/** A member has ten minutes, which is enough for this many figures. */
const MOST = 4;

/**
 * The figures that most need a question, in this order and each once (docs/methods.md#the-brief): the exception whose process shows more than chance,
 * for the worse; the one whose last change for the worse is itself more than usual, as the overview ranks it first; the furthest behind the benchmark
 * that rates it, as a share of that; the one that has been red the longest; the one that has become red since the period before; and the next furthest.
 * Where these are fewer than four, other exceptions by how far they are behind.
 */
export function toAskAbout(data: PlanData, rows: readonly ScorecardRow[], area: AreaCode): readonly ToAsk[] {
  const exceptions = rows.filter(isException);
  const behind = exceptions.toSorted((a, b) => shareBehind(b) - shareBehind(a));
  const since = new Map(exceptions.map((row) => [row, colourSince(data, row, area)]));
  const red = exceptions.filter(({ rating }) => rating.kind === 'rated' && rating.colour === 'red');
  const periods = (row: ScorecardRow) => since.get(row)?.periods ?? 1;
  const longest = red.filter((row) => periods(row) > 1).toSorted((a, b) => periods(b) - periods(a));
  const newest = ratingChanges(data, rows, area)
    .filter(({ to, isNews }) => to === 'red' && isNews)
    .map(({ row }) => row);
  const found: ToAsk[] = [];
  const take = (because: AskReason, among: readonly ScorecardRow[]) => {
    const row = among.find((one) => exceptions.includes(one) && !found.some((other) => other.row === one));
    if (row !== undefined && found.length < MOST) found.push({ row, because, since: since.get(row) });
  };
  take(
    'concern',
    behind.filter((row) => isConcern(data, row)),
  );
  take('unusual', behind.filter(isUnusual));
  take(
    'furthest',
    behind.filter((row) => shareBehind(row) > 0),
  );
  take('longest', longest);
  take('newest', newest);
  take(
    'next furthest',
    behind.filter((row) => shareBehind(row) > 0),
  );
  for (let at = found.length; at < MOST; at += 1) take('behind', behind);
  return found;
}

/** How far behind what rates it, as a share of that: 0 where it is not behind or nothing rates it. */
function shareBehind({ rating }: ScorecardRow): number {
  if (rating.kind !== 'rated') return 0;
  const all = [
    ...rating.comparisons.map(({ behind, theirs }) => ({ behind, of: theirs.value })),
    ...(rating.target === undefined
      ? []
      : [{ behind: rating.target.behind, of: rating.target.target.value }]),
  ];
  const shares = all.map(({ behind, of }) => (of === 0 ? 0 : behind / Math.abs(of)));
  return Math.max(0, ...shares);
}

/** A last change for the worse that its own past, or chance, does not explain. One on small numbers says too little. */
function isUnusual(row: ScorecardRow): boolean {
  if (directionWordOf(row) !== 'worsening' || hasSmallNumbers(row)) return false;
  const kind = changeAccount(row)?.signal.kind;
  return kind === 'unusual' || kind === 'beyond chance';
}

/** The recent figures as a whole, whatever the last change was. */
function isConcern(data: PlanData, row: ScorecardRow): boolean {
  const result = processResult(data, row);
  return result?.kind === 'judged' && result.variation.kind === 'concern';
}
