import { useId } from 'react';
import { hrefOf, type PlanAddress } from './address';
import { useMyQuestions } from './myQuestions';

/** A question with a box to tick. Ticking adds the question to the reader's own list, which the brief shows. */
export function QuestionTick({
  planAddress,
  topic,
  question,
}: {
  readonly planAddress: PlanAddress;
  /** The title of the indicator, so that the question can be understood by itself. */
  readonly topic: string;
  readonly question: string;
}) {
  const id = useId();
  const questions = useMyQuestions(planAddress);
  const questionText = `${topic}: ${question}`;
  const isTicked = questions.list.includes(questionText);
  return (
    <span className="sc-tick">
      <input
        id={id}
        type="checkbox"
        checked={isTicked}
        onChange={({ target }) =>
          target.checked ? questions.add(questionText) : questions.remove(questionText)
        }
      />
      <label htmlFor={id}>
        {question}
        <span className="govuk-visually-hidden"> (about {topic})</span>
      </label>
      {isTicked && (
        <a className="govuk-link sc-tick__list sc-no-print" href={hrefOf({ ...planAddress, page: 'brief' })}>
          My questions: {questions.list.length}
        </a>
      )}
    </span>
  );
}
