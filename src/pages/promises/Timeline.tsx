import type { PlanData } from '@/domain/plan/planData';
import { ownRating } from '@/domain/report/ratedByOthers';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { indicatorsNamedBy } from '@/domain/registers/judgementEvents';
import type { Judgement } from '@/domain/registers/register';
import { NamedList } from '@/ui/NamedList';
import { formatAccess } from '@/ui/formatAccess';
import { RatingMark } from '@/ui/RatingMark';
import { formatJudged } from '@/wording/promisesText';
import { DoubtNote } from './DoubtNote';
import { titleOfSource } from './sourceTitle';

/** Judgements as a list in the given order, each with its date, its words and its source paper. */
export function Timeline({
  data: { plan },
  rows,
  judgements,
}: {
  readonly data: PlanData;
  /** The scorecard, from which the council's own ratings are taken. */
  readonly rows: readonly ScorecardRow[];
  readonly judgements: readonly Judgement[];
}) {
  return (
    <ol className="sc-timeline">
      {judgements.map((judgement, index) => (
        <li key={index}>
          <p className="sc-timeline__date">{formatJudged(judgement.date)}</p>
          <p className="sc-timeline__judgement">{judgement.judgement}</p>
          <div>
            <p className="govuk-body-s">
              <strong>{judgement.body}</strong>: {judgement.subject}
              {judgement.previous !== undefined && <> (before: {judgement.previous})</>}
            </p>
            {formatAccess(judgement.access) !== undefined && (
              <p className="sc-restricted">For members: {formatAccess(judgement.access)}</p>
            )}
            <OwnRatings rows={rows} judgement={judgement} />
            {judgement.text !== undefined && <p className="govuk-body-s">{judgement.text}</p>}
            {judgement.doubt !== undefined && (
              <p className="govuk-body-s">
                <DoubtNote text={judgement.doubt} />
              </p>
            )}
            <p className="govuk-body-s sc-quiet">
              {[titleOfSource(plan, judgement.source), judgement.page]
                .filter((part) => part !== undefined)
                .join(', ')}
              {judgement.link !== undefined && (
                <>
                  {' '}
                  <a className="govuk-link" href={judgement.link} rel="noreferrer">
                    Read it
                  </a>
                </>
              )}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The council's own rating of the indicators that a judgement names. */
function OwnRatings({
  rows,
  judgement,
}: {
  readonly rows: readonly ScorecardRow[];
  readonly judgement: Judgement;
}) {
  const namedRows = rows.filter(({ indicator }) => indicatorsNamedBy(judgement).includes(indicator.id));
  if (namedRows.length === 0) return null;
  return (
    <NamedList className="govuk-list sc-timeline__own" name="The council’s own rating">
      {namedRows.map((row) => (
        <li key={row.indicator.id}>
          <RatingMark colour={ownRating(row).colour} />{' '}
          <small>the council’s own, {row.indicator.title}</small>
        </li>
      ))}
    </NamedList>
  );
}
