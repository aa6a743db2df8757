import { useState } from 'react';
import type { Mend } from '@/officerFiles/mends';

const SHOWN = 60;

/** Cells that can be mended as their issues say, before and after; done together and undone together. */
export function MendList({
  mends,
  canUndo,
  onMend,
  onUndo,
}: {
  readonly mends: readonly Mend[];
  readonly canUndo: boolean;
  readonly onMend: (mends: readonly Mend[]) => void;
  readonly onUndo: () => void;
}) {
  const [left, setLeft] = useState<ReadonlySet<Mend>>(new Set());
  const chosen = mends.filter((mend) => !left.has(mend));
  const toggle = (mend: Mend) =>
    setLeft(new Set(left.has(mend) ? [...left].filter((one) => one !== mend) : [...left, mend]));
  return (
    <section aria-labelledby="mends">
      <h2 className="govuk-heading-m" id="mends">
        Before and after
      </h2>
      {mends.length > 0 && <p className="sc-quiet">Untick what should stay.</p>}
      <ul className="sc-desk__mends">
        {mends.slice(0, SHOWN).map((mend) => (
          <li key={`${mend.file}|${mend.row}|${mend.column}`}>
            <label>
              <input type="checkbox" checked={!left.has(mend)} onChange={() => toggle(mend)} />{' '}
              {mend.file.replace('.csv', '')} <strong>{mend.cell}</strong> {mend.column}:{' '}
              <del>{mend.before === '' ? '(empty)' : mend.before}</del> → <ins>{mend.after}</ins>
            </label>
          </li>
        ))}
      </ul>
      {mends.length > SHOWN && <p>and {mends.length - SHOWN} more of the same kinds</p>}
      <p>
        {mends.length > 0 && (
          <button
            type="button"
            className="govuk-button"
            disabled={chosen.length === 0}
            onClick={() => onMend(chosen)}
          >
            Mend {chosen.length === 1 ? 'one cell' : `${chosen.length} cells`}
          </button>
        )}{' '}
        {canUndo && (
          <button type="button" className="govuk-button govuk-button--secondary" onClick={onUndo}>
            Undo the last mends
          </button>
        )}
      </p>
    </section>
  );
}
