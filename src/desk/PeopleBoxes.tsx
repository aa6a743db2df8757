import { useId, useState } from 'react';
import type { Desk } from './deskState';
import { peopleKey, useDrafts } from './drafts';
import { peopleNeeded } from './peopleNeeded';
import type { UncountedRow } from './withheldSummary';

/** At most this many boxes are shown at once, so that the ways to save stay on the screen. Once they are filled in, older rows are asked for. */
const MOST_ROWS = 12;

/** Asks how many people each withheld figure is based on: with that number the figure may be shown. */
export function PeopleBoxes({
  desk,
  indicator: { title, isPercentage },
  uncounted,
  figures,
  smallest,
  isOpen = false,
}: {
  readonly desk: Desk;
  readonly indicator: { readonly title: string; readonly isPercentage: boolean };
  readonly uncounted: readonly UncountedRow[];
  /** The figures as the officer's own table has them, by row. */
  readonly figures: ReadonlyMap<number, string>;
  /** The smallest number of people that may be published. */
  readonly smallest: number;
  /** Whether the boxes are shown without the officer asking for them. */
  readonly isOpen?: boolean;
}) {
  const id = useId();
  const drafts = useDrafts();
  const [typedCounts, setTypedCounts] = useState<ReadonlyMap<number, string>>(
    () => new Map(uncounted.map(({ row }) => [row, drafts.get(peopleKey(row)) ?? ''])),
  );
  const [isWrong, setWrong] = useState(false);
  const askedRows = uncounted.slice(-MOST_ROWS);
  const writeCounts = () => {
    const givenCounts = askedRows.flatMap(({ row }) => {
      const text = typedCounts.get(row)?.trim() ?? '';
      return text === '' ? [] : [[row, text.replaceAll(/(?<=\d),(?=\d{3}\b)/g, '')] as const];
    });
    const areWholeNumbers = givenCounts.every(([, text]) => /^[1-9]\d{0,6}$/.test(text));
    setWrong(givenCounts.length === 0 || !areWholeNumbers);
    if (givenCounts.length === 0 || !areWholeNumbers) return;
    for (const [row] of givenCounts) drafts.delete(peopleKey(row));
    desk.peopleBehind(new Map(givenCounts.map(([row, text]) => [row, Number(text)])));
  };
  const figureOf = (row: number) => {
    const figure = figures.get(row);
    return figure === undefined ? '' : `: ${figure}${isPercentage ? '%' : ''} of`;
  };
  const neededText = (row: number) => {
    const needed = isPercentage ? peopleNeeded(Number(figures.get(row)), smallest) : undefined;
    return needed === undefined ? '' : ` (shown from about ${needed.toLocaleString('en-GB')})`;
  };
  const boxes = (
    <form
      className="sc-desk__people"
      aria-label={`How many people each figure of ${title} is of`}
      onSubmit={(event) => {
        event.preventDefault();
        writeCounts();
      }}
    >
      {askedRows.map(({ row, period }) => (
        <label key={row}>
          {period}
          {figureOf(row)}{' '}
          <input
            className="govuk-input govuk-input--width-3"
            inputMode="numeric"
            autoComplete="off"
            aria-describedby={isWrong ? `${id}-wrong` : undefined}
            value={typedCounts.get(row) ?? ''}
            onChange={({ target }) => {
              drafts.set(peopleKey(row), target.value);
              setTypedCounts(new Map([...typedCounts, [row, target.value]]));
            }}
          />
          {neededText(row)}
        </label>
      ))}
      <button type="submit" className="sc-link-button">
        Write them
      </button>
      {isWrong && (
        <p id={`${id}-wrong`} className="sc-failed" role="alert">
          Enter whole numbers of 1 or more, such as 14 or 1,200. Leave a box empty where you do not know.
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
