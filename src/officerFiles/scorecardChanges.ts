import type { AreaCode } from '@/domain/figures/area';
import type { KeptFigure } from '@/domain/plan/frozenReport';
import type { Commentary } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import { changesSince, type FigureChange } from '@/domain/report/changesSince';
import { earlierChanges } from '@/domain/report/earlierChanges';
import { keptFigures } from '@/domain/report/keptFigures';
import { todaysFigureOf, paragraphsSince } from '@/domain/report/sinceReport';
import { scorecardOf } from '@/domain/scorecard/scorecard';

/** One of two scorecards that are compared. */
export type ComparedScorecard =
  /** True for a frozen report, which keeps no commentary. */
  | { readonly kind: 'frozen'; readonly figures: readonly KeptFigure[]; readonly report: string }
  /** The figures of one area of a plan or pack. */
  | { readonly kind: 'plan'; readonly data: PlanData; readonly area: AreaCode };

export type ScorecardChanges = {
  readonly changes: readonly FigureChange[];
  /** Paragraphs that are new; none where the newer scorecard is a frozen report. */
  readonly commentary: readonly Commentary[];
};

/** What changed between two scorecards, for `scorecard diff` and for the desk. */
export function scorecardChanges(before: ComparedScorecard, after: ComparedScorecard): ScorecardChanges {
  const later = after.kind === 'plan' ? (was: KeptFigure) => todaysFigureOf(after.data, was) : undefined;
  return {
    changes: [...changesSince(figuresOf(before), figuresOf(after), later), ...overwritten(before, after)],
    commentary: after.kind === 'plan' ? newCommentary(before, after.data) : [],
  };
}

function figuresOf(one: ComparedScorecard): readonly KeptFigure[] {
  return one.kind === 'frozen' ? one.figures : keptFigures(scorecardOf(one.data, one.area), one.area);
}

/** Figures of periods that neither scorecard shows first; a frozen report keeps no such figure. */
function overwritten(before: ComparedScorecard, after: ComparedScorecard): readonly FigureChange[] {
  if (before.kind === 'frozen' || after.kind === 'frozen' || before.area !== after.area) return [];
  return earlierChanges(before.data, after.data, { area: after.area, shownFigures: figuresOf(before) });
}

/** Paragraphs that the old plan or pack does not have; beside a frozen report, those that were written after it. */
function newCommentary(before: ComparedScorecard, data: PlanData): readonly Commentary[] {
  if (before.kind === 'frozen') {
    const report = data.plan.reports.find(({ id }) => id === before.report);
    return report === undefined ? [] : paragraphsSince(data.plan, report, data.commentary);
  }
  const key = ({ kind, indicator, priority, text }: Commentary) =>
    [kind, indicator, priority, text].join('|');
  const held = new Set(before.data.commentary.map(key));
  return data.commentary.filter((paragraph) => !held.has(key(paragraph)));
}
