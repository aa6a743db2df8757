import { useId, useState } from 'react';
import type { Mend } from '@/officerFiles/mends';

const SHOWN = 60;

/** Cells that can be mended as their issues say, before and after; done together. */
export function MendList({
  mends,
  allMends,
  onMend,
}: {
  readonly mends: readonly Mend[];
  /** Including those of other kinds. */
  readonly allMends: readonly Mend[];
  readonly onMend: (mends: readonly Mend[]) => void;
}) {
  const id = useId();
  const [left, setLeft] = useState<ReadonlySet<Mend>>(new Set());
  const chosen = mends.filter((mend) => !left.has(mend));
  const toggle = (mend: Mend) =>
    setLeft(new Set(left.has(mend) ? [...left].filter((one) => one !== mend) : [...left, mend]));
  return (
    <section aria-labelledby={id}>
      <h3 className="govuk-heading-s" id={id}>
        Before and after <span className="sc-quiet">untick what should stay</span>
      </h3>
      <ul className="sc-desk__mends">
        {mends.slice(0, SHOWN).map((mend) => (
          <li key={`${mend.file}|${mend.row}|${mend.column}`}>
            <label>
              <input type="checkbox" checked={!left.has(mend)} onChange={() => toggle(mend)} />{' '}
              {mend.file.replace('.csv', '')} <strong>{mend.cell}</strong>{' '}
              <del>{mend.before === '' ? '(empty)' : mend.before}</del> → <ins>{mend.after}</ins>
            </label>
          </li>
        ))}
      </ul>
      {mends.length > SHOWN && <p>and {mends.length - SHOWN} more of the same kind</p>}
      <p className="sc-desk__buttons">
        <button
          type="button"
          className="govuk-button"
          disabled={chosen.length === 0}
          onClick={() => onMend(chosen)}
        >
          Mend {chosen.length === 1 ? 'one cell' : `${chosen.length} cells`}
        </button>
        {allMends.length > mends.length && (
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => onMend(allMends.filter((mend) => !left.has(mend)))}
          >
            Mend all {allMends.length - left.size}
          </button>
        )}
      </p>
    </section>
  );
}
