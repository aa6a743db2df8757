import { useState, type ReactNode } from 'react';
import { isNewestAddress } from '@/site/newestAddress';
import type { SavedAs } from './deskMessages';
import { useDrafts } from './drafts';
import { FreezeReport, OtherFigures } from './FreezeReport';
import { typedText } from './LookFirst';
import { sizeText } from './sizeText';
import type { Desk, SavedFor, Step } from './deskState';
import { unwrittenIn } from './unwritten';
import { UnwrittenNotice } from './UnwrittenNotice';

type Way = {
  readonly format: SavedAs;
  readonly title: string;
  readonly description: string;
  readonly button: string;
};

const SAVE_WAYS: readonly Way[] = [
  {
    format: 'site',
    title: 'Site (zip)',
    description: 'For your web team, to unpack on any web host. It does not open by double click.',
    button: 'Save the site',
  },
  {
    format: 'one-file',
    title: 'One HTML file',
    description: 'Opens by double click, from a mail or the agenda.',
    button: 'Save one file',
  },
  {
    format: 'plan',
    title: 'Plan (zip): keep it for next month',
    description: 'Next month, drop this together with the new sheet.',
    button: 'Save the plan',
  },
  {
    format: 'workbook',
    title: 'Plan as a workbook',
    description: 'The same to work on in Excel, a sheet for each table. Your own file is not changed.',
    button: 'Save the workbook',
  },
  {
    format: 'report',
    title: 'Report',
    description: 'A Word document: the report of these figures, or its draft.',
    button: 'Save the report',
  },
];

/** The ways that are not folded, because most officers use them each month. */
const USUAL: readonly SavedAs[] = ['site', 'one-file', 'plan'];

type Props = {
  readonly desk: Desk;
  readonly step: Step & { readonly kind: 'check' };
  readonly options: SavedFor;
  readonly onChange: (options: SavedFor) => void;
};

/** What a press saves: the usual three together, one file, or the plan with the figures of today in place of those that were kept. */
type Press = SavedAs | 'together' | 'plan again';

/** The ways to save, each with what the saved file contains: the usual three, which one press saves, and the rest folded. */
export function SaveWays({ desk, step, options, onChange }: Props) {
  const others = SAVE_WAYS.filter(({ format }) => !USUAL.includes(format));
  const isDisabled = desk.workInProgress !== undefined || !isAddress(options);
  const drafts = useDrafts();
  const [heldPress, setHeldPress] = useState<Press>();
  const saveNow = (press: Press) => {
    if (press === 'together') desk.saveTogether(USUAL, options);
    else if (press === 'plan again') desk.saveAs('plan', { ...options, freezes: 'again' });
    else desk.saveAs(press, options);
  };
  // What is typed in a box and not written would be missing from the file without a word.
  const onPress = (press: Press) =>
    unwrittenIn(step, drafts) === undefined ? saveNow(press) : setHeldPress(press);
  const noticeAt = (...presses: readonly Press[]) =>
    heldPress !== undefined &&
    presses.includes(heldPress) && (
      <UnwrittenNotice
        key={heldPress}
        desk={desk}
        step={step}
        onSave={() => saveNow(heldPress)}
        onClose={() => setHeldPress(undefined)}
      />
    );
  const list = (ways: readonly Way[]) => (
    <ul className="sc-desk__ways">
      {ways.map((way) => (
        <SaveWay
          key={way.format}
          way={way}
          desk={desk}
          step={step}
          options={options}
          onChange={onChange}
          onPress={onPress}
        >
          {way.format === 'plan' ? noticeAt('plan', 'plan again') : noticeAt(way.format)}
        </SaveWay>
      ))}
    </ul>
  );
  return (
    <>
      <p className="sc-desk__buttons">
        <button
          type="button"
          className="govuk-button"
          aria-disabled={isDisabled || undefined}
          onClick={() => !isDisabled && onPress('together')}
        >
          Save all three
        </button>
        <span className="sc-quiet">Your browser may ask whether this page may save several files.</span>
      </p>
      {noticeAt('together')}
      {list(SAVE_WAYS.filter(({ format }) => USUAL.includes(format)))}
      <details
        className="govuk-details"
        open={others.some(({ format }) => step.saved[format] !== undefined) || undefined}
      >
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Save a workbook or a Word report as well</span>
        </summary>
        {list(others)}
      </details>
    </>
  );
}

function isAddress({ newest }: SavedFor): boolean {
  return newest === undefined || isNewestAddress(newest);
}

function SaveWay({
  way: { format, title, description, button },
  desk,
  step,
  options,
  onChange,
  onPress,
  children,
}: Props & {
  readonly way: Way;
  readonly onPress: (press: Press) => void;
  readonly children: ReactNode;
}) {
  const { plan } = step.checked;
  const withheld = plan === undefined ? 0 : plan.withheld.count;
  const typedNote = typedText(step);
  const saved = step.saved[format];
  const isDisabled = desk.workInProgress !== undefined || (format === 'one-file' && !isAddress(options));
  return (
    <li>
      <h3 className="govuk-heading-s">{title}</h3>
      <p>{saved === undefined ? description : saved.description}</p>
      {typedNote !== undefined && format !== 'plan' && format !== 'workbook' && (
        <p>
          <strong>
            {saved === undefined ? 'Look first' : 'Look again'}: {typedNote}. No audit finds that.
          </strong>
        </p>
      )}
      {(format === 'plan' || format === 'workbook') && withheld > 0 && (
        <p className="sc-quiet">
          Not for publishing: it has the {withheld === 1 ? 'withheld figure' : `${withheld} withheld figures`}
          .
        </p>
      )}
      {format === 'plan' && plan !== undefined && (
        <FreezeReport report={plan.report} options={options} onChange={onChange} />
      )}
      {saved !== undefined && (
        <p className="sc-quiet" role="status">
          Saved as {saved.name}, {sizeText(saved.bytes.length)}, SHA-256{' '}
          <code title={saved.digest}>{saved.digest.slice(0, 16)}…</code>
        </p>
      )}
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        // The button is not disabled while it saves, because it would lose the focus and the keyboard would
        // start again at the top.
        aria-disabled={isDisabled || undefined}
        onClick={() => !isDisabled && onPress(format)}
      >
        {button}
      </button>
      {children}
      {format === 'plan' && step.notFrozen?.kind === 'other' && (
        <OtherFigures
          changes={step.notFrozen.changes}
          onReplace={() => desk.workInProgress === undefined && onPress('plan again')}
        />
      )}
    </li>
  );
}
