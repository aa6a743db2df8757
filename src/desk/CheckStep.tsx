import { useState, type ReactNode } from 'react';
import { PageHeading } from '@/ui/PageHeading';
import { AddFile } from './AddFile';
import { IssueList } from './IssueList';
import { countOf } from './issueKinds';
import { LookFirst, readyTitle } from './LookFirst';
import { NamePlan } from './NamePlan';
import { openPreview } from './previewWindow';
import { SaveStep } from './SaveStep';
import { SheetQuestions } from './SheetQuestions';
import type { Desk, Step } from './deskState';
import { useKeptFocus } from './useKeptFocus';

type Props = { readonly desk: Desk; readonly step: Step & { readonly kind: 'check' } };

/** The step Check: the issues by kind, the corrections that can be made here and, once there are no errors, the ways to save. */
export function CheckStep({ desk, step }: Props) {
  const { issues, plan } = step.checked;
  useKeptFocus(step.checked, step.undoHistory.at(-1)?.isOfPeople);
  const errors = countOf(issues.filter(({ severity }) => severity === 'error'));
  const [kind, setKind] = useState<string>();
  // An officer who has just brought this month's sheet has no sheet for next month yet.
  const isOfSheet = step.sheet !== undefined && plan !== undefined;
  return (
    <>
      <PageHeading
        title={plan === undefined ? titleFor(errors, step.mends.length) : readyTitle(plan, step)}
      />
      <p className="govuk-body sc-quiet">
        {step.name}. Your file is not changed: corrections go into{' '}
        {step.isMade ? 'the plan that you save' : 'a corrected copy of it'}.{' '}
        {desk.returnToAnswers !== undefined && (
          <>
            <button type="button" className="sc-link-button" onClick={desk.returnToAnswers}>
              Change the answers
            </button>{' '}
          </>
        )}
        <button type="button" className="sc-link-button" onClick={desk.startAgain}>
          Load other files
        </button>{' '}
        {desk.goBack !== undefined && (
          <button type="button" className="sc-link-button" onClick={desk.goBack}>
            Back to the plan before
          </button>
        )}
      </p>
      {step.kept !== undefined && step.kept.length > 0 && (
        <p className="govuk-body sc-quiet">Kept from the plan before: {step.kept.join(', ')}.</p>
      )}
      {step.planAsked !== undefined && (
        <NamePlan key={step.name} desk={desk} name={step.name} planAsked={step.planAsked} />
      )}
      <SheetQuestions desk={desk} step={step} />
      {plan !== undefined && <LookFirst step={step} onKind={setKind} />}
      {!isOfSheet && <AddFile desk={desk} />}
      {step.hasExamples && (
        <p className="sc-desk__buttons">
          <span>The rows of the example are still in the plan.</span>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={desk.dropExamples}>
            Take the example rows away
          </button>
        </p>
      )}
      {step.undoHistory.length > 0 && <Mended desk={desk} step={step} />}
      {plan !== undefined && <SaveStep desk={desk} step={step} plan={plan} />}
      {isOfSheet && <AddFile desk={desk} />}
      {issues.length > 0 && (
        <Found
          isFolded={plan !== undefined && issues.every(({ code }) => CODES_ON_WITHHELD_CARD.has(code))}
          isReady={plan !== undefined}
        >
          <IssueList
            key={step.undoHistory.length}
            desk={desk}
            step={step}
            chosenKey={kind}
            onChoose={setKind}
          />
        </Found>
      )}
      {plan === undefined && step.planAsked === undefined && (
        <p className="sc-desk__buttons">
          <span>The preview leaves out the rows with errors; saving waits until none is left.</span>
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => openPreview(desk.previewPack, '')}
          >
            Open the preview
          </button>
        </p>
      )}
    </>
  );
}

/** The codes of issues that the card _Withheld_ above shows and asks about. If the check found no others, the list below is folded. */
const CODES_ON_WITHHELD_CARD: ReadonlySet<string> = new Set([
  'counts-needed',
  'share-of-few',
  'withheld',
  'withheld-with-it',
  'withheld-without-counts',
]);

/** The list of what the check found. Once the plan can be saved, the list has a heading; it is folded if the page says all of it above. */
function Found({
  isReady,
  isFolded,
  children,
}: {
  readonly isReady: boolean;
  readonly isFolded: boolean;
  readonly children: ReactNode;
}) {
  if (!isReady) return children;
  if (!isFolded)
    return (
      <>
        <h2 className="govuk-heading-l" id="found" tabIndex={-1}>
          What the check found
        </h2>
        {children}
      </>
    );
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary" id="found">
        <span className="govuk-details__summary-text">
          What the check found: nothing but what “Withheld” says
        </span>
      </summary>
      {children}
    </details>
  );
}

/** The corrections made so far, with buttons that undo or save them. */
function Mended({ desk, step }: Props) {
  return (
    <p className="sc-desk__buttons" role="status">
      {step.mendedCells > 0 && (
        <span>
          Corrected so far:{' '}
          <strong>{step.mendedCells === 1 ? 'one cell' : `${step.mendedCells} cells`}</strong>
        </span>
      )}
      <button type="button" className="govuk-button govuk-button--secondary" onClick={desk.undo}>
        Undo the last change
      </button>
      {step.mendedCells > 0 && !step.isMade && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          aria-disabled={desk.workInProgress !== undefined || undefined}
          onClick={() => desk.workInProgress === undefined && desk.saveAs('corrected')}
        >
          Save the corrected copy
        </button>
      )}
    </p>
  );
}

function titleFor(errors: number, mends: number): string {
  const stopText = `${errors} ${errors === 1 ? 'error stops' : 'errors stop'} the save`;
  return mends === 0
    ? stopText
    : `${stopText}; ${mends === 1 ? 'one cell' : `${mends} cells`} can be corrected now`;
}
