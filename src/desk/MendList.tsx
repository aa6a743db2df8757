import { useId, useState } from 'react';
import type { Mend } from '@/officerFiles/mends';

const MOST_SHOWN = 60;

/** Cells that can be corrected as their issues suggest, before and after; one button corrects all. */
export function MendList({
  mends,
  allMends,
  onMend,
}: {
  readonly mends: readonly Mend[];
  /** All corrections that are offered, including those of other kinds of issue. */
  readonly allMends: readonly Mend[];
  readonly onMend: (mends: readonly Mend[]) => void;
}) {
  const id = useId();
  const [leftMends, setLeftMends] = useState<ReadonlySet<Mend>>(new Set());
  const chosenMends = mends.filter((mend) => !leftMends.has(mend));
  const toggle = (mend: Mend) =>
    setLeftMends(
      new Set(
        leftMends.has(mend) ? [...leftMends].filter((leftMend) => leftMend !== mend) : [...leftMends, mend],
      ),
    );
  return (
    <section aria-labelledby={id}>
      <h3 className="govuk-heading-s" id={id}>
        Before and after <span className="sc-quiet">untick what should stay</span>
      </h3>
      <ul className="sc-desk__mends">
        {mends.slice(0, MOST_SHOWN).map((mend) => (
          <li key={`${mend.file}|${mend.row}|${mend.column}`}>
            <label>
              <input type="checkbox" checked={!leftMends.has(mend)} onChange={() => toggle(mend)} />{' '}
              {mend.file.replace('.csv', '')} <strong>{mend.cell}</strong>{' '}
              <del>{mend.before === '' ? '(empty)' : mend.before}</del> → <ins>{mend.after}</ins>
            </label>
          </li>
        ))}
      </ul>
      {mends.length > MOST_SHOWN && <p>and {mends.length - MOST_SHOWN} more of the same kind</p>}
      <p className="sc-desk__buttons">
        <button
          type="button"
          className="govuk-button"
          disabled={chosenMends.length === 0}
          onClick={() => onMend(chosenMends)}
        >
          Correct {chosenMends.length === 1 ? 'one cell' : `${chosenMends.length} cells`}
        </button>
        {allMends.length > mends.length && (
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => onMend(allMends.filter((mend) => !leftMends.has(mend)))}
          >
            Correct all {allMends.length - leftMends.size}
          </button>
        )}
      </p>
    </section>
  );
}
