import { useId } from 'react';
import { requestsAtMeeting } from '@/domain/registers/requestsAtMeeting';
import { followUpState, openFollowUps } from '@/domain/registers/followUpState';
import type { FollowUp } from '@/domain/registers/register';
import { formatAccess } from '@/ui/formatAccess';
import { formatDay } from '@/ui/formatPeriod';
import { LabelledCell } from '@/ui/LabelledCell';
import { PageHeading } from '@/ui/PageHeading';
import { SidewaysRegion } from '@/ui/SidewaysRegion';
import { dueMeaning, followUpsTitle, followUpText, formatJudged } from '@/wording/promisesText';
import { PromisedFigures } from './PromisedFigures';
import { DoubtNote } from './DoubtNote';
import { Missing } from './Missing';
import type { PartProps } from './partProps';
import { SaveRegister } from './SaveRegister';
import { SourceNote } from './SourceNote';

/** The part on what members asked for: which requests come back next, which are late, and which were answered. */
export function FollowUpsPart({ data, registers: { followUps }, asAt, caption }: PartProps) {
  const openRequests = openFollowUps(followUps, asAt);
  const answered = followUps.filter((followUp) => !openRequests.includes(followUp));
  const { dueThisMonth: requestsBack, nextDue: nextRequest } = requestsAtMeeting(followUps, asAt);
  const month = formatJudged(asAt.slice(0, 'YYYY-MM'.length));
  return (
    <>
      <PageHeading
        caption={caption}
        title={followUpsTitle(followUps.map((followUp) => followUpState(followUp, asAt)))}
        windowTitle={`Requests, ${data.plan.title}`}
      />
      <p className="govuk-body-l sc-measure">
        {requestsBack.length === 0 ? (
          <>Nothing that members asked for comes back in {month}.</>
        ) : (
          <>
            <strong>Back in {month}:</strong>{' '}
            {requestsBack.map(({ ask }) => ask.replace(/\.$/, '')).join('; ')}.
          </>
        )}
      </p>
      {nextRequest !== undefined && (
        <p className="govuk-body-l sc-measure">
          <strong>Back next:</strong> {nextRequest.ask}{' '}
          <span className="sc-quiet">{backAt(nextRequest)}</span>
        </p>
      )}
      <SaveRegister
        name={[data.plan.id, 'requests', asAt]}
        csv={async () => {
          const [{ toCsv }, { followUpRecords, FOLLOW_UPS_CSV }] = await Promise.all([
            import('@/documents/csv'),
            import('@/documents/registerRecords'),
          ]);
          return toCsv(FOLLOW_UPS_CSV, followUpRecords(followUps, asAt));
        }}
      />
      <Requests title="Not answered yet" followUps={openRequests} asAt={asAt} />
      <Requests title="Answered" followUps={answered} asAt={asAt} />
      <PromisedFigures
        data={data}
        promises={followUps.map((followUp) => ({
          id: followUp.id,
          text: followUp.ask,
          indicator: followUp.indicator,
          on: followUp.askedOn,
          promiseKind: 'asked',
        }))}
      />
      <SourceNote plan={data.plan} rows={followUps} />
    </>
  );
}

/** The meeting at which a request comes back, "Improving Lives Select Commission, 24 April 2018", or else the day by which it is due. */
function backAt({ dueMeeting, due }: FollowUp): string {
  const day = due?.latest === undefined ? undefined : formatDay(due.latest);
  if (dueMeeting === undefined) return day === undefined ? '' : `By ${day}.`;
  return day === undefined || dueMeeting.includes(day) ? `${dueMeeting}.` : `${dueMeeting}, by ${day}.`;
}

function Requests({
  title,
  followUps,
  asAt,
}: {
  readonly title: string;
  readonly followUps: readonly FollowUp[];
  readonly asAt: string;
}) {
  const captionId = useId();
  if (followUps.length === 0) return null;
  return (
    <section>
      <h2 id={captionId} className="govuk-heading-l">
        {title} ({followUps.length})
      </h2>
      <SidewaysRegion aria-labelledby={captionId}>
        <table role="table" className="sc-register sc-phone-rows" aria-labelledby={captionId}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                What was asked for
              </th>
              <th role="columnheader" scope="col">
                Of whom
              </th>
              <th role="columnheader" scope="col">
                Asked
              </th>
              <th role="columnheader" scope="col">
                Back at
              </th>
              <th role="columnheader" scope="col">
                Progress <small>as at {formatDay(asAt)}</small>
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {followUps.map((followUp) => (
              <RequestRow key={followUp.id} followUp={followUp} asAt={asAt} />
            ))}
          </tbody>
        </table>
      </SidewaysRegion>
    </section>
  );
}

function RequestRow({ followUp, asAt }: { readonly followUp: FollowUp; readonly asAt: string }) {
  const { ask, of, askedOn, meeting, minute, due, dueMeeting, answer } = followUp;
  const requestState = followUpState(followUp, asAt);
  const accessNote = formatAccess(followUp.access);
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {ask}
        {accessNote !== undefined && <small className="sc-restricted">For members: {accessNote}</small>}
        <DoubtNote text={followUp.doubt} />
      </th>
      <LabelledCell label="Of whom">{of ?? <Missing>nobody is named</Missing>}</LabelledCell>
      <LabelledCell label="Asked">
        {askedOn === undefined ? 'day not recorded' : formatDay(askedOn)}
        <small>
          {[meeting, minute && minuteText(minute)].filter((part) => part !== undefined).join(', ')}
        </small>
      </LabelledCell>
      <LabelledCell label="Back at">
        {dueMeeting ?? due?.text ?? <Missing>no day and no meeting is named</Missing>}
        {dueMeeting !== undefined && due !== undefined && !dueMeeting.includes(due.text) && (
          <small>{due.text}</small>
        )}
        {dueMeaning(due) !== undefined && <small>{dueMeaning(due)}</small>}
      </LabelledCell>
      <LabelledCell
        label="Progress"
        className={requestState.kind === 'no-answer' ? 'sc-register__past' : undefined}
      >
        {requestState.kind === 'no-answer' ? (
          <strong>{followUpText(requestState)}</strong>
        ) : (
          followUpText(requestState)
        )}
        {answer !== undefined && <small>{answer}</small>}
      </LabelledCell>
    </tr>
  );
}

/** Where a request was minuted: "minute 112 (2)". If the minutes have no numbers, the title of the item. */
function minuteText(minute: string): string {
  return /^\d/.test(minute) ? `minute ${minute}` : minute;
}
