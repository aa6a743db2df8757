import { formatDay } from '@/ui/formatPeriod';
import type { SavedAs } from './deskMessages';
import type { PlanSummary } from './deskWork';
import { openPreview } from './previewWindow';
import type { Desk, Step } from './useDesk';

const WAYS: readonly {
  readonly as: SavedAs;
  readonly title: string;
  readonly about: string;
  readonly button: string;
}[] = [
  {
    as: 'site',
    title: 'Site',
    about: 'A zip for any web host: unpack it, and it serves.',
    button: 'Save the site',
  },
  {
    as: 'one-file',
    title: 'One HTML file',
    about: 'Opens by double click, from a mail or the agenda.',
    button: 'Save one file',
  },
  {
    as: 'plan',
    title: 'Plan',
    about: 'The plan with its mends, to go on with next month.',
    button: 'Save the plan',
  },
  {
    as: 'report',
    title: 'Report',
    about: 'The draft of the report as a Word document.',
    button: 'Save the report',
  },
];

/** What is withheld, a preview, and the ways to save. */
export function SaveStep({
  desk,
  step,
  plan,
}: {
  readonly desk: Desk;
  readonly step: Step & { readonly kind: 'check' };
  readonly plan: PlanSummary;
}) {
  return (
    <section aria-labelledby="save">
      <p className="govuk-body-l">
        {plan.title}: {plan.indicators} indicators{plan.priorities > 0 && `, ${plan.priorities} priorities`},
        figures as at {formatDay(plan.asAt)}.
      </p>
      <Withheld plan={plan} />
      <p>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => openPreview(desk.previewPack())}
        >
          Open the preview
        </button>
      </p>
      <h2 className="govuk-heading-m" id="save">
        Save
      </h2>
      <ul className="sc-desk__ways">
        {WAYS.map(({ as, title, about, button }) => {
          const saved = step.saved[as];
          return (
            <li key={as}>
              <h3 className="govuk-heading-s">{title}</h3>
              <p>{saved === undefined ? about : saved.about}</p>
              {saved !== undefined && (
                <p className="sc-quiet">
                  {sizeText(saved.bytes.length)}, SHA-256 <code>{saved.digest.slice(0, 16)}…</code>
                </p>
              )}
              <button
                type="button"
                className="govuk-button"
                disabled={desk.doing !== undefined}
                onClick={() => desk.make(as)}
              >
                {button}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function sizeText(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function Withheld({ plan: { withheld } }: { readonly plan: PlanSummary }) {
  const count = withheld.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return <p>No figure of yours is withheld.</p>;
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {count} {count === 1 ? 'figure is' : 'figures are'} withheld. They are in none of the files below
        </span>
      </summary>
      <div className="govuk-details__text">
        <ul className="govuk-list">
          {withheld.map((one) => (
            <li key={one.title}>
              {one.title}: {one.count}
            </li>
          ))}
        </ul>
        <p>
          Counts of few people are not published, nor what would give them away. Notes of the check say why.
        </p>
      </div>
    </details>
  );
}
