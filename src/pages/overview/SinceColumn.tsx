import { lazy, Suspense, useMemo, useState } from 'react';
import type { KeptRating } from '@/domain/plan/frozenReport';
import { mainArea } from '@/domain/plan/planData';
import type { FigureChange } from '@/domain/report/changesSince';
import { sinceReport } from '@/domain/report/sinceReport';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { MarkColour } from '@/ui/RatingMark';
import { changeCounts, isWorse, sinceName, untoldText } from '@/wording/sinceReportText';
import { againstFigureText, betterTitle, ratingsText, Side, type RatingStep } from './Changed';
import type { EntryPlace } from './Entry';

const AllChanges = lazy(() => import('./AllChanges').then((list) => ({ default: list.AllChanges })));

/** What has changed since the last frozen report: ratings from mark to mark, those that got worse before those that got better; the rest is counted and waits behind a line. */
export function SinceColumn({
  rows,
  at,
}: {
  readonly rows: readonly ScorecardRow[];
  readonly at: EntryPlace;
}) {
  const [isOpen, setOpen] = useState(false);
  const { data } = at;
  const since = useMemo(() => sinceReport(data, rows, { area: mainArea(data) }), [data, rows]);
  if (since === undefined) return null;
  const ratings = since.changes.flatMap((change) => (change.kind === 'rating' ? [change] : []));
  const steps = (side: boolean | undefined) =>
    ratings.filter((change) => isWorse(change) === side).flatMap((change) => stepOf(change, rows));
  const [worse, better, others] = [steps(true), steps(false), steps(undefined)];
  const counts = changeCounts(since.changes, since.commentary, since.untoldRatings);
  const name = sinceName(since.report);
  return (
    <section className="sc-changed">
      <h2 className="govuk-heading-m">What has changed</h2>
      <p className="sc-column__lead sc-quiet">
        {[
          counts.length === 0
            ? `Since ${name}: nothing has changed.`
            : `Since ${name}: ${counts.join(', ')}.`,
          ...untoldText(since.untoldRatings),
        ].join(' ')}
      </p>
      <div className="sc-changed__sides">
        <Side
          title={ratingsText(worse, 'worse')}
          changes={worse}
          at={at}
          noteOf={(one) => againstFigureText(data, one)}
        />
        <Side
          title={betterTitle(better, at)}
          changes={better}
          at={at}
          noteOf={(one) => againstFigureText(data, one)}
        />
        <Side title={`${others.length} newly rated, or not any more`} changes={others} at={at} />
      </div>
      {counts.length > 0 && (
        <details
          className="sc-more sc-no-print"
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
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
      )}
    </section>
  );
}

function stepOf(
  { now, was, is }: Extract<FigureChange, { kind: 'rating' }>,
  rows: readonly ScorecardRow[],
): readonly RatingStep[] {
  const row = rows.find(({ indicator }) => indicator.id === now.indicator);
  return row === undefined ? [] : [{ row, from: markOf(was), to: markOf(is) }];
}

function markOf(rating: KeptRating): MarkColour {
  return rating === 'not rated' ? 'none' : rating;
}
