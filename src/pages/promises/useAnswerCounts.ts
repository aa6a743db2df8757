import { useQueries } from '@tanstack/react-query';
import { historyQuery } from '@/data/packQueries';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import { mainArea, type PlanData } from '@/domain/plan/planData';

/** How many people answered a question in a period. Undefined if the source does not say, or while the number is loading. */
export type AnswerCounts = (indicator: IndicatorId, period: Period) => number | undefined;

/** The number of answers behind each figure of the survey questions, read from each indicator's history. */
export function useAnswerCounts(data: PlanData, questions: readonly Indicator[]): AnswerCounts {
  const area = mainArea(data);
  const histories = useQueries({ queries: questions.map((indicator) => historyQuery(data, indicator)) });
  return (id, { timePeriod, timeIdentifier }) => {
    const questionIndex = questions.findIndex((indicator) => indicator.id === id);
    const origins = histories[questionIndex]?.data?.originsOf(area) ?? [];
    return origins.find(({ period }) => period[0] === timePeriod && period[1] === timeIdentifier)
      ?.denominator;
  };
}
