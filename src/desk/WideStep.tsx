import { useState } from 'react';
import { PageHeading } from '@/ui/PageHeading';
import type { Doubt } from '@/sources/wideSheet/doubt';
import { AuthorityField } from './AuthorityField';
import { askedPlaces, type CellPlace } from './askedPlaces';
import { Doubts } from './Doubts';
import { RowReading } from './RowReading';
import { rowTitles } from './rowTitles';
import { SheetTabs } from './SheetTabs';
import { WideTable } from './WideTable';
import type { Desk, WideSheet } from './deskState';
import { WaysBack } from './WaysBack';
import { withAnswer, withChoice } from './withAnswer';

/**
 * The step for a printed scorecard: what each column was taken for, above the officer's own grid; the questions; and the scorecard that
 * results. The worker reads the sheet.
 */
export function WideStep({ desk, step }: { readonly desk: Desk; readonly step: WideSheet }) {
  const [chosenCell, setChosenCell] = useState<CellPlace>();
  const [isAsked, setAsked] = useState(false);
  const { sheetRead } = step;
  // Once the officer has typed in the field for the authority, its content counts, even if it names none.
  const [writtenAuthority, setWrittenAuthority] = useState<{ readonly code: string | undefined }>();
  const answerQuestion = (question: string, choice: string) =>
    desk.reread({
      answers: withAnswer(step.answers, { id: question, text: choice }, sheetRead.shownReading.doubts),
    });
  const knownAuthority = sheetRead.authority ?? desk.authority;
  const area = writtenAuthority === undefined ? knownAuthority : writtenAuthority.code;
  const takeSheet = () => {
    setAsked(true);
    if (area !== undefined) desk.takeAuthority(area);
  };
  // What was chosen shows at once; what it makes of the sheet comes when the worker has read it.
  const doubts = sheetRead.shownReading.doubts.map((doubt) => withChoice(doubt, step.answers));
  const { head, columns, grid } = sheetRead.shownReading;
  const title = columns.find(({ role }) => role === 'title')?.column ?? 0;
  const placesOf = (place: string) =>
    place === grid.sheet ? [] : askedPlaces(place, { grid, head: head.to, title });
  const askedCells = doubts
    .filter(({ chosen }) => chosen === undefined)
    .flatMap(({ place }) => placesOf(place))
    .map(({ row, column }) => `${row}|${column}`)
    .join(' ');
  const samples = [...sheetRead.samples.values()];
  const sample =
    sheetRead.samples.get(chosenCell?.row ?? -1) ??
    samples.find(({ newest, target }) => newest?.rating !== undefined && target !== undefined) ??
    samples[0];
  const roleOf = (letters: string) => step.answers?.get(`column:${letters}`);
  return (
    <>
      <PageHeading title="Is this how your sheet reads?" />
      <p className="govuk-body sc-quiet">
        {step.name}. Your own sheet, which is not changed. If a column is read wrongly, choose above it what
        it holds
        {askedSentence(doubts)}
      </p>
      {step.planMade !== undefined && step.planMade.undoHistory.length > 0 && (
        <p className="govuk-body sc-quiet">
          What you have changed in the plan since stays, unless you change an answer here.
        </p>
      )}
      {sheetRead.changes !== undefined && <ChangeLines lines={sheetRead.changes} />}
      <a className="govuk-skip-link" href="#doubts">
        Skip the sheet: go to what is asked
      </a>
      <WideTable
        sheetRead={sheetRead}
        askedCells={askedCells}
        chosenCell={chosenCell}
        onCellChosen={setChosenCell}
        roleOf={roleOf}
        onRole={(letters, role) => answerQuestion(`column:${letters}`, role)}
      />
      <SheetTabs
        grids={step.grids}
        otherNotes={step.otherNotes}
        sheetIndex={step.sheetIndex}
        onPlace={(sheetIndex) => {
          setChosenCell(undefined);
          setWrittenAuthority(undefined);
          desk.reread({ sheetIndex });
        }}
      />
      <div className="sc-desk__beside">
        <Doubts
          key={step.sheetIndex}
          doubts={doubts}
          placesOf={placesOf}
          titlesOf={(places) => rowTitles(places, { ...sheetRead.shownReading, head: head.to, title })}
          onShow={setChosenCell}
          onAnswer={answerQuestion}
        />
        <div>
          <WhatPlanHolds readingCounts={sheetRead.readingCounts} />
          {sample !== undefined && <RowReading sample={sample} />}
        </div>
      </div>
      {step.openPlan === undefined && (
        <AuthorityField
          key={step.sheetIndex}
          foundAuthority={knownAuthority}
          onChange={(code) => {
            setWrittenAuthority({ code });
            desk.nameAuthority(code);
          }}
          onEnter={takeSheet}
          isMissing={isAsked && area === undefined}
        />
      )}
      <p className="sc-desk__buttons">
        <button type="button" className="govuk-button" onClick={takeSheet}>
          Read the sheet
        </button>
        <WaysBack desk={desk} />
      </p>
    </>
  );
}

/** What is left of the sentence above the sheet: how much is open or assumed. */
function askedSentence(doubts: readonly Doubt[]): string {
  const openCount = doubts.filter(({ chosen }) => chosen === undefined).length;
  if (openCount > 0) return `; ${openCount === 1 ? 'one thing is' : `${openCount} things are`} asked below.`;
  if (doubts.length === 0) return '. Nothing is asked.';
  const assumedCount = doubts.filter(({ isAnswered }) => !isAnswered).length;
  if (assumedCount === 0) return '. Every question below has an answer.';
  return `. Nothing is open; ${assumedCount === 1 ? 'one answer is' : `${assumedCount} answers are`} assumed.`;
}

/** More changes than these are folded, so that her sheet is not pushed off the screen. */
const MOST_CHANGES = 8;

function ChangeLines({ lines }: { readonly lines: readonly string[] }) {
  const unshownLines = lines.slice(MOST_CHANGES);
  return (
    <section aria-labelledby="changes">
      <h2 className="govuk-heading-m" id="changes">
        What changes in the plan
      </h2>
      <ChangeList lines={lines.slice(0, MOST_CHANGES)} />
      {unshownLines.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {unshownLines.length === 1 ? 'One more change' : `${unshownLines.length} more changes`}
            </span>
          </summary>
          <ChangeList lines={unshownLines} />
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

function WhatPlanHolds({ readingCounts }: Pick<WideSheet['sheetRead'], 'readingCounts'>) {
  return (
    <section aria-labelledby="becomes">
      <h2 className="govuk-heading-m" id="becomes">
        What it becomes
      </h2>
      <dl className="sc-desk__tally">
        {readingCounts.map(({ count, noun }) => (
          <div key={noun}>
            <dt>{noun}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
