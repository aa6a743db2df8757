import { useId, useRef, useState } from 'react';
import type { Desk } from './deskState';
import { peopleKey, useDrafts } from './drafts';
import type { PeopleQuestion } from './peopleQuestions';
import { countsTyped, questionsOfPlan, typedIn } from './peopleTogether';

/** At most this many boxes are shown at once, so that the ways to save stay on the screen. Once they are filled in, older rows are asked for. */
const MOST_ROWS = 12;

/** Asks how many people each withheld figure is based on: with that number the figure may be shown. */
export function PeopleBoxes({
  desk,
  indicator: { title, isPercentage },
  questions,
  isOpen = false,
}: {
  readonly desk: Desk;
  readonly indicator: { readonly title: string; readonly isPercentage: boolean };
  readonly questions: readonly PeopleQuestion[];
  /** Whether the boxes are shown without the officer asking for them. */
  readonly isOpen?: boolean;
}) {
  const id = useId();
  const drafts = useDrafts();
  const [typedCounts, setTypedCounts] = useState<ReadonlyMap<number, string>>(
    () => new Map(questions.map(({ row }) => [row, drafts.get(peopleKey(row)) ?? ''])),
  );
  const [faults, setFaults] = useState<ReadonlyMap<number, string>>(new Map());
  const [isNothingTyped, setNothingTyped] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const asked = questions.slice(-MOST_ROWS);
  const writeCounts = () => {
    const typed = asked.flatMap((question) => {
      const people = typedIn(question, typedCounts.get(question.row) ?? '');
      return people === undefined ? [] : [{ ...question, ...people }];
    });
    const faultsNow = new Map(
      typed.flatMap((typedCount) =>
        'fault' in typedCount ? [[typedCount.row, typedCount.fault] as const] : [],
      ),
    );
    setFaults(faultsNow);
    setNothingTyped(typed.length === 0);
    const firstWrong = typed.length === 0 ? 0 : asked.findIndex(({ row }) => faultsNow.has(row));
    if (firstWrong !== -1) {
      form.current?.querySelectorAll('input')[firstWrong]?.focus();
      return;
    }
    const counts = new Map([
      ...countsTyped(questionsOfPlan(desk.step), drafts),
      ...typed.flatMap((typedCount) =>
        'count' in typedCount ? typedCount.rows.map((row) => [row, typedCount.count] as const) : [],
      ),
    ]);
    for (const row of counts.keys()) drafts.delete(peopleKey(row));
    desk.peopleBehind(counts);
  };
  const isUnlikely = questions.every((question) => question.isUnlikely);
  const boxes = (
    <form
      ref={form}
      className="sc-desk__people"
      aria-label={`How many people each figure of ${title} is of`}
      onSubmit={(event) => {
        event.preventDefault();
        writeCounts();
      }}
    >
      {asked.map(({ row, period, figure, needed }) => (
        <label key={row}>
          {period}
          {figure !== undefined && `: ${figure}${isPercentage ? '%' : ''} of`}{' '}
          <input
            className="govuk-input govuk-input--width-3"
            data-draft={peopleKey(row)}
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={faults.has(row) || undefined}
            aria-describedby={faults.has(row) || isNothingTyped ? `${id}-wrong` : undefined}
            value={typedCounts.get(row) ?? ''}
            onChange={({ target }) => {
              drafts.set(peopleKey(row), target.value);
              setTypedCounts(new Map([...typedCounts, [row, target.value]]));
            }}
          />
          {needed !== undefined && ` (shown from about ${needed.toLocaleString('en-GB')})`}
        </label>
      ))}
      <button type="submit" className="sc-link-button">
        Write them
      </button>
      {(isNothingTyped || faults.size > 0) && (
        <div id={`${id}-wrong`} className="sc-failed" role="alert">
          {isNothingTyped && <p>Write a number in at least one box, such as 14 or 1,200.</p>}
          {asked
            .filter(({ row }) => faults.has(row))
            .map(({ row, period }) => (
              <p key={row}>
                {period}: {faults.get(row)}.
              </p>
            ))}
        </div>
      )}
    </form>
  );
  if (isOpen) return boxes;
  return (
    <details className="govuk-details sc-desk__asked" data-unlikely={isUnlikely || undefined}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {isUnlikely ? unlikelyText(asked) : 'Say how many people each is of'}
        </span>
      </summary>
      {boxes}
    </details>
  );
}

/** Why nothing is asked: "Apr 2017: withheld. 0.3% is shown only if it is of about 2,000 people or more". */
function unlikelyText(questions: readonly PeopleQuestion[]): string {
  const periods = questions.map(({ period }) => period).join('; ');
  const least = questions.toSorted((a, b) => (a.needed ?? 0) - (b.needed ?? 0))[0];
  return `${periods}: withheld. ${least?.figure}% is shown only if it is of about ${least?.needed?.toLocaleString('en-GB')} people or more`;
}
