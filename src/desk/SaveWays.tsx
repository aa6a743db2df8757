import { isNewestAddress } from '@/site/newestAddress';
import type { SavedAs } from './deskMessages';
import { FreezeReport, OtherFigures } from './FreezeReport';
import { typedText } from './LookFirst';
import { sizeText } from './sizeText';
import type { Desk, SavedFor, Step } from './deskState';

type Way = {
  readonly as: SavedAs;
  readonly title: string;
  readonly about: string;
  readonly button: string;
};

const WAYS: readonly Way[] = [
  {
    as: 'site',
    title: 'Site (zip)',
    about:
      'For your web team: unpack it on any web host. It does not open by double click: for that, save one HTML file.',
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
    title: 'Plan (zip): keep it for next month',
    about: 'Next month, drop this first and then the new sheet. It has your figures, answers and mends.',
    button: 'Save the plan',
  },
  {
    as: 'workbook',
    title: 'Plan as a workbook',
    about: 'The same to work on in Excel, a sheet for each table. Your own file is not changed.',
    button: 'Save the workbook',
  },
  {
    as: 'report',
    title: 'Report',
    about: 'A Word document: the report of these figures, or its draft.',
    button: 'Save the report',
  },
];

/** The ways to save, each with what is in it once it is saved. */
export function SaveWays({
  desk,
  step,
  how,
  onChange,
}: {
  readonly desk: Desk;
  readonly step: Step & { readonly kind: 'check' };
  readonly how: SavedFor;
  readonly onChange: (how: SavedFor) => void;
}) {
  const { plan } = step.checked;
  const withheld = plan === undefined ? 0 : plan.withheld.count;
  const typed = typedText(step);
  const isAddress = how.newest === undefined || isNewestAddress(how.newest);
  return (
    <ul className="sc-desk__ways">
      {WAYS.map(({ as, title, about, button }) => {
        const saved = step.saved[as];
        const isOff = desk.doing !== undefined || (as === 'one-file' && !isAddress);
        return (
          <li key={as}>
            <h3 className="govuk-heading-s">{title}</h3>
            <p>{saved === undefined ? about : saved.about}</p>
            {typed !== undefined && as !== 'plan' && as !== 'workbook' && (
              <p>
                <strong>
                  {saved === undefined ? 'Look first' : 'Look again'}: {typed}. No audit finds that.
                </strong>
              </p>
            )}
            {(as === 'plan' || as === 'workbook') && withheld > 0 && (
              <p className="sc-quiet">
                Not for publishing: it has the withheld {withheld === 1 ? 'figure' : `${withheld} figures`}.
              </p>
            )}
            {as === 'plan' && plan !== undefined && (
              <FreezeReport report={plan.report} how={how} onChange={onChange} />
            )}
            {saved !== undefined && (
              <p className="sc-quiet" role="status">
                Saved as {saved.name}, {sizeText(saved.bytes.length)}, SHA-256{' '}
                <code title={saved.digest}>{saved.digest.slice(0, 16)}…</code>
              </p>
            )}
            <button
              type="button"
              className={
                as === 'site' || as === 'one-file' ? 'govuk-button' : 'govuk-button govuk-button--secondary'
              }
              // A disabled button would lose the focus while it saves, and the keyboard would begin again at the top.
              aria-disabled={isOff || undefined}
              onClick={() => !isOff && desk.make(as, how)}
            >
              {button}
            </button>
            {as === 'plan' && step.notFrozen?.kind === 'other' && (
              <OtherFigures
                changes={step.notFrozen.changes}
                onReplace={() => desk.doing === undefined && desk.make(as, { ...how, freezes: 'again' })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
