import { useMemo } from 'react';
import type { PlanData } from '@/domain/plan/planData';
import { colourSince } from '@/domain/report/colourSince';
import { newestOf, type MeetingStep } from '@/domain/report/meetingSteps';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { Figure } from '@/ui/Figure';
import { Inline } from '@/ui/Markdown';
import { NamedList } from '@/ui/NamedList';
import { markColour } from '@/ui/markColour';
import { RatingMark } from '@/ui/RatingMark';
import { exemptText } from '@/wording/accessText';
import { ratingsFinding } from '@/wording/priorityText';
import { goodNewsText } from '@/wording/reportDraftText';
import { rowQuestions } from '@/wording/rowQuestions';
import { openRequestText } from '@/wording/promisesText';
import { sinceTag } from '@/wording/sinceTag';

/** A step shows at most this many figures, so that they can be read from the back of a room, and counts the rest. */
const MOST_SHOWN = 4;

/**
 * One priority in large type: what the figures say, each exception with a question, the written paragraphs, who is responsible, and which
 * requests are still open.
 */
export function StepView({ data, step }: { readonly data: PlanData; readonly step: MeetingStep }) {
  const { account, exceptions: exceptionRows, answerers, openRequests } = step;
  const { rows, priority } = account;
  const drafted = goodNewsText(data, rows);
  const workingWell = newestOf(step, 'working-well');
  return (
    <>
      <p className="sc-meeting__finding">{ratingsFinding(account)}</p>
      {exceptionRows.length > 0 && (
        <NamedList className="sc-meeting__asks" name="To ask about">
          {exceptionRows.slice(0, MOST_SHOWN).map((row) => (
            <AskQuestion key={row.indicator.id} data={data} row={row} />
          ))}
        </NamedList>
      )}
      {exceptionRows.length > MOST_SHOWN && (
        <p className="sc-quiet">
          And {exceptionRows.length - MOST_SHOWN} more that are red, or amber and worsening.
        </p>
      )}
      <dl className="sc-meeting__facts">
        <dt>Working well</dt>
        <dd>
          <WorkingWell texts={workingWell.length === 0 && drafted !== undefined ? [drafted] : workingWell} />
        </dd>
        <dt>Of concern</dt>
        <dd>
          <WorkingWell texts={newestOf(step, 'concern')} />
        </dd>
        <dt>Who answers</dt>
        <dd>
          {answerers.length === 0 ? (
            <Missing>Nobody is named.</Missing>
          ) : (
            answerers.map(({ role }) => role).join('; ')
          )}
        </dd>
        {openRequests.length > 0 && (
          <>
            <dt>Asked before, and still open</dt>
            <dd>
              <ul>
                {openRequests.map((request) => (
                  <li key={request.id}>{openRequestText(request, data.plan.asAt)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      {data.exempt
        .filter((notice) => notice.priority === priority.id)
        .map(({ paragraph }) => (
          <p key={paragraph}>{exemptText(paragraph)}</p>
        ))}
    </>
  );
}

function WorkingWell({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return <Missing>Nothing is written.</Missing>;
  return texts.map((text) => (
    <p key={text}>
      <Inline text={text} />
    </p>
  ));
}

function Missing({ children }: { readonly children: string }) {
  return <span className="sc-missing">{children}</span>;
}

function AskQuestion({ data, row }: { readonly data: PlanData; readonly row: ScorecardRow }) {
  const { indicator } = row;
  const colourHistory = useMemo(() => colourSince(data, row, row.series.area), [data, row]);
  const [question] = useMemo(() => rowQuestions(data, row), [data, row]);
  return (
    <li>
      <p className="sc-meeting__figure">
        <strong>
          <Figure observation={row.observation} indicator={indicator} />
        </strong>
        <RatingMark colour={markColour(row.rating)} />
        {colourHistory !== undefined && <span className="sc-quiet">{sinceTag(colourHistory)}</span>}
      </p>
      <div>
        <h2>{indicator.title}</h2>
        {question !== undefined && <p>{question}</p>}
      </div>
    </li>
  );
}
