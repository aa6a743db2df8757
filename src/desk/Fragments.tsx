import { useState } from 'react';
import { FragmentTable } from './FragmentTable';
import type { Fragment } from './fragments';

/** The cells of one kind of issue in their rows, with the other tables of the plan behind tabs, as a workbook has them. */
export function Fragments({
  fragments,
  openings,
}: {
  readonly fragments: readonly Fragment[];
  /** The first rows of each table. */
  readonly openings: readonly Fragment[];
}) {
  const [chosen, setChosen] = useState<string>();
  const meant = new Set(fragments.map(({ file }) => file));
  const [first] = meant;
  const file = chosen ?? first;
  if (file === undefined) return null;
  const own = fragments.filter((one) => one.file === file);
  return (
    <>
      <FragmentTable fragments={own.length > 0 ? own : openings.filter((one) => one.file === file)} />
      <nav className="sc-desk__tabs" aria-label="Tables of the plan">
        <ul>
          {openings.map(({ file: other }) => (
            <li key={other}>
              <button
                type="button"
                aria-current={other === file ? 'true' : undefined}
                onClick={() => setChosen(other)}
              >
                {other.replace('.csv', '')}
                {meant.has(other) && other !== first && (
                  <span className="govuk-visually-hidden"> (has some of these cells)</span>
                )}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
