import { useState } from 'react';
import { FragmentTable } from './FragmentTable';
import type { Fragment } from './fragments';

/** The cells of one kind of issue in their rows, with the plan's other tables on tabs, as in a workbook. */
export function Fragments({
  fragments,
  openings,
}: {
  readonly fragments: readonly Fragment[];
  /** The first rows of each table of the plan. */
  readonly openings: readonly Fragment[];
}) {
  const [chosenFile, setChosenFile] = useState<string>();
  const filesMeant = new Set(fragments.map(({ file }) => file));
  const [firstFile] = filesMeant;
  const file = chosenFile ?? firstFile;
  if (file === undefined) return null;
  const ownFragments = fragments.filter((fragment) => fragment.file === file);
  return (
    <>
      <FragmentTable
        fragments={
          ownFragments.length > 0 ? ownFragments : openings.filter((fragment) => fragment.file === file)
        }
      />
      <nav className="sc-desk__tabs" aria-label="Tables of the plan">
        <ul>
          {openings.map(({ file: otherFile }) => (
            <li key={otherFile}>
              <button
                type="button"
                aria-current={otherFile === file ? 'true' : undefined}
                onClick={() => setChosenFile(otherFile)}
              >
                {otherFile.replace('.csv', '')}
                {filesMeant.has(otherFile) && otherFile !== firstFile && (
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
