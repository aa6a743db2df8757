import { useState } from 'react';
import { PageHeading } from '@/ui/PageHeading';
import { AuthorityField } from './AuthorityField';
import { askedPlaces, type CellPlace } from './askedPlaces';
import { Doubts } from './Doubts';
import { RowReading } from './RowReading';
import { SheetTabs } from './SheetTabs';
import { WideTable } from './WideTable';
import type { Desk, WideSheet } from './deskState';
import { WaysBack } from './WaysBack';

/** A printed scorecard: what each column was taken for, above her own grid; what is asked; and what it becomes. The worker reads it. */
export function WideStep({ desk, step }: { readonly desk: Desk; readonly step: WideSheet }) {
  const [at, setAt] = useState<CellPlace>();
  const [isAsked, setAsked] = useState(false);
  const { read } = step;
  // What is in the box counts once it was written in, also where it names none.
  const [written, setWritten] = useState<{ readonly code: string | undefined }>();
  const answer = (question: string, choice: string) =>
    desk.reread({ answers: new Map([...(step.answers ?? []), [question, choice]]) });
  const known = read.authority ?? desk.authority;
  const area = written === undefined ? known : written.code;
  const take = () => {
    setAsked(true);
    if (area !== undefined) desk.take(area);
  };
  // What was chosen shows at once; what it makes of the sheet comes when the worker has read it.
  const doubts = read.shown.doubts.map((one) => {
    const answer = step.answers?.get(one.id);
    return one.choices.some(({ id }) => id === answer) ? { ...one, chosen: answer } : one;
  });
  const { head, columns, grid } = read.shown;
  const title = columns.find(({ role }) => role === 'title')?.column ?? 0;
  const placesOf = (place: string) =>
    place === grid.sheet ? [] : askedPlaces(place, { grid, head: head.to, title });
  const asked = doubts
    .filter(({ chosen }) => chosen === undefined)
    .flatMap(({ place }) => placesOf(place))
    .map(({ row, column }) => `${row}|${column}`)
    .join(' ');
  const samples = [...read.samples.values()];
  const sample =
    read.samples.get(at?.row ?? -1) ??
    samples.find(({ newest, target }) => newest?.rating !== undefined && target !== undefined) ??
    samples[0];
  const roleOf = (letters: string) => step.answers?.get(`column:${letters}`);
  const open = doubts.filter(({ chosen }) => chosen === undefined).length;
  return (
    <>
      <PageHeading title="One row an indicator: is this how it reads?" />
      <p className="govuk-body sc-quiet">
        {step.name}. Your own sheet, which is not changed. Choose above a column what it holds
        {open > 0
          ? `; ${open === 1 ? 'one thing is' : `${open} things are`} asked below.`
          : `. ${doubts.length === 0 ? 'Nothing is asked.' : 'Every question below has an answer: look whether it is yours.'}`}
      </p>
      {read.changes !== undefined && <Changes lines={read.changes} />}
      <a className="govuk-skip-link" href="#doubts">
        Skip the sheet: go to what is asked
      </a>
      <WideTable
        read={read}
        asked={asked}
        at={at}
        onAt={setAt}
        roleOf={roleOf}
        onRole={(letters, role) => answer(`column:${letters}`, role)}
      />
      <SheetTabs
        grids={step.grids}
        others={step.others}
        place={step.place}
        onPlace={(place) => {
          setAt(undefined);
          setWritten(undefined);
          desk.reread({ place });
        }}
      />
      <div className="sc-desk__beside">
        <Doubts key={step.place} doubts={doubts} placesOf={placesOf} onShow={setAt} onAnswer={answer} />
        <div>
          <Becomes tally={read.tally} />
          {sample !== undefined && <RowReading sample={sample} />}
        </div>
      </div>
      {step.onto === undefined && (
        <AuthorityField
          key={step.place}
          found={known}
          onChange={(code) => {
            setWritten({ code });
            desk.nameAuthority(code);
          }}
          onEnter={take}
          isMissing={isAsked && area === undefined}
        />
      )}
      <p className="sc-desk__buttons">
        <button type="button" className="govuk-button" onClick={take}>
          Read the sheet
        </button>
        <WaysBack desk={desk} />
      </p>
    </>
  );
}

/** More changes than these are folded, so that her sheet is not pushed off the screen. */
const MOST_CHANGES = 8;

function Changes({ lines }: { readonly lines: readonly string[] }) {
  const more = lines.slice(MOST_CHANGES);
  return (
    <section aria-labelledby="changes">
      <h2 className="govuk-heading-m" id="changes">
        What changes in the plan
      </h2>
      <ChangeList lines={lines.slice(0, MOST_CHANGES)} />
      {more.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {more.length === 1 ? 'One more change' : `${more.length} more changes`}
            </span>
          </summary>
          <ChangeList lines={more} />
        </details>
      )}
    </section>
  );
}

function ChangeList({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet sc-desk__changes">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Becomes({ tally }: Pick<WideSheet['read'], 'tally'>) {
  return (
    <section aria-labelledby="becomes">
      <h2 className="govuk-heading-m" id="becomes">
        What it becomes
      </h2>
      <dl className="sc-desk__tally">
        {tally.map(({ count, what }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
