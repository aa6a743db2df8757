import { useRef, useState } from 'react';
import { KindDetail } from './KindDetail';
import { KindList } from './KindList';
import { isFound, issueKinds, issuesCsv, placeOfIssue } from './issueKinds';
import type { Desk, Step } from './deskState';
import { keepFile } from './keepFile';

/** What the check found: kinds with their counts, and the one that is chosen beside them. */
export function IssueList({
  desk,
  step,
  chosen,
  onChoose,
}: {
  readonly desk: Desk;
  readonly step: Step & { readonly kind: 'check' };
  /** The kind that is shown; the first, where it is not there. */
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}) {
  const { issues } = step.checked;
  const [wanted, setWanted] = useState('');
  const kinds = issueKinds(issues.filter((issue) => isFound(issue, wanted)));
  const own = kinds.find(({ key }) => key === chosen) ?? kinds[0];
  const detail = useRef<HTMLDivElement>(null);
  const choose = (key: string) => {
    onChoose(key);
    // On a phone the list is long, and what was chosen lies below it.
    requestAnimationFrame(() => detail.current?.scrollIntoView({ block: 'nearest' }));
  };
  const mendsOf = (one: (typeof kinds)[number]) => {
    const ofKind = step.mends.filter(
      ({ code, column }) =>
        code === one.code && (code !== 'unknown-word' || column === one.issues[0]?.column),
    );
    // A kind with very many issues lists only the first.
    if (wanted === '') return ofKind;
    const places = new Set(one.issues.map(({ row, column }) => `${row}|${column}`));
    return ofKind.filter(({ row, column }) => places.has(`${row}|${column}`));
  };
  const mendable = new Set(kinds.filter((kind) => mendsOf(kind).length > 0).map(({ key }) => key));
  return (
    <section aria-label="What the check found">
      <p className="sc-desk__tools">
        <label>
          Show those with{' '}
          <input
            type="search"
            className="govuk-input govuk-input--width-10"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        </label>
        <button type="button" className="sc-link-button" onClick={() => void copied(issues)}>
          Copy the list
        </button>
        <button
          type="button"
          className="sc-link-button"
          onClick={() =>
            keepFile({
              name: 'issues.csv',
              type: 'text/csv',
              bytes: new TextEncoder().encode(issuesCsv(issues)),
            })
          }
        >
          Save the list
        </button>
        <button
          type="button"
          className="sc-link-button"
          aria-disabled={desk.doing !== undefined || undefined}
          onClick={() => desk.doing === undefined && desk.make('marked')}
        >
          {step.isMade
            ? 'Save the list as a workbook, with the cells marked'
            : 'Save my workbook with the cells marked'}
        </button>
      </p>
      {own === undefined ? (
        <p role="status">Nothing has “{wanted}”.</p>
      ) : (
        <div className="sc-desk__issues">
          <KindList kinds={kinds} mendable={mendable} chosen={own.key} onChoose={choose} />
          <div ref={detail}>
            <KindDetail
              kind={own}
              fragmentOf={(issue) => step.fragments.get(issues.indexOf(issue))}
              mends={mendsOf(own)}
              allMends={step.mends}
              fractions={step.fractions}
              openings={step.openings}
              onMend={desk.mend}
              onLookedAt={desk.lookedAt}
            />
          </div>
        </div>
      )}
    </section>
  );
}

async function copied(issues: Parameters<typeof issuesCsv>[0]): Promise<void> {
  const lines = issues.map((issue) => `${placeOfIssue(issue)}: ${issue.message}`);
  await navigator.clipboard.writeText(lines.join('\n'));
}
