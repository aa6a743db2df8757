import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { registersQuery } from '@/data/packQueries';
import { areaName, mainArea, type PlanData } from '@/domain/plan/planData';
import type { Registers } from '@/domain/registers/register';
import { meetingSteps, type MeetingStep } from '@/domain/report/meetingSteps';
import { reportsOf } from '@/domain/report/reportNow';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { hrefOf, placeOf, whereOf } from '@/ui/address';
import { formatDay } from '@/ui/formatPeriod';
import { Loaded } from '@/ui/Loaded';
import { useMyQuestions } from '@/ui/myQuestions';
import { PageHeading } from '@/ui/PageHeading';
import { priorityLabel } from '@/wording/priorityText';
import { FirstStep } from './FirstStep';
import { LastStep } from './LastStep';
import { useMeetingNotes, usePresentersOrder } from './meetingNotes';
import { StepView } from './StepView';
import { NO_DRAFT, TakeDown, type NoteDraft } from './TakeDown';
import { MyQuestionList } from './MyQuestionList';
import { useTurning } from './useTurning';

/** The plan priority by priority in large type, for the screen in a meeting. */
export function MeetingPage({ data }: { readonly data: PlanData }) {
  const registers = useQuery(registersQuery(data));
  return (
    <Loaded query={registers} what="what the plan keeps beside its figures">
      {(kept) => <Meeting data={data} registers={kept} />}
    </Loaded>
  );
}

const FIRST = 'start';
const LAST = 'end';

function Meeting({ data, registers }: { readonly data: PlanData; readonly registers: Registers }) {
  const { plan } = data;
  const area = mainArea(data);
  const where = whereOf(data);
  const notes = useMeetingNotes(where);
  const order = usePresentersOrder(where);
  // What is typed on a priority is still there when the page comes back to it.
  const [drafts, setDrafts] = useState<Readonly<Record<string, NoteDraft>>>({});
  const asked = new URLSearchParams(useSearch()).get('at') ?? FIRST;
  const [, navigate] = useLocation();
  const rows = useMemo(() => scorecardOf(data, area), [data, area]);
  const steps = useMemo(
    () => meetingSteps(data, rows, { registers, order: order.all }),
    [data, rows, registers, order.all],
  );
  const places = useMemo(() => [FIRST, ...steps.map(({ account }) => account.priority.id), LAST], [steps]);
  const at = Math.max(0, places.indexOf(asked));
  const turnTo = useCallback(
    (index: number) =>
      navigate(placeOf({ ...whereOf(data), page: 'meeting', params: { at: places[index] } }), {
        replace: true,
      }),
    [data, navigate, places],
  );
  const last = places.length - 1;
  const leave = useCallback(() => navigate(placeOf({ ...whereOf(data), page: 'brief' })), [data, navigate]);
  const swipe = useTurning(at, last, { turnTo, leave });
  const questions = useMyQuestions(where);
  const step = steps[at - 1];
  const [title, caption] =
    step !== undefined
      ? [step.account.priority.title, priorityLabel(plan, step.account.priority)]
      : [at === 0 ? plan.title : 'What was taken down', at === 0 ? areaName(data, area) : plan.title];
  return (
    <article className="sc-meeting" {...swipe}>
      <nav className="sc-meeting__turn sc-no-print" aria-label="Steps of the meeting">
        <button type="button" className="sc-link-button" disabled={at === 0} onClick={() => turnTo(at - 1)}>
          Back
        </button>
        <span aria-live="polite">
          {at + 1} of {places.length}
        </span>
        <button
          type="button"
          className="sc-link-button"
          disabled={at === last}
          onClick={() => turnTo(at + 1)}
        >
          Next
        </button>
        <a className="sc-meeting__leave" href={hrefOf({ ...where, page: 'brief' })}>
          Leave the meeting
        </a>
      </nav>
      <PageHeading
        key={`title of ${places[at]}`}
        caption={`${caption} · figures as at ${formatDay(plan.asAt)}`}
        title={title}
        windowTitle={`Meeting, ${plan.title}`}
      />
      {step !== undefined && (
        <>
          <StepView data={data} step={step} />
          <MyQuestionList questions={questionsOn(questions.all, step)} />
        </>
      )}
      {step === undefined && at === 0 && (
        <>
          <FirstStep plan={plan} order={order} />
          <MyQuestionList questions={questions.all} />
        </>
      )}
      {step === undefined && at === last && (
        <LastStep
          notes={notes}
          registers={registers}
          suggested={reportsOf(plan)[0]?.meeting ?? ''}
          about={plan.title}
        />
      )}
      {at !== 0 && at !== last && (
        <TakeDown
          key={`notes on ${places[at]}`}
          notes={notes}
          priority={places[at]}
          draft={drafts[places[at] ?? ''] ?? NO_DRAFT}
          setDraft={(draft) => setDrafts({ ...drafts, [places[at] ?? '']: draft })}
        />
      )}
    </article>
  );
}

/** A question that was ticked begins with the title of its indicator. */
function questionsOn(questions: readonly string[], { account }: MeetingStep): readonly string[] {
  return questions.filter((question) =>
    account.rows.some(({ indicator }) => question.startsWith(`${indicator.title}: `)),
  );
}
