import { useId, useState } from 'react';
import type { ReportDocument } from '@/documents/report/block';
import { fileName, saveFile } from '@/ui/saveFile';
import type { MyQuestions } from '@/ui/myQuestions';

/** The reader's own list: what they ticked and what they wrote, to order, print, save and wipe. */
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
  const save = async () => {
    setFailed(false);
    try {
      const { reportFile, REPORT_TYPES } = await import('@/documents/report/reportFile');
      const content = await reportFile(sheetOf(title, questions.all), 'docx');
      saveFile(fileName(['my questions'], 'docx'), new Blob([content], { type: REPORT_TYPES.docx }));
    } catch {
      setFailed(true);
    }
  };
  return (
    <section
      className={`sc-my-questions${questions.all.length === 0 ? ' sc-my-questions--none' : ''}`}
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`} className="govuk-heading-m">
        My questions: {questions.all.length}
      </h2>
      <ol>
        {questions.all.map((question, at) => (
          <li key={question}>
            <span>{question}</span>{' '}
            <span className="sc-no-print">
              {at > 0 && (
                <button type="button" className="sc-link-button" onClick={() => questions.raise(question)}>
                  Up<span className="govuk-visually-hidden">: {question}</span>
                </button>
              )}{' '}
              <button type="button" className="sc-link-button" onClick={() => questions.remove(question)}>
                Remove<span className="govuk-visually-hidden">: {question}</span>
              </button>
            </span>
          </li>
        ))}
      </ol>
      <form
        className="sc-my-questions__own sc-no-print"
        onSubmit={(event) => {
          event.preventDefault();
          questions.add(own);
          setOwn('');
        }}
      >
        <label htmlFor={`${id}-own`}>Write my own</label>
        <input
          id={`${id}-own`}
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
      <p className="sc-my-questions__lines sc-print-only">My own question</p>
      <p className="sc-no-print">
        <button type="button" className="sc-link-button" onClick={() => print()}>
          Print
        </button>{' '}
        {questions.all.length > 0 && (
          <>
            <button type="button" className="sc-link-button" onClick={() => void save()}>
              Save as Word
            </button>{' '}
            <button type="button" className="sc-link-button" onClick={questions.wipe}>
              Wipe
            </button>{' '}
          </>
        )}
        <span className="sc-quiet">
          {questions.isKept
            ? 'Kept in this browser only.'
            : 'Not kept: the list ends when the site is closed or loaded again.'}
        </span>
      </p>
      {failed && <p role="alert">The list could not be saved as Word. Try again, or print it.</p>}
    </section>
  );
}

function sheetOf(title: string, questions: readonly string[]): ReportDocument {
  return {
    title: 'My questions',
    header: [title],
    blocks: questions.map((text, at) => ({
      kind: 'paragraph',
      number: String(at + 1),
      text,
      standing: 'written',
      notes: [],
    })),
  };
}
