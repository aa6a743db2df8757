import { useRef, useState } from 'react';
import { KindDetail } from './KindDetail';
import { KindList } from './KindList';
import { isFound, issueKinds, issuesCsv, placeOfIssue } from './issueKinds';
import type { Desk, Step } from './deskState';
import { saveToDisk } from './saveToDisk';

/** What the check found: the kinds of issues with their counts, and beside them the chosen kind. */
export function IssueList({
  desk,
  step,
  chosenKey,
  onChoose,
}: {
  readonly desk: Desk;
  readonly step: Step & { readonly kind: 'check' };
  /** The key of the kind to show; if no issue is of that kind, the first kind is shown. */
  readonly chosenKey: string | undefined;
  readonly onChoose: (key: string) => void;
}) {
  const { issues } = step.checked;
  const [searchText, setSearchText] = useState('');
  const kinds = issueKinds(issues.filter((issue) => isFound(issue, searchText)));
  const chosenKind = kinds.find(({ key }) => key === chosenKey) ?? kinds[0];
  const detailElement = useRef<HTMLDivElement>(null);
  const chooseKind = (key: string) => {
    onChoose(key);
    // The chosen kind is scrolled into view, because on a phone it is below a long list.
    requestAnimationFrame(() => detailElement.current?.scrollIntoView({ block: 'nearest' }));
  };
  const mendsOf = (kind: (typeof kinds)[number]) => {
    const mendsOfKind = step.mends.filter(
      ({ code, column }) =>
        code === kind.code && (code !== 'unknown-word' || column === kind.issues[0]?.column),
    );
    // Of a kind with very many issues, at most this many are listed.
    if (searchText === '') return mendsOfKind;
    const cellKeys = new Set(kind.issues.map(({ row, column }) => `${row}|${column}`));
    return mendsOfKind.filter(({ row, column }) => cellKeys.has(`${row}|${column}`));
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
            value={searchText}
            onChange={(event) => setSearchText(event.target.value)}
          />
        </label>
        <button type="button" className="sc-link-button" onClick={() => void copyIssues(issues)}>
          Copy the list
        </button>
        <button
          type="button"
          className="sc-link-button"
          onClick={() =>
            saveToDisk({
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
          aria-disabled={desk.workInProgress !== undefined || undefined}
          onClick={() => desk.workInProgress === undefined && desk.saveAs('marked')}
        >
          {step.isMade
            ? 'Save the list as a workbook, with the cells marked'
            : 'Save my workbook with the cells marked'}
        </button>
      </p>
      {chosenKind === undefined ? (
        <p role="status">Nothing has “{searchText}”.</p>
      ) : (
        <div className="sc-desk__issues">
          <KindList kinds={kinds} mendable={mendable} chosenKey={chosenKind.key} onChoose={chooseKind} />
          <div ref={detailElement}>
            <KindDetail
              kind={chosenKind}
              fragmentOf={(issue) => step.fragments.get(issues.indexOf(issue))}
              mends={mendsOf(chosenKind)}
              allMends={step.mends}
              fractions={step.fractions}
              openings={step.openings}
              isMade={step.isMade}
              onMend={desk.mend}
              onLookedAt={desk.lookedAt}
            />
          </div>
        </div>
      )}
    </section>
  );
}

async function copyIssues(issues: Parameters<typeof issuesCsv>[0]): Promise<void> {
  const lines = issues.map((issue) => `${placeOfIssue(issue)}: ${issue.message}`);
  await navigator.clipboard.writeText(lines.join('\n'));
}
