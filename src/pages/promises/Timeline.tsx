import type { PlanData } from '@/domain/plan/planData';
import { ownRating } from '@/domain/report/ratedByOthers';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { indicatorsNamedBy } from '@/domain/registers/judgementEvents';
import type { Judgement } from '@/domain/registers/register';
import { NamedList } from '@/ui/NamedList';
import { formatAccess } from '@/ui/formatAccess';
import { RatingMark } from '@/ui/RatingMark';
import { formatJudged } from '@/wording/promisesText';
import { Doubt } from './Doubt';
import { titleOfSource } from './sourceTitle';

/** Judgements in the given order, each with its date, its words and the paper that it is from. */
export function Timeline({
  data: { plan },
  rows,
  judgements,
}: {
  readonly data: PlanData;
  /** The scorecard, for the council's own rating of what a judgement names. */
  readonly rows: readonly ScorecardRow[];
  readonly judgements: readonly Judgement[];
}) {
  return (
    <ol className="sc-timeline">
      {judgements.map((one, index) => (
        <li key={index}>
          <p className="sc-timeline__date">{formatJudged(one.date)}</p>
          <p className="sc-timeline__judgement">{one.judgement}</p>
          <div>
            <p className="govuk-body-s">
              <strong>{one.body}</strong>: {one.subject}
              {one.previous !== undefined && <> (before: {one.previous})</>}
            </p>
            {formatAccess(one.access) !== undefined && (
              <p className="sc-restricted">For members: {formatAccess(one.access)}</p>
            )}
            <OwnRatings rows={rows} judgement={one} />
            {one.text !== undefined && <p className="govuk-body-s">{one.text}</p>}
            {one.doubt !== undefined && (
              <p className="govuk-body-s">
                <Doubt text={one.doubt} />
              </p>
            )}
            <p className="govuk-body-s sc-quiet">
              {[titleOfSource(plan, one.source), one.page].filter((part) => part !== undefined).join(', ')}
              {one.link !== undefined && (
                <>
                  {' '}
                  <a className="govuk-link" href={one.link} rel="noreferrer">
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
  const named = rows.filter(({ indicator }) => indicatorsNamedBy(judgement).includes(indicator.id));
  if (named.length === 0) return null;
  return (
    <NamedList className="govuk-list sc-timeline__own" name="The council’s own rating">
      {named.map((row) => (
        <li key={row.indicator.id}>
          <RatingMark colour={ownRating(row).colour} />{' '}
          <small>the council’s own, {row.indicator.title}</small>
        </li>
      ))}
    </NamedList>
  );
}
