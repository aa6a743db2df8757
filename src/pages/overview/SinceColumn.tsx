import { lazy, Suspense, useState } from 'react';
import type { FigureChange } from '@/domain/report/changesSince';
import type { SinceReport } from '@/domain/report/sinceReport';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { changeCounts, isWorse, sinceName } from '@/wording/sinceReportText';
import { Column } from './Column';
import { Entry, type EntryPlace } from './Entry';

const AllChanges = lazy(() => import('./AllChanges').then((list) => ({ default: list.AllChanges })));

const SHOWN = 5;

/** What has changed since the last frozen report: ratings first, those that got worse before those that got better; the rest is counted and waits behind a line. */
export function SinceColumn({
  since,
  rows,
  at,
}: {
  readonly since: SinceReport;
  readonly rows: readonly ScorecardRow[];
  readonly at: EntryPlace;
}) {
  const [isOpen, setOpen] = useState(false);
  const ratings = since.changes.filter((change) => change.kind === 'rating');
  const ordered = [...ratings.filter(isWorse), ...ratings.filter((change) => !isWorse(change))];
  const counts = changeCounts(since.changes, since.commentary);
  const name = sinceName(since.report);
  return (
    <Column
      title="What has changed"
      lead={counts.length === 0 ? `Since ${name}.` : `Since ${name}: ${counts.join(', ')}.`}
      empty={counts.length === 0 ? 'Nothing has changed.' : 'No rating has changed.'}
      more={
        counts.length === 0 ? undefined : (
          <details className="sc-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
            <summary>Show every change</summary>
            {isOpen && (
              <Suspense
                fallback={
                  <p className="govuk-body" role="status">
                    Comparing with the report…
                  </p>
                }
              >
                <AllChanges since={since} where={at.where} />
              </Suspense>
            )}
          </details>
        )
      }
    >
      {ordered.slice(0, SHOWN).map((change) => ratingEntry(change, rows, at))}
    </Column>
  );
}

function ratingEntry(
  { now, was, is }: Extract<FigureChange, { kind: 'rating' }>,
  rows: readonly ScorecardRow[],
  at: EntryPlace,
) {
  const row = rows.find(({ indicator }) => indicator.id === now.indicator);
  return (
    row && (
      <Entry key={now.indicator} row={row} at={at} note={`${RATING_WORDS[was]} to ${RATING_WORDS[is]}`} />
    )
  );
}

const RATING_WORDS = { red: 'Red', amber: 'Amber', green: 'Green', 'not rated': 'Not rated' } as const;
