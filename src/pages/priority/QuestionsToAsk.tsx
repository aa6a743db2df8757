import { exceptionsAmong } from '@/domain/certainty/exceptions';
import type { PlanData } from '@/domain/plan/planData';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { planAddressOf } from '@/ui/address';
import { QuestionTick } from '@/ui/QuestionTick';
import { rowQuestions } from '@/wording/rowQuestions';

/** One question for each figure that is red, or amber and worsening. A reader ticks the questions for a list of their own. */
export function QuestionsToAsk({
  data,
  rows,
}: {
  readonly data: PlanData;
  readonly rows: readonly ScorecardRow[];
}) {
  const asks = exceptionsAmong(data, rows).flatMap((row) => {
    const [question] = rowQuestions(data, row);
    return question === undefined ? [] : [{ row, question }];
  });
  if (asks.length === 0) return null;
  return (
    <section className="sc-priority__asks">
      <h2 className="govuk-heading-m">Ask</h2>
      <ul className="sc-ticks">
        {asks.map(({ row: { indicator }, question }) => (
          <li key={indicator.id}>
            <strong>{indicator.title}</strong>
            <QuestionTick planAddress={planAddressOf(data)} topic={indicator.title} question={question} />
          </li>
        ))}
      </ul>
    </section>
  );
}
