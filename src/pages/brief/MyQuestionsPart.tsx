import { useId, useRef, useState, type RefObject } from 'react';
import { buttonNear, focusAfter } from '@/ui/focusAfter';
import { fileName, saveFile } from '@/ui/saveFile';
import type { MyQuestions } from '@/ui/myQuestions';

/** The reader's own list of questions, in a bar at the foot of the window: the questions can be reordered, printed, saved and deleted. */
export function MyQuestionsPart({
  questions,
  title,
}: {
  readonly questions: MyQuestions;
  readonly title: string;
}) {
  const id = useId();
  const [ownQuestion, setOwnQuestion] = useState('');
  const [failed, setFailed] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const addQuestion = () => {
    // A hidden field cannot take the focus.
    focusAfter(
      () => setOpen(true),
      () => field.current,
    );
  };
  const heading = useRef<HTMLHeadingElement>(null);
  const removeAll = () => focusAfter(questions.removeAll, () => heading.current);
  const save = async () => {
    setFailed(false);
    try {
      const { listAsWord } = await import('@/documents/report/listAsWord');
      const content = await listAsWord('My questions', { listTitle: title, items: questions.list });
      saveFile(fileName(['my questions'], 'docx'), content);
    } catch {
      setFailed(true);
    }
  };
  return (
    <section
      className={`sc-my-questions${questions.list.length === 0 ? ' sc-my-questions--none' : ''}`}
      aria-labelledby={`${id}-title`}
    >
      <div className="sc-my-questions__bar">
        <h2 id={`${id}-title`} className="govuk-heading-s" tabIndex={-1} ref={heading}>
          My questions: {questions.list.length}
        </h2>
        <div className="sc-my-questions__does sc-no-print">
          <button
            type="button"
            className="sc-link-button"
            aria-expanded={isOpen}
            aria-controls={`${id}-list`}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? 'Close' : 'Open'} <span className="govuk-visually-hidden">my questions</span>
          </button>
          <button type="button" className="sc-link-button" onClick={addQuestion}>
            Write my own
          </button>
          <button type="button" className="sc-link-button" onClick={() => print()}>
            Print
          </button>
          {questions.list.length > 0 && (
            <button type="button" className="sc-link-button" onClick={() => void save()}>
              Save as Word
            </button>
          )}
        </div>
        <p className="sc-my-questions__kept sc-quiet sc-no-print">
          {questions.isKept
            ? 'Kept in this browser only.'
            : 'Not kept: the list ends when the site is closed or loaded again.'}{' '}
          {questions.list.length > 0 && (
            <button type="button" className="sc-link-button" onClick={removeAll}>
              Wipe
            </button>
          )}
        </p>
      </div>
      {failed && <p role="alert">The list could not be saved as Word. Try again, or print it.</p>}
      <div id={`${id}-list`} className="sc-my-questions__list" hidden={!isOpen}>
        <QuestionList questions={questions} fallbackFocus={heading} />
        <form
          className="sc-my-questions__own sc-no-print"
          onSubmit={(event) => {
            event.preventDefault();
            questions.add(ownQuestion);
            setOwnQuestion('');
          }}
        >
          <label htmlFor={`${id}-own`}>My own question</label>
          <input
            id={`${id}-own`}
            ref={field}
            className="govuk-input"
            type="text"
            value={ownQuestion}
            maxLength={400}
            onChange={({ target }) => setOwnQuestion(target.value)}
          />
          <button type="submit" className="govuk-button govuk-button--secondary">
            Add
          </button>
        </form>
      </div>
      <p className="sc-my-questions__lines sc-print-only">My own question</p>
    </section>
  );
}

function QuestionList({
  questions,
  fallbackFocus,
}: {
  readonly questions: MyQuestions;
  /** The element that takes the focus after the last question is removed. */
  readonly fallbackFocus: RefObject<HTMLElement | null>;
}) {
  const list = useRef<HTMLOListElement>(null);
  const moveUp = (question: string, index: number) =>
    focusAfter(
      () => questions.moveUp(question),
      () => list.current?.children[index - 1]?.querySelector('button'),
    );
  const removeQuestion = (question: string, index: number) =>
    focusAfter(
      () => questions.remove(question),
      () => buttonNear(list.current, index) ?? fallbackFocus.current,
    );
  return (
    <ol ref={list}>
      {questions.list.map((question, index) => (
        <li key={question}>
          <span>{question}</span>{' '}
          <span className="sc-no-print">
            {index > 0 && (
              <button type="button" className="sc-link-button" onClick={() => moveUp(question, index)}>
                Up<span className="govuk-visually-hidden">: {question}</span>
              </button>
            )}{' '}
            <button type="button" className="sc-link-button" onClick={() => removeQuestion(question, index)}>
              Remove<span className="govuk-visually-hidden">: {question}</span>
            </button>
          </span>
        </li>
      ))}
    </ol>
  );
}
