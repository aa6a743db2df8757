import { useId, useState } from 'react';
import type { Doubt, WrittenBox } from '@/sources/wideSheet/doubt';
import type { CellPlace } from './askedPlaces';

/**
 * Every question about what in the sheet can mean several things, each with its choices; questions that the program could not answer itself
 * come first. Cells of a question without an answer are left out, and the page says so. Questions that the officer has already answered, last
 * month or just now, are folded.
 */
export function Doubts({
  doubts,
  placesOf,
  titlesOf,
  onShow,
  onAnswer,
}: {
  readonly doubts: readonly Doubt[];
  /** The cells that a question is about. */
  readonly placesOf: (place: string) => readonly CellPlace[];
  /** What the rows of cells are called. */
  readonly titlesOf: (places: readonly CellPlace[]) => string | undefined;
  readonly onShow: (place: CellPlace) => void;
  readonly onAnswer: (id: string, choice: string) => void;
}) {
  const unansweredCount = doubts.filter(({ chosen }) => chosen === undefined).length;
  // Questions that had no answer at first come first, and keep their position once they have one.
  const [firstAsked] = useState(
    () => new Set(doubts.flatMap(({ id, chosen }) => (chosen === undefined ? [id] : []))),
  );
  const [answeredBefore] = useState(
    () => new Set(doubts.flatMap(({ id, isAnswered }) => (isAnswered ? [id] : []))),
  );
  const questionsOf = (shown: readonly Doubt[]) => (
    <div className="sc-desk__doubts">
      {shown.map((doubt) => (
        <Question
          key={doubt.id}
          doubt={doubt}
          firstPlace={placesOf(doubt.place)[0]}
          rowTitles={titlesOf(placesOf(doubt.place))}
          onShow={onShow}
          onAnswer={onAnswer}
        />
      ))}
    </div>
  );
  const asked = doubts.filter(({ id }) => firstAsked.has(id));
  const answered = doubts.filter(({ id }) => answeredBefore.has(id));
  const assumed = doubts.filter(({ id }) => !firstAsked.has(id) && !answeredBefore.has(id));
  return (
    <section aria-labelledby="doubts">
      <h2 className="govuk-heading-m" id="doubts" tabIndex={-1}>
        {doubts.length === 0 ? 'Nothing is asked' : 'What is asked'}
      </h2>
      {unansweredCount > 0 && (
        <p role="status">
          {unansweredCount === 1
            ? 'One question has no answer: what it is about is left out.'
            : `${unansweredCount} questions have no answer: what they are about is left out.`}
        </p>
      )}
      {asked.length > 0 && questionsOf(asked)}
      {assumed.length > 0 && (
        <>
          <h3 className="govuk-heading-s">{assumedHeading(assumed)}</h3>
          {questionsOf(assumed)}
        </>
      )}
      {answered.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {answered.length === 1
                ? 'One question is answered already'
                : `${answered.length} questions are answered already`}
            </span>
          </summary>
          {questionsOf(answered)}
        </details>
      )}
    </section>
  );
}

/** A question that was assumed keeps its position once she has answered it, and is not counted any more. */
function assumedHeading(shown: readonly Doubt[]): string {
  const { length } = shown.filter(({ isAnswered }) => !isAnswered);
  if (length === 0) return 'These answers were assumed until you gave yours';
  return length === 1
    ? 'One answer is assumed: change it if it is wrong'
    : `${length} answers are assumed: change any that is wrong`;
}

/** A question with more choices than this offers them in a drop-down list, not as radio buttons. */
const MOST_BUTTONS = 4;

function Question({
  doubt,
  firstPlace,
  rowTitles,
  onShow,
  onAnswer,
}: {
  readonly doubt: Doubt;
  /** The first cell that a question is about. Undefined if it is about no cell. */
  readonly firstPlace: CellPlace | undefined;
  /** What the rows that the question is about are called. Undefined if it is about no row. */
  readonly rowTitles: string | undefined;
  readonly onShow: (place: CellPlace) => void;
  readonly onAnswer: (id: string, choice: string) => void;
}) {
  const id = useId();
  const { place, found, question, choices, chosen, boxes } = doubt;
  return (
    <fieldset className="sc-desk__doubt" data-open={chosen === undefined || undefined}>
      <legend>
        {firstPlace === undefined ? (
          <span className="sc-desk__place">{place}</span>
        ) : (
          <button
            type="button"
            className="sc-desk__place"
            title="Show it in the sheet"
            onClick={() => onShow({ ...firstPlace })}
          >
            {place}
          </button>
        )}{' '}
        {rowTitles !== undefined && !found.includes(rowTitles) && `${rowTitles}: `}
        <strong>{found}</strong> {question}
      </legend>
      {boxes !== undefined && <WrittenAnswers boxes={boxes} onAnswer={onAnswer} />}
      {choices.length <= MOST_BUTTONS ? (
        choices.map((choice) => (
          <label key={choice.id}>
            <input
              type="radio"
              name={id}
              checked={choice.id === chosen}
              onChange={() => onAnswer(doubt.id, choice.id)}
            />{' '}
            {choice.label}
          </label>
        ))
      ) : (
        <select
          className="govuk-select"
          aria-label={question}
          value={chosen ?? ''}
          onChange={(event) => onAnswer(doubt.id, event.target.value)}
        >
          <option value="" disabled>
            Choose
          </option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}

/** Boxes in which the officer answers in her own words. An answer counts when she leaves its box. */
function WrittenAnswers({
  boxes,
  onAnswer,
}: {
  readonly boxes: readonly WrittenBox[];
  readonly onAnswer: (id: string, text: string) => void;
}) {
  return (
    <div className="sc-desk__written">
      {boxes.map((box) => (
        // What the box holds may be taken back by another answer.
        <WrittenAnswer key={`${box.id}|${box.text}`} box={box} onAnswer={onAnswer} />
      ))}
    </div>
  );
}

function WrittenAnswer({
  box: { id, label, text, fault },
  onAnswer,
}: {
  readonly box: WrittenBox;
  readonly onAnswer: (id: string, text: string) => void;
}) {
  const faultId = useId();
  return (
    <>
      <label>
        <span>{label}</span>{' '}
        <input
          className="govuk-input govuk-input--width-20"
          autoComplete="off"
          maxLength={100}
          defaultValue={text}
          aria-invalid={fault !== undefined || undefined}
          aria-describedby={fault === undefined ? undefined : faultId}
          onBlur={({ target }) => target.value !== text && onAnswer(id, target.value)}
        />
      </label>
      {fault !== undefined && (
        <p id={faultId} className="sc-failed" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
