import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { registersQuery } from '@/data/packQueries';
import { areaName, mainArea, type PlanData } from '@/domain/plan/planData';
import type { Registers } from '@/domain/registers/register';
import { meetingSteps, type MeetingStep } from '@/domain/report/meetingSteps';
import { reportsOf } from '@/domain/report/currentReport';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { hrefOf, pageAddressOf, planAddressOf } from '@/ui/address';
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
import { useStepTurning } from './useStepTurning';

/** The page for the screen in a meeting: the plan in large type, one priority at a time. */
export function MeetingPage({ data }: { readonly data: PlanData }) {
  const registers = useQuery(registersQuery(data));
  return (
    <Loaded query={registers} contentName="what the plan keeps beside its figures">
      {(registers) => <Meeting data={data} registers={registers} />}
    </Loaded>
  );
}

const FIRST_PLACE = 'start';
const LAST_PLACE = 'end';

function Meeting({ data, registers }: { readonly data: PlanData; readonly registers: Registers }) {
  const { plan } = data;
  const area = mainArea(data);
  const planAddress = planAddressOf(data);
  const notes = useMeetingNotes(planAddress);
  const order = usePresentersOrder(planAddress);
  // Text that was typed on a priority stays there while the presenter shows other priorities.
  const [drafts, setDrafts] = useState<Readonly<Record<string, NoteDraft>>>({});
  const askedPlace = new URLSearchParams(useSearch()).get('at') ?? FIRST_PLACE;
  const [, navigate] = useLocation();
  const rows = useMemo(() => scorecardOf(data, area), [data, area]);
  const steps = useMemo(
    () => meetingSteps(data, rows, { registers, order: order.items }),
    [data, rows, registers, order.items],
  );
  const places = useMemo(
    () => [FIRST_PLACE, ...steps.map(({ account }) => account.priority.id), LAST_PLACE],
    [steps],
  );
  const placeIndex = Math.max(0, places.indexOf(askedPlace));
  const turnToStep = useCallback(
    (index: number) =>
      navigate(pageAddressOf({ ...planAddressOf(data), page: 'meeting', params: { at: places[index] } }), {
        replace: true,
      }),
    [data, navigate, places],
  );
  const lastIndex = places.length - 1;
  const leaveMeeting = useCallback(
    () => navigate(pageAddressOf({ ...planAddressOf(data), page: 'brief' })),
    [data, navigate],
  );
  const swipeProps = useStepTurning(placeIndex, lastIndex, { turnToStep, leaveMeeting });
  const questions = useMyQuestions(planAddress);
  const meetingStep = steps[placeIndex - 1];
  const [title, caption] =
    meetingStep !== undefined
      ? [meetingStep.account.priority.title, priorityLabel(plan, meetingStep.account.priority)]
      : [
          placeIndex === 0 ? plan.title : 'What was taken down',
          placeIndex === 0 ? areaName(data, area) : plan.title,
        ];
  return (
    <article className="sc-meeting" {...swipeProps}>
      <nav className="sc-meeting__turn sc-no-print" aria-label="Steps of the meeting">
        <button
          type="button"
          className="sc-link-button"
          disabled={placeIndex === 0}
          onClick={() => turnToStep(placeIndex - 1)}
        >
          Back
        </button>
        <span aria-live="polite">
          {placeIndex + 1} of {places.length}
        </span>
        <button
          type="button"
          className="sc-link-button"
          disabled={placeIndex === lastIndex}
          onClick={() => turnToStep(placeIndex + 1)}
        >
          Next
        </button>
        <a className="sc-meeting__leave" href={hrefOf({ ...planAddress, page: 'brief' })}>
          Leave the meeting
        </a>
      </nav>
      <PageHeading
        key={`title of ${places[placeIndex]}`}
        caption={`${caption} · figures as at ${formatDay(plan.asAt)}`}
        title={title}
        windowTitle={`Meeting, ${plan.title}`}
      />
      {meetingStep !== undefined && (
        <>
          <StepView data={data} step={meetingStep} />
          <MyQuestionList questions={questionsOn(questions.list, meetingStep)} />
        </>
      )}
      {meetingStep === undefined && placeIndex === 0 && (
        <>
          <FirstStep plan={plan} order={order} />
          <MyQuestionList questions={questions.list} />
        </>
      )}
      {meetingStep === undefined && placeIndex === lastIndex && (
        <LastStep
          notes={notes}
          registers={registers}
          suggestedMeeting={reportsOf(plan)[0]?.meeting ?? ''}
          planTitle={plan.title}
        />
      )}
      {placeIndex !== 0 && placeIndex !== lastIndex && (
        <TakeDown
          key={`notes on ${places[placeIndex]}`}
          notes={notes}
          priority={places[placeIndex]}
          draft={drafts[places[placeIndex] ?? ''] ?? NO_DRAFT}
          setDraft={(draft) => setDrafts({ ...drafts, [places[placeIndex] ?? '']: draft })}
        />
      )}
    </article>
  );
}

/** A question that the reader ticked begins with the title of its indicator. */
function questionsOn(questions: readonly string[], { account }: MeetingStep): readonly string[] {
  return questions.filter((question) =>
    account.rows.some(({ indicator }) => question.startsWith(`${indicator.title}: `)),
  );
}
