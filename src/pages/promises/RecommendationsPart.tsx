import { foldMerged } from '@/domain/registers/merged';
import { responseGaps } from '@/domain/registers/recommendationGaps';
import type { Recommendation } from '@/domain/registers/register';
import { PageHeading } from '@/ui/PageHeading';
import { recommendationsTitle, undecidedText } from '@/wording/promisesText';
import { PromisedFigures } from './PromisedFigures';
import { JudgedMeanwhile } from './JudgedMeanwhile';
import type { PartProps } from './partProps';
import { RecommendationsTable } from './RecommendationsTable';
import { ResponseBand } from './ResponseBand';
import { SaveRegister } from './SaveRegister';
import { SourceNote } from './SourceNote';

/** The part on the recommendations of reviews, inspections and inquiries: what was decided, what is missing, and how long the response took. */
export function RecommendationsPart({ data, registers, asAt, caption }: PartProps) {
  const foldedRecommendations = foldMerged(registers.recommendations);
  const standingRecommendations = foldedRecommendations.map(({ entry }) => entry);
  const lackingCount = standingRecommendations.filter(
    (recommendation) => responseGaps(recommendation).length > 0,
  ).length;
  const reviews = [...new Set(standingRecommendations.map(({ review }) => review))];
  const undecidedNote = undecidedText(standingRecommendations);
  return (
    <>
      <PageHeading
        caption={caption}
        title={recommendationsTitle(standingRecommendations, lackingCount)}
        windowTitle={`Recommendations, ${data.plan.title}`}
      />
      {undecidedNote !== undefined && (
        <p className="sc-missing sc-promises__lead">
          <strong>{undecidedNote}.</strong> Agreement in words is shown as the response, and not read as a
          decision.
        </p>
      )}
      <SaveRegister
        name={[data.plan.id, 'recommendations', asAt]}
        csv={async () => {
          const [{ toCsv }, { recommendationRecords, RECOMMENDATIONS_CSV }] = await Promise.all([
            import('@/documents/csv'),
            import('@/documents/registerRecords'),
          ]);
          return toCsv(RECOMMENDATIONS_CSV, recommendationRecords(registers.recommendations, asAt));
        }}
      />
      {reviews.map((review) => (
        <Review
          key={review}
          title={review}
          rows={foldedRecommendations.filter(({ entry }) => entry.review === review)}
          asAt={asAt}
        />
      ))}
      <PromisedFigures
        data={data}
        promises={standingRecommendations.map((recommendation) => ({
          id: recommendation.id,
          text: recommendation.recommendation,
          indicator: recommendation.indicator,
          on: recommendation.decidedOn ?? recommendation.madeOn,
          promiseKind: recommendation.decidedOn === undefined ? 'recommended' : 'decided',
        }))}
      />
      <JudgedMeanwhile data={data} judgements={registers.judgements} asAt={asAt} />
      <Rules />
      <SourceNote plan={data.plan} rows={registers.recommendations} />
    </>
  );
}

function Review({
  title,
  rows,
  asAt,
}: {
  readonly title: string;
  readonly rows: readonly { readonly entry: Recommendation; readonly merged: readonly Recommendation[] }[];
  readonly asAt: string;
}) {
  const progressShared = sharedProgress(rows.map(({ entry }) => entry));
  const makerNames = [...new Set(rows.flatMap(({ entry }) => entry.madeBy ?? []))].join('; ');
  return (
    <section>
      <h2 className="govuk-heading-l">{title}</h2>
      {makerNames !== '' && <p className="sc-quiet">Made by: {makerNames}</p>}
      <ResponseBand recommendations={rows.map(({ entry }) => entry)} asAt={asAt} />
      {progressShared !== undefined && (
        <p className="govuk-body sc-measure">
          <strong>Of all {rows.length}:</strong> {progressShared}
        </p>
      )}
      <RecommendationsTable title={title} rows={rows} hasOwnProgress={progressShared === undefined} />
      {rows.every(({ entry }) => entry.evidence === undefined) && (
        <p className="sc-missing">No evidence of what was done is recorded for any of them.</p>
      )}
    </section>
  );
}

/** Statements that hold for all recommendations; the page makes each once. */
function sharedProgress(rows: readonly Recommendation[]): string | undefined {
  const progress = new Set(rows.map((row) => row.progress));
  return rows.length > 1 && progress.size === 1 ? rows[0]?.progress : undefined;
}

/** What a response must hold and when it is due, in the law's own terms. */
function Rules() {
  return (
    <div className="sc-promises__facts">
      <section>
        <h2 className="govuk-heading-m">What the rule asks</h2>
        <p className="govuk-body-s">
          <strong>Accepted:</strong> the action, an officer and a date. <strong>Rejected:</strong> why.{' '}
          <strong>Deferred:</strong> why, and when it comes back. Without a decision, none of the three can be
          checked.
        </p>
      </section>
      <section>
        <h2 className="govuk-heading-m">When a response is due</h2>
        <p className="govuk-body-s">
          Within two months of the day on which the executive receives the report or, if later, the notice:
          Local Government Act 2000, section 9FE. Where the papers do not print that day, days are counted
          from the report.
        </p>
      </section>
    </div>
  );
}
