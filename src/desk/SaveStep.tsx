import { useState } from 'react';
import { formatDay } from '@/ui/formatPeriod';
import type { PlanSummary } from './deskWork';
import { EditionChoice, NewestField, ShownOnce } from './EditionChoice';
import { IndicatorsOfNobody } from './IndicatorsOfNobody';
import { typedText } from './LookFirst';
import { askedPeople, withheldCells } from './peopleQuestions';
import { openPreview } from './previewWindow';
import { PreviewCard } from './PreviewCard';
import { SaveWays } from './SaveWays';
import { SincePanel } from './SincePanel';
import type { Desk, SavedFor, Step } from './deskState';
import { WithheldPanel } from './WithheldPanel';

/** The step Save: what is withheld, whether the audit passed, what changed, a preview, and the ways to save. */
export function SaveStep({
  desk,
  step,
  plan,
}: {
  readonly desk: Desk;
  readonly step: Step & { readonly kind: 'check' };
  readonly plan: PlanSummary;
}) {
  const [options, setOptions] = useState<SavedFor>({
    audience: 'public',
    passphrase: undefined,
    newest: undefined,
    freezes: 'yes',
  });
  const typedNote = typedText(step);
  return (
    <section aria-labelledby="save">
      <div className="sc-desk__look">
        <p className="govuk-body-l">
          {plan.title}: {plan.indicators} {plan.indicators === 1 ? 'indicator' : 'indicators'}
          {plan.priorities > 0 && `, ${plan.priorities} ${plan.priorities === 1 ? 'priority' : 'priorities'}`}
          , figures as at {formatDay(plan.asAt)}.
        </p>
        <p className="sc-desk__buttons">
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => openPreview(desk.previewPack, '')}
          >
            Open the preview
          </button>
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => openPreview(desk.previewPack, `#/${plan.id}/report/${plan.report.pageId}`)}
          >
            See the report
          </button>
        </p>
      </div>
      <div className="sc-desk__panels">
        <PreviewCard preview={plan.preview} />
        <WithheldPanel
          desk={desk}
          withheld={plan.withheld}
          cells={withheldCells(step)}
          asked={askedPeople(plan.withheld, step)}
        />
        <section>
          <h2 className="govuk-heading-m">Audit passed{typedNote !== undefined && `, but ${typedNote}`}</h2>
          {typedNote !== undefined && (
            <p>The audit looks for what must not be seen. Whether a figure is right, only you can say.</p>
          )}
          <p>Texts are searched for numbers and ages, and not for names: read them.</p>
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">What the audit tried</span>
            </summary>
            <ul className="govuk-list">
              <li>
                No withheld figure can be worked out: totals, shares, rates, ranks and revisions were tried.
              </li>
              <li>No text, name or file has one of them.</li>
              <li>Nothing exempt, no draft and no hidden sheet is in what is saved below.</li>
            </ul>
          </details>
          <IndicatorsOfNobody desk={desk} indicatorsOfNobody={plan.withheld.ofNobody} />
        </section>
        <SincePanel desk={desk} since={step.since} />
      </div>
      <div className="sc-desk__for">
        <h2 className="govuk-heading-m" id="save" tabIndex={-1}>
          Save
        </h2>
        <EditionChoice options={options} onChange={setOptions} />
        <NewestField options={options} onChange={setOptions} />
      </div>
      <ShownOnce step={step} onWritten={(passphrase) => setOptions({ ...options, passphrase })} />
      <SaveWays desk={desk} step={step} options={options} onChange={setOptions} />
    </section>
  );
}
