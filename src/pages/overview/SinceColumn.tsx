import { lazy, Suspense, useMemo, useState } from 'react';
import type { KeptRating } from '@/domain/plan/frozenReport';
import { mainArea } from '@/domain/plan/planData';
import type { FigureChange } from '@/domain/report/changesSince';
import { sinceReport } from '@/domain/report/sinceReport';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { MarkColour } from '@/ui/RatingMark';
import { changeCounts, isWorse, sinceName, untoldText } from '@/wording/sinceReportText';
import { againstFigureText, ratingsTitle, ChangeSide, type RatingStep } from './Changed';
import type { EntryPlace } from './AttentionItem';

const AllChanges = lazy(() => import('./AllChanges').then((list) => ({ default: list.AllChanges })));

/**
 * Shows what has changed since the last frozen report: each rating with its mark then and now, and those that got worse first. Further changes are
 * counted and can be unfolded.
 */
export function SinceColumn({
  rows,
  entryPlace,
}: {
  readonly rows: readonly ScorecardRow[];
  readonly entryPlace: EntryPlace;
}) {
  const [isOpen, setOpen] = useState(false);
  const { data } = entryPlace;
  const changesSince = useMemo(() => sinceReport(data, rows, { area: mainArea(data) }), [data, rows]);
  if (changesSince === undefined) return null;
  const ratings = changesSince.changes.flatMap((ratingChanges) =>
    ratingChanges.kind === 'rating' ? [ratingChanges] : [],
  );
  const steps = (isWorseSide: boolean | undefined) =>
    ratings
      .filter((change) => isWorse(change) === isWorseSide)
      .flatMap((change) => ratingStepOf(change, rows));
  const [worseSteps, betterSteps, otherSteps] = [steps(true), steps(false), steps(undefined)];
  const counts = changeCounts(changesSince.changes, changesSince.commentary, changesSince.untoldRatings);
  const name = sinceName(changesSince.report);
  return (
    <section className="sc-changed">
      <h2 className="govuk-heading-m">What has changed</h2>
      <p className="sc-column__lead sc-quiet">
        {[
          counts.length === 0
            ? `Since ${name}: nothing has changed.`
            : `Since ${name}: ${counts.join(', ')}.`,
          ...untoldText(changesSince.untoldRatings),
        ].join(' ')}
      </p>
      <div className="sc-changed__sides">
        <ChangeSide
          title={ratingsTitle(worseSteps, 'worse', entryPlace)}
          changes={worseSteps}
          entryPlace={entryPlace}
          noteOf={(ratingStep) => againstFigureText(data, ratingStep)}
        />
        <ChangeSide
          title={ratingsTitle(betterSteps, 'better', entryPlace)}
          changes={betterSteps}
          entryPlace={entryPlace}
          noteOf={(ratingStep) => againstFigureText(data, ratingStep)}
        />
        <ChangeSide
          title={`${otherSteps.length} newly rated, or not any more`}
          changes={otherSteps}
          entryPlace={entryPlace}
        />
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
              <AllChanges changesSince={changesSince} planAddress={entryPlace.planAddress} />
            </Suspense>
          )}
        </details>
      )}
    </section>
  );
}

function ratingStepOf(
  { now, was, is }: Extract<FigureChange, { kind: 'rating' }>,
  rows: readonly ScorecardRow[],
): readonly RatingStep[] {
  const row = rows.find(({ indicator }) => indicator.id === now.indicator);
  return row === undefined ? [] : [{ row, from: markColourOf(was), to: markColourOf(is) }];
}

function markColourOf(rating: KeptRating): MarkColour {
  return rating === 'not rated' ? 'none' : rating;
}
