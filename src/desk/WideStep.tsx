import { useId, useState } from 'react';
import { idText } from '@/sources/idText';
import { ontoLines, ontoPlan, type OntoChanges, type PlanTexts } from '@/sources/wideSheet/ontoPlan';
import { answersOf, layoutOf, parseLayout } from '@/sources/wideSheet/wideLayout';
import { readingTally } from '@/sources/wideSheet/readingTally';
import { readWideSheet } from '@/sources/wideSheet/readWideSheet';
import { widePlan } from '@/sources/wideSheet/widePlan';
import type { WideReading } from '@/sources/wideSheet/wideReading';
import { PageHeading } from '@/ui/PageHeading';
import { AuthorityField } from './AuthorityField';
import { Doubts } from './Doubts';
import type { HeldFiles } from './heldFolder';
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
  const [answers, setAnswers] = useState<Answers>(() => answersAtFirst(step));
  const last = lastPlan(step.onto);
  const [authority, setAuthority] = useState<string | undefined>(last?.authority);
  const [isAsked, setAsked] = useState(false);
  const grid = step.grids[place];
  const reading = grid && readWideSheet(grid, { answers });
  if (reading === undefined || 'kind' in reading) return null;
  const made = planOf(reading, { name: step.name, authority, onto: last?.texts });
  const answer = (question: string, choice: string) => setAnswers(new Map([...answers, [question, choice]]));
  return (
    <>
      <PageHeading title="One row an indicator: is this how it reads?" />
      <p className="govuk-body sc-quiet">
        {step.name}. Your own sheet, which is not changed. Choose above a column what it holds.
      </p>
      {made.changes !== undefined && (
        <section aria-labelledby="changes">
          <h2 className="govuk-heading-m" id="changes">
            What changes in the plan
          </h2>
          <ul className="govuk-list govuk-list--bullet">
            {ontoLines(made.changes).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
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
      {last === undefined && (
        <AuthorityField onChange={setAuthority} isMissing={isAsked && authority === undefined} />
      )}
      <p>
        <button
          type="button"
          className="govuk-button"
          disabled={desk.doing !== undefined}
          onClick={() => {
            setAsked(true);
            if (authority !== undefined)
              desk.take(step.name, new Map([...(last?.others ?? []), ...encoded(made.files)]));
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

type LastPlan = {
  readonly texts: PlanTexts;
  /** Published files, which stay as they are. */
  readonly others: HeldFiles;
  readonly authority: string | undefined;
};

function lastPlan(files: HeldFiles | undefined): LastPlan | undefined {
  if (files === undefined) return undefined;
  const isText = (path: string) => /^[^/]+\.(csv|json|md|txt)$/i.test(path);
  const texts = [...files].flatMap(([path, bytes]) =>
    isText(path) ? [[path, new TextDecoder().decode(bytes)] as const] : [],
  );
  const others = new Map([...files].filter(([path]) => !isText(path)));
  const authority = /"authority"\s*:\s*"([^"]+)"/.exec(new Map(texts).get('plan.json') ?? '')?.[1];
  return { texts: new Map(texts), others, authority };
}

/** What the officer answered last month, where the plan keeps it. */
function answersAtFirst({ onto, grids }: Step & { readonly kind: 'wide' }): Answers {
  const kept = parseLayout(lastPlan(onto)?.texts.get(LAYOUT) ?? '');
  const [grid] = grids;
  const reading = grid && readWideSheet(grid);
  if (kept.kind === 'bad' || reading === undefined || 'kind' in reading) return new Map();
  return answersOf(kept.layout, reading.columns);
}

const LAYOUT = 'layout.json';

/** The plan that the sheet makes, or last month's plan with the sheet in it and what changes. */
function planOf(
  reading: WideReading,
  {
    name,
    authority,
    onto,
  }: { readonly name: string; readonly authority: string | undefined; readonly onto: PlanTexts | undefined },
): { readonly files: PlanTexts; readonly changes?: OntoChanges } {
  const title = reading.grid.cells
    .slice(0, reading.head.from)
    .flatMap((row) => row.map(({ text }) => text.trim()))
    .find((text) => text.length > 5 && text.length < 120);
  const plain = name.replace(/\.[^.]*$/, '');
  const id = idText(plain).slice(0, 40).replace(/-$/, '') || 'plan';
  const sheet = widePlan(reading, { id, title: title ?? plain, authority });
  const layout = `${JSON.stringify(layoutOf(reading, authority), undefined, 2)}\n`;
  const { files, changes } =
    onto === undefined ? { files: sheet, changes: undefined } : ontoPlan(onto, sheet);
  return { files: new Map([...files, [LAYOUT, layout]]), ...(changes === undefined ? {} : { changes }) };
}

function encoded(texts: PlanTexts): HeldFiles {
  return new Map([...texts].map(([file, text]) => [file, new TextEncoder().encode(text)]));
}
