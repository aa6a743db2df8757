import { queriesAbout, type PlanData } from '@/domain/plan/planData';
import { growingGap } from '@/domain/scorecard/growingGap';
import { companionsOf } from '@/domain/scorecard/pair';
import { redSince } from '@/domain/scorecard/redSince';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { bestNeighbourText } from './neighbourText';
import { questionsFor } from './questions';
import { movedTargetText } from './ratingStepText';

/** What a member may ask about a row, made from all that the plan says of it; the most telling first. */
export function rowQuestions(data: PlanData, row: ScorecardRow): readonly string[] {
  const { indicator, series } = row;
  const queries = queriesAbout(data, indicator.id, series.area).length;
  return questionsFor(row, queries, companionsOf(data, indicator), {
    redRun: redSince(data, row),
    growingGap: growingGap(data, row),
    bestNeighbour: bestNeighbourText(data, row),
    movedTarget: movedTargetText(data, row),
  });
}
