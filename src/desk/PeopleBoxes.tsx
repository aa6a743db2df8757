import { useId, useRef, useState } from 'react';
import type { Desk } from './deskState';
import { peopleKey, useDrafts } from './drafts';
import { countsTyped, uncountedRows } from './peopleTogether';
import { peopleNeeded } from './peopleNeeded';
import { peopleTyped } from './peopleTyped';
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
  const [faults, setFaults] = useState<ReadonlyMap<number, string>>(new Map());
  const [isNothingTyped, setNothingTyped] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const askedRows = uncounted.slice(-MOST_ROWS);
  const writeCounts = () => {
    const typed = askedRows.flatMap(({ row }) => {
      const people = peopleTyped(typedCounts.get(row) ?? '');
      return people === undefined ? [] : [{ row, ...people }];
    });
    const faultsNow = new Map(
      typed.flatMap((typedCount) =>
        'fault' in typedCount ? [[typedCount.row, typedCount.fault] as const] : [],
      ),
    );
    setFaults(faultsNow);
    setNothingTyped(typed.length === 0);
    const firstWrong = typed.length === 0 ? 0 : askedRows.findIndex(({ row }) => faultsNow.has(row));
    if (firstWrong !== -1) {
      form.current?.querySelectorAll('input')[firstWrong]?.focus();
      return;
    }
    const counts = new Map([
      ...countsTyped(uncountedRows(desk.step), drafts),
      ...typed.flatMap((typedCount) =>
        'count' in typedCount ? [[typedCount.row, typedCount.count] as const] : [],
      ),
    ]);
    for (const row of counts.keys()) drafts.delete(peopleKey(row));
    desk.peopleBehind(counts);
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
      ref={form}
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
            aria-invalid={faults.has(row) || undefined}
            aria-describedby={faults.has(row) || isNothingTyped ? `${id}-wrong` : undefined}
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
      {(isNothingTyped || faults.size > 0) && (
        <div id={`${id}-wrong`} className="sc-failed" role="alert">
          {isNothingTyped && <p>Write a number in at least one box, such as 14 or 1,200.</p>}
          {askedRows
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
    <details className="govuk-details sc-desk__asked">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Say how many people each is of</span>
      </summary>
      {boxes}
    </details>
  );
}
