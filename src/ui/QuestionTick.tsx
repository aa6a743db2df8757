import { useId } from 'react';
import { hrefOf, type PlanPlace } from './address';
import { useMyQuestions } from './myQuestions';

/** A question with a box. Ticking it adds it to the reader's own list, which the brief shows. */
export function QuestionTick({
  where,
  about,
  question,
}: {
  readonly where: PlanPlace;
  /** The title of the indicator, so that the question can be understood by itself. */
  readonly about: string;
  readonly question: string;
}) {
  const id = useId();
  const questions = useMyQuestions(where);
  const kept = `${about}: ${question}`;
  const isTicked = questions.all.includes(kept);
  return (
    <span className="sc-tick">
      <input
        id={id}
        type="checkbox"
        checked={isTicked}
        onChange={({ target }) => (target.checked ? questions.add(kept) : questions.remove(kept))}
      />
      <label htmlFor={id}>
        {question}
        <span className="govuk-visually-hidden"> (about {about})</span>
      </label>
      {isTicked && (
        <a className="govuk-link sc-tick__list sc-no-print" href={hrefOf({ ...where, page: 'brief' })}>
          My questions: {questions.all.length}
        </a>
      )}
    </span>
  );
}
