import { periodKey } from '@/domain/figures/period';
import type { PlanData } from '@/domain/plan/planData';
import type { Survey } from '@/domain/registers/survey';
import type { SurveyQuestion } from '@/domain/registers/surveyQuestions';
import { Figure } from '@/ui/Figure';
import { formatPeriod } from '@/ui/formatPeriod';
import { answeredText } from '@/wording/surveyText';
import type { AnswerCounts } from './useAnswerCounts';
import { IndicatorHead } from './IndicatorHead';
import { RegisterTable } from './RegisterTable';

/** One row for each question of a survey: its answer in each year, and how many people answered it. */
export function QuestionTable({
  data,
  years,
  questions,
  counts,
}: {
  readonly data: PlanData;
  readonly years: readonly Survey[];
  readonly questions: readonly SurveyQuestion[];
  readonly counts: AnswerCounts;
}) {
  return (
    <RegisterTable
      caption="What they said"
      isCaptionShown
      headings={['Question', ...years.map(({ period }) => formatPeriod(period))]}
    >
      <tbody>
        {questions.map(({ indicator, answers }) => (
          <tr key={indicator.id}>
            <IndicatorHead data={data} indicator={indicator} />
            {years.map((year, yearIndex) => {
              const answer = answers[yearIndex];
              return (
                <td key={periodKey(year.period)}>
                  {answer === undefined ? (
                    <span className="sc-quiet">not asked, or not printed</span>
                  ) : (
                    <>
                      <strong>
                        <Figure observation={answer} indicator={indicator} />
                      </strong>
                      <small>{shareOfText(counts(indicator.id, answer.period), year)}</small>
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </RegisterTable>
  );
}

/** How many people answered: "of 3,412 who answered the question". If the question has no number of its own, that of everyone who answered the survey. */
function shareOfText(count: number | undefined, year: Survey): string {
  return count === undefined
    ? `of those who answered the survey: ${answeredText(year)}`
    : `of ${count.toLocaleString('en-GB')} who answered the question`;
}
