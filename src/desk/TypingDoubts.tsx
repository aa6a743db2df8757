import type { CheckedStep } from './deskState';
import { placeOfIssue } from './issueKinds';

/** More than these are in the list of what the check found. */
const MOST = 4;

/** Figures that look like slips of the keyboard, before the ways to save: nothing else would stop them. */
export function TypingDoubts({ step }: { readonly step: CheckedStep }) {
  const found = step.checked.issues.flatMap((issue, index) =>
    issue.code === 'outlier' ? [{ issue, fragment: step.fragments.get(index) }] : [],
  );
  if (found.length === 0) return null;
  return (
    <section className="sc-desk__typing" aria-label="Figures that look like typing mistakes">
      <ul className="govuk-list">
        {found.slice(0, MOST).map(({ issue, fragment }, index) => {
          const figure = fragment?.at === undefined ? undefined : fragment.cells[fragment.at];
          const of = fragment?.cells[fragment.names.indexOf('indicator')];
          return (
            <li key={index}>
              <strong>{figure ?? 'A figure'}</strong>
              {of !== undefined && ` of ${of}`}: {placeOfIssue(issue)}
            </li>
          );
        })}
        {found.length > MOST && <li>and {found.length - MOST} more</li>}
      </ul>
      <a href="#found">Look at them in their rows</a>
    </section>
  );
}
