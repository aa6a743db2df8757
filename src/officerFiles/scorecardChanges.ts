import type { AreaCode } from '@/domain/figures/area';
import type { KeptFigure } from '@/domain/plan/frozenReport';
import type { Commentary } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import { changesSince, type FigureChange } from '@/domain/report/changesSince';
import { earlierChanges } from '@/domain/report/earlierChanges';
import { keptFigures } from '@/domain/report/keptFigures';
import { laterOf, writtenSince } from '@/domain/report/sinceReport';
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
export function scorecardChanges(
  earlierScorecard: ComparedScorecard,
  laterScorecard: ComparedScorecard,
): ScorecardChanges {
  const laterFigure =
    laterScorecard.kind === 'plan'
      ? (earlierFigure: KeptFigure) => laterOf(laterScorecard.data, earlierFigure)
      : undefined;
  return {
    changes: [
      ...changesSince(figuresOf(earlierScorecard), figuresOf(laterScorecard), laterFigure),
      ...overwrittenFigures(earlierScorecard, laterScorecard),
    ],
    commentary: laterScorecard.kind === 'plan' ? newCommentary(earlierScorecard, laterScorecard.data) : [],
  };
}

function figuresOf(scorecard: ComparedScorecard): readonly KeptFigure[] {
  return scorecard.kind === 'frozen'
    ? scorecard.figures
    : keptFigures(scorecardOf(scorecard.data, scorecard.area), scorecard.area);
}

/** Figures of periods that neither scorecard shows first; a frozen report keeps no such figure. */
function overwrittenFigures(
  earlierScorecard: ComparedScorecard,
  laterScorecard: ComparedScorecard,
): readonly FigureChange[] {
  if (
    earlierScorecard.kind === 'frozen' ||
    laterScorecard.kind === 'frozen' ||
    earlierScorecard.area !== laterScorecard.area
  )
    return [];
  return earlierChanges(earlierScorecard.data, laterScorecard.data, {
    area: laterScorecard.area,
    shown: figuresOf(earlierScorecard),
  });
}

/** Paragraphs that the old plan or pack does not have; beside a frozen report, those that were written after it. */
function newCommentary(earlierScorecard: ComparedScorecard, data: PlanData): readonly Commentary[] {
  if (earlierScorecard.kind === 'frozen') {
    const report = data.plan.reports.find(({ id }) => id === earlierScorecard.report);
    return report === undefined ? [] : writtenSince(data.plan, report, data.commentary);
  }
  const key = ({ kind, indicator, priority, text }: Commentary) =>
    [kind, indicator, priority, text].join('|');
  const earlierParagraphs = new Set(earlierScorecard.data.commentary.map(key));
  return data.commentary.filter((paragraph) => !earlierParagraphs.has(key(paragraph)));
}
