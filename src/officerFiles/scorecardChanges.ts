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
  /** The figures of a frozen report, which keeps no commentary. */
  | { readonly kind: 'frozen'; readonly figures: readonly KeptFigure[]; readonly report: string }
  /** The figures of one area of a plan or pack. */
  | { readonly kind: 'plan'; readonly data: PlanData; readonly area: AreaCode };

export type ScorecardChanges = {
  readonly changes: readonly FigureChange[];
  /** Paragraphs that are new in the newer scorecard. None if that is a frozen report. */
  readonly commentary: readonly Commentary[];
};

/** What changed between two scorecards, for `scorecard diff` and for the desk. */
export function scorecardChanges(
  earlierScorecard: ComparedScorecard,
  laterScorecard: ComparedScorecard,
): ScorecardChanges {
  const laterFigure =
    laterScorecard.kind === 'plan'
      ? (earlierFigure: KeptFigure) => todaysFigureOf(laterScorecard.data, earlierFigure)
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

/** Changed figures of past periods, which the earlier scorecard does not show as its newest. A frozen report keeps no such figures. */
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
    shownFigures: figuresOf(earlierScorecard),
  });
}

/** Paragraphs that the earlier plan or pack does not have. Compared with a frozen report: those written after it. */
function newCommentary(earlierScorecard: ComparedScorecard, data: PlanData): readonly Commentary[] {
  if (earlierScorecard.kind === 'frozen') {
    const report = data.plan.reports.find(({ id }) => id === earlierScorecard.report);
    return report === undefined ? [] : paragraphsSince(data.plan, report, data.commentary);
  }
  const key = ({ kind, indicator, priority, text }: Commentary) =>
    [kind, indicator, priority, text].join('|');
  const earlierParagraphs = new Set(earlierScorecard.data.commentary.map(key));
  return data.commentary.filter((paragraph) => !earlierParagraphs.has(key(paragraph)));
}
