import { useId, useState } from 'react';
import type { Desk } from './deskState';
import { peopleKey, useDrafts } from './drafts';
import type { UncountedRow } from './withheldSummary';

/** More boxes than these would push the ways to save off the screen; the older rows are asked for once these are written. */
const MOST = 12;

/** Asks how many people each figure is of: with that it may be shown. */
export function PeopleBoxes({
  desk,
  title,
  uncounted,
  isOpen = false,
}: {
  readonly desk: Desk;
  readonly title: string;
  readonly uncounted: readonly UncountedRow[];
  /** Whether the boxes are there without being asked for. */
  readonly isOpen?: boolean;
}) {
  const id = useId();
  const drafts = useDrafts();
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(
    () => new Map(uncounted.map(({ row }) => [row, drafts.get(peopleKey(row)) ?? ''])),
  );
  const [isWrong, setWrong] = useState(false);
  const asked = uncounted.slice(-MOST);
  const write = () => {
    const given = asked.flatMap(({ row }) => {
      const text = typed.get(row)?.trim() ?? '';
      return text === '' ? [] : [[row, text] as const];
    });
    const isPlain = given.every(([, text]) => /^[1-9]\d{0,6}$/.test(text));
    setWrong(given.length === 0 || !isPlain);
    if (given.length === 0 || !isPlain) return;
    for (const [row] of given) drafts.delete(peopleKey(row));
    desk.peopleBehind(new Map(given.map(([row, text]) => [row, Number(text)])));
  };
  const boxes = (
    <form
      className="sc-desk__people"
      aria-label={`How many people each figure of ${title} is of`}
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      {asked.map(({ row, period }) => (
        <label key={row}>
          {period}{' '}
          <input
            className="govuk-input govuk-input--width-3"
            inputMode="numeric"
            autoComplete="off"
            aria-describedby={isWrong ? `${id}-wrong` : undefined}
            value={typed.get(row) ?? ''}
            onChange={({ target }) => {
              drafts.set(peopleKey(row), target.value);
              setTyped(new Map([...typed, [row, target.value]]));
            }}
          />
        </label>
      ))}
      <button type="submit" className="sc-link-button">
        Write them
      </button>
      {isWrong && (
        <p id={`${id}-wrong`} className="sc-failed" role="alert">
          Enter whole numbers, such as 14. Leave a box empty where you do not know.
        </p>
      )}
    </form>
  );
  if (isOpen) return boxes;
  return (
    <details className="govuk-details sc-desk__asked">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Say how many people each is of</span>
      </summary>
      {boxes}
    </details>
  );
}
