import type { Indicator } from '@/domain/figures/indicator';
import type { Observation, Series } from '@/domain/figures/observation';
import type { Survey } from './survey';

/** One question of a survey and its answer in each year of the survey. The answer of a year is undefined if the question was not asked or has no figure. */
export type SurveyQuestion = {
  readonly indicator: Indicator;
  readonly answers: readonly (Observation | undefined)[];
};

/** The questions of a survey in the plan's order. `years` are the survey's own; a figure of any other year is left out: it has no response. */
export function surveyQuestions(
  survey: string,
  years: readonly Survey[],
  {
    indicators,
    seriesOf,
  }: {
    readonly indicators: readonly Indicator[];
    readonly seriesOf: (indicator: Indicator) => Series | undefined;
  },
): readonly SurveyQuestion[] {
  return indicators
    .filter((indicator) => indicator.survey === survey)
    .map((indicator) => ({
      indicator,
      answers: years.map(({ period }) =>
        seriesOf(indicator)?.observations.find(
          (observation) =>
            observation.period.timePeriod === period.timePeriod &&
            observation.period.timeIdentifier === period.timeIdentifier,
        ),
      ),
    }));
}
