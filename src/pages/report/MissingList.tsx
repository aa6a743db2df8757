import type { Missing } from '@/documents/report/missing';
import { goTo } from './goTo';

/** The list of what the author still has to write. The page alone shows it, never a file or a print, and it is folded up because most readers are not the author. */
export function MissingList({
  missing,
  isOpen,
  setOpen,
}: {
  readonly missing: readonly Missing[];
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}) {
  return (
    <aside className="sc-report__missing sc-no-print" aria-labelledby="report-missing">
      <h2 id="report-missing" className="govuk-heading-s">
        What is missing
      </h2>
      <p className="govuk-body-s sc-quiet">
        For the author, and then beside the text. In no file and on no print.
      </p>
      {missing.length === 0 ? (
        <p className="govuk-body">Nothing.</p>
      ) : (
        <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>
            {missing.length} {missing.length === 1 ? 'thing' : 'things'} to write or to correct
          </summary>
          <ul>
            {missing.map(({ text, placeText: where, anchor, write }, index) => (
              <li key={index}>
                <a className="govuk-link" href={`#${anchor}`} onClick={goTo(anchor)}>
                  {text}
                </a>
                <p className="govuk-body-s sc-quiet">{where}</p>
                {write !== undefined && (
                  <p className="govuk-body-s">
                    Write it in <code>{write}</code>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </aside>
  );
}
