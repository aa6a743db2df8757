import { useId, useState } from 'react';
import { idText } from '@/sources/idText';
import { readingTally } from '@/sources/wideSheet/readingTally';
import { readWideSheet } from '@/sources/wideSheet/readWideSheet';
import { widePlan } from '@/sources/wideSheet/widePlan';
import type { WideReading } from '@/sources/wideSheet/wideReading';
import { PageHeading } from '@/ui/PageHeading';
import { AuthorityField } from './AuthorityField';
import { Doubts } from './Doubts';
import { WideTable } from './WideTable';
import type { Desk, Step } from './useDesk';

type Answers = ReadonlyMap<string, string>;

/** A printed scorecard: what each column was taken for, above her own grid; what is asked; and what it becomes. */
export function WideStep({
  desk,
  step,
}: {
  readonly desk: Desk;
  readonly step: Step & { readonly kind: 'wide' };
}) {
  const id = useId();
  const [place, setPlace] = useState(0);
  const [answers, setAnswers] = useState<Answers>(new Map());
  const [authority, setAuthority] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  const grid = step.grids[place];
  const reading = grid && readWideSheet(grid, { answers });
  if (reading === undefined || 'kind' in reading) return null;
  const answer = (question: string, choice: string) => setAnswers(new Map([...answers, [question, choice]]));
  return (
    <>
      <PageHeading title="One row an indicator: is this how it reads?" />
      <p className="govuk-body sc-quiet">
        {step.name}. Your own sheet, which is not changed. Choose above a column what it holds.
      </p>
      {step.grids.length > 1 && (
        <p>
          <label htmlFor={id}>Sheet </label>
          <select
            id={id}
            className="govuk-select"
            value={place}
            onChange={(event) => {
              setPlace(Number(event.target.value));
              setAnswers(new Map());
            }}
          >
            {step.grids.map(({ sheet }, at) => (
              <option key={sheet} value={at}>
                {sheet}
              </option>
            ))}
          </select>
        </p>
      )}
      <WideTable reading={reading} onRole={(letters, role) => answer(`column:${letters}`, role)} />
      <div className="sc-desk__beside">
        <Doubts doubts={reading.doubts} onAnswer={answer} />
        <Becomes reading={reading} />
      </div>
      <AuthorityField onChange={setAuthority} isMissing={isAsked && authority === undefined} />
      <p>
        <button
          type="button"
          className="govuk-button"
          disabled={desk.doing !== undefined}
          onClick={() => {
            setAsked(true);
            if (authority !== undefined) desk.take(step.name, planFiles(reading, step.name, authority));
          }}
        >
          Read the sheet
        </button>{' '}
        <button type="button" className="sc-link-button" onClick={desk.again}>
          Load other files
        </button>
      </p>
    </>
  );
}

function Becomes({ reading }: { readonly reading: WideReading }) {
  return (
    <section aria-labelledby="becomes">
      <h2 className="govuk-heading-m" id="becomes">
        What it becomes
      </h2>
      <dl className="sc-desk__tally">
        {readingTally(reading).map(({ count, what }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function planFiles(reading: WideReading, name: string, authority: string | undefined) {
  const title = reading.grid.cells
    .slice(0, reading.head.from)
    .flatMap((row) => row.map(({ text }) => text.trim()))
    .find((text) => text.length > 5 && text.length < 120);
  const plain = name.replace(/\.[^.]*$/, '');
  const id = idText(plain).slice(0, 40).replace(/-$/, '') || 'plan';
  const texts = widePlan(reading, { id, title: title ?? plain, authority });
  return new Map([...texts].map(([file, text]) => [file, new TextEncoder().encode(text)]));
}
