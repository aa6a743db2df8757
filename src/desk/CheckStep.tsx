import { useState } from 'react';
import { PageHeading } from '@/ui/PageHeading';
import { issueKinds, issuesCsv, placeOfIssue, type IssueKind } from './issueKinds';
import { MendList } from './MendList';
import { SaveStep } from './SaveStep';
import { keep, type Desk, type Step } from './useDesk';

type Props = { readonly desk: Desk; readonly step: Step & { readonly kind: 'check' } };

/** What stops the plan or is odd, by kind; what can be mended here; and, once no error is left, what can be saved. */
export function CheckStep({ desk, step }: Props) {
  const { issues, plan } = step.checked;
  const [wanted, setWanted] = useState('');
  const kinds = issueKinds(issues.filter((issue) => isFound(issue.message + placeOfIssue(issue), wanted)));
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <PageHeading title={titleFor(errors, step.mends.length, plan !== undefined)} />
      <p className="govuk-body sc-quiet">
        {step.name}. Your own file is not changed: mends go into a copy. Next month’s sheet can be dropped on
        this plan.{' '}
        <button type="button" className="sc-link-button" onClick={desk.again}>
          Load other files
        </button>
      </p>
      {plan !== undefined && <SaveStep desk={desk} step={step} plan={plan} />}
      {(step.mends.length > 0 || step.before.length > 0) && (
        <MendList
          key={step.before.length}
          mends={step.mends}
          canUndo={step.before.length > 0}
          onMend={desk.mend}
          onUndo={desk.undo}
        />
      )}
      {issues.length > 0 && (
        <section aria-labelledby="issues">
          <h2 className="govuk-heading-m" id="issues">
            What the check found
          </h2>
          <p className="sc-desk__tools">
            <label>
              Show those with{' '}
              <input
                type="search"
                className="govuk-input govuk-input--width-10"
                value={wanted}
                onChange={(event) => setWanted(event.target.value)}
              />
            </label>{' '}
            <button
              type="button"
              className="sc-link-button"
              onClick={() =>
                void navigator.clipboard.writeText(
                  issues.map((issue) => `${placeOfIssue(issue)}: ${issue.message}`).join('\n'),
                )
              }
            >
              Copy the list
            </button>{' '}
            <button
              type="button"
              className="sc-link-button"
              onClick={() =>
                keep({
                  name: 'issues.csv',
                  type: 'text/csv',
                  bytes: new TextEncoder().encode(issuesCsv(issues)),
                })
              }
            >
              Save the list
            </button>
          </p>
          {kinds.map((kind, place) => (
            <Kind key={kind.key} kind={kind} isOpen={place === 0 && kind.severity === 'error'} />
          ))}
        </section>
      )}
    </>
  );
}

function isFound(text: string, wanted: string): boolean {
  return text.toLowerCase().includes(wanted.trim().toLowerCase());
}

function titleFor(errors: number, mends: number, isReady: boolean): string {
  if (isReady) return 'Ready to save: nothing can be worked out that is withheld';
  const stop = `${errors} ${errors === 1 ? 'error stops' : 'errors stop'} the save`;
  return mends === 0 ? stop : `${stop}; ${mends === 1 ? 'one cell' : `${mends} cells`} can be mended now`;
}

const WORDS = { error: 'Error', warning: 'To look at', note: 'Note' } as const;
const MOST = 200;

function Kind({ kind, isOpen }: { readonly kind: IssueKind; readonly isOpen: boolean }) {
  const { severity, title, issues, count } = kind;
  return (
    <details className="sc-desk__kind" data-severity={severity} open={isOpen}>
      <summary>
        <span className="sc-desk__severity">{WORDS[severity]}</span> {title} <strong>{count}</strong>
      </summary>
      <ul className="govuk-list">
        {issues.slice(0, MOST).map((issue, place) => (
          <li key={place}>
            <strong>{placeOfIssue(issue)}</strong>
            <br />
            {issue.message}
          </li>
        ))}
        {issues.length > MOST && <li>and {issues.length - MOST} more, which the saved list has</li>}
      </ul>
    </details>
  );
}
