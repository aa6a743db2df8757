import { useId, useRef, useState, type RefObject } from 'react';
import { buttonNear, focusAfter } from '@/ui/focusAfter';
import { fileName, saveFile } from '@/ui/saveFile';
import type { MyQuestions } from '@/ui/myQuestions';

/** The reader's own list, in a bar at the foot of the window: what they ticked and what they wrote, to order, print, save and wipe. */
export function MyQuestionsPart({
  questions,
  title,
}: {
  readonly questions: MyQuestions;
  readonly title: string;
}) {
  const id = useId();
  const [own, setOwn] = useState('');
  const [failed, setFailed] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const write = () => {
    // A hidden field cannot take the focus.
    focusAfter(
      () => setOpen(true),
      () => field.current,
    );
  };
  const heading = useRef<HTMLHeadingElement>(null);
  const wipe = () => focusAfter(questions.wipe, () => heading.current);
  const save = async () => {
    setFailed(false);
    try {
      const { listAsWord } = await import('@/documents/report/listAsWord');
      const content = await listAsWord('My questions', { listTitle: title, items: questions.all });
      saveFile(fileName(['my questions'], 'docx'), content);
    } catch {
      setFailed(true);
    }
  };
  return (
    <section
      className={`sc-my-questions${questions.all.length === 0 ? ' sc-my-questions--none' : ''}`}
      aria-labelledby={`${id}-title`}
    >
      <div className="sc-my-questions__bar">
        <h2 id={`${id}-title`} className="govuk-heading-s" tabIndex={-1} ref={heading}>
          My questions: {questions.all.length}
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
          <button type="button" className="sc-link-button" onClick={write}>
            Write my own
          </button>
          <button type="button" className="sc-link-button" onClick={() => print()}>
            Print
          </button>
          {questions.all.length > 0 && (
            <button type="button" className="sc-link-button" onClick={() => void save()}>
              Save as Word
            </button>
          )}
        </div>
        <p className="sc-my-questions__kept sc-quiet sc-no-print">
          {questions.isKept
            ? 'Kept in this browser only.'
            : 'Not kept: the list ends when the site is closed or loaded again.'}{' '}
          {questions.all.length > 0 && (
            <button type="button" className="sc-link-button" onClick={wipe}>
              Wipe
            </button>
          )}
        </p>
      </div>
      {failed && <p role="alert">The list could not be saved as Word. Try again, or print it.</p>}
      <div id={`${id}-list`} className="sc-my-questions__list" hidden={!isOpen}>
        <QuestionList questions={questions} otherwise={heading} />
        <form
          className="sc-my-questions__own sc-no-print"
          onSubmit={(event) => {
            event.preventDefault();
            questions.add(own);
            setOwn('');
          }}
        >
          <label htmlFor={`${id}-own`}>My own question</label>
          <input
            id={`${id}-own`}
            ref={field}
            className="govuk-input"
            type="text"
            value={own}
            maxLength={400}
            onChange={({ target }) => setOwn(target.value)}
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
  otherwise,
}: {
  readonly questions: MyQuestions;
  /** Takes the focus when the last question is taken out. */
  readonly otherwise: RefObject<HTMLElement | null>;
}) {
  const list = useRef<HTMLOListElement>(null);
  const raise = (question: string, at: number) =>
    focusAfter(
      () => questions.raise(question),
      () => list.current?.children[at - 1]?.querySelector('button'),
    );
  const remove = (question: string, at: number) =>
    focusAfter(
      () => questions.remove(question),
      () => buttonNear(list.current, at) ?? otherwise.current,
    );
  return (
    <ol ref={list}>
      {questions.all.map((question, at) => (
        <li key={question}>
          <span>{question}</span>{' '}
          <span className="sc-no-print">
            {at > 0 && (
              <button type="button" className="sc-link-button" onClick={() => raise(question, at)}>
                Up<span className="govuk-visually-hidden">: {question}</span>
              </button>
            )}{' '}
            <button type="button" className="sc-link-button" onClick={() => remove(question, at)}>
              Remove<span className="govuk-visually-hidden">: {question}</span>
            </button>
          </span>
        </li>
      ))}
    </ol>
  );
}
