import { useQuery } from '@tanstack/react-query';
import { registersQuery } from '@/data/packQueries';
import { useMemo, type ReactNode } from 'react';
import { mainArea, type PlanData } from '@/domain/plan/planData';
import { ratedByOthers } from '@/domain/report/ratedByOthers';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { followUpState, openFollowUps } from '@/domain/registers/followUpState';
import { actionTally, foldedActions, isPastDue, allActionsOf } from '@/domain/registers/listedActions';
import { isEmpty, type CaseStudy, type Judgement, type Registers } from '@/domain/registers/register';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatDay } from '@/ui/formatPeriod';
import { Markdown } from '@/ui/Markdown';
import { dueStateText, followUpText, undecidedText } from '@/wording/promisesText';
import { ActionMark } from './ActionMark';
import { JudgementLine } from './JudgementLine';
import { MoneyTable } from './MoneyTable';
import { RatedByOthersTable } from './RatedByOthersTable';
import type { Part } from './parts';
import { Timeline } from './Timeline';

/** What a plan's registers hold on one priority, for its page. Shows nothing if the plan has no registers. */
export function PriorityPromises({ data, priority }: { readonly data: PlanData; readonly priority: string }) {
  const { data: registers, error } = useQuery(registersQuery(data));
  if (error !== null && registers === undefined)
    return <FactBlock title="Promises">Could not load what was promised. {error.message}</FactBlock>;
  if (registers === undefined || isEmpty(registers)) return null;
  const ofPriority = <Row extends { readonly priority?: string | undefined }>(rows: readonly Row[]) =>
    rows.filter((row) => row.priority === priority);
  return (
    <>
      <Actions data={data} registers={registers} priority={priority} />
      <Recommendations data={data} rows={ofPriority(registers.recommendations)} />
      <Requests data={data} rows={ofPriority(registers.followUps)} />
      <Judgements
        data={data}
        priority={priority}
        judgements={registers.judgements.filter(
          (judgement) => judgement.indicators === 'all' || judgement.priority === priority,
        )}
      />
      {ofPriority(registers.money).length > 0 && (
        <FactBlock title="Money">
          <MoneyTable plan={data.plan} money={ofPriority(registers.money)} />
          <p className="govuk-body-s">
            Amounts are not added up, and nothing here says what they brought about.
          </p>
        </FactBlock>
      )}
      <CaseStudies registers={registers} priority={priority} />
    </>
  );
}

function Judgements({
  data,
  priority,
  judgements,
}: {
  readonly data: PlanData;
  readonly priority: string;
  readonly judgements: readonly Judgement[];
}) {
  const rows = useMemo(
    () =>
      scorecardOf(data, mainArea(data), undefined).filter(({ indicator }) => indicator.priority === priority),
    [data, priority],
  );
  const rated = ratedByOthers(rows);
  if (judgements.length === 0 && rated.length === 0) return null;
  return (
    <FactBlock title="Judgements">
      <JudgementLine judgements={judgements} asAt={data.plan.asAt} isForWide />
      <Timeline
        data={data}
        rows={rows}
        judgements={judgements.toSorted((a, b) => a.date.localeCompare(b.date))}
      />
      <RatedByOthersTable data={data} rated={rated} />
    </FactBlock>
  );
}

function FactBlock({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="sc-priority__fact">
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function MoreOf({ data, part }: { readonly data: PlanData; readonly part: Part }) {
  return (
    <p className="govuk-body-s sc-no-print">
      <a className="govuk-link" href={hrefOf({ ...planAddressOf(data), page: 'promises', part })}>
        All {part === 'follow-ups' ? 'requests' : part}
      </a>
    </p>
  );
}

function Actions({
  data,
  registers,
  priority,
}: {
  readonly data: PlanData;
  readonly registers: Registers;
  readonly priority: string;
}) {
  const { asAt } = data.plan;
  const rows = foldedActions(registers.actions, asAt).filter(({ action }) => action.priority === priority);
  if (registers.actions.length === 0) return null;
  if (rows.length === 0)
    return (
      <FactBlock title="Actions">
        <p className="sc-missing">No action of the plan is for this priority.</p>
      </FactBlock>
    );
  const { pastDue: pastCount } = actionTally(allActionsOf(rows));
  return (
    <FactBlock title="Actions">
      <p className="govuk-body">
        {pastCount === 0 ? 'None' : pastCount} of {allActionsOf(rows).length} past{' '}
        {pastCount === 1 ? 'its' : 'their'} date as at {formatDay(asAt)}.
      </p>
      <ul className="govuk-list">
        {rows.map(({ action, state, number }) => (
          <li key={action.id}>
            <ActionMark rating={action.rating} hidesWord /> {number}. {action.action}{' '}
            <span className="sc-quiet">
              {[action.owner ?? 'nobody is named', action.due?.text ?? 'no date'].join(' · ')}
              {isPastDue(state) && (
                <>
                  {' '}
                  · <strong>{dueStateText(state)}</strong>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <MoreOf data={data} part="actions" />
    </FactBlock>
  );
}

function Recommendations({
  data,
  rows,
}: {
  readonly data: PlanData;
  readonly rows: Registers['recommendations'];
}) {
  if (rows.length === 0) return null;
  const undecidedNote = undecidedText(rows);
  return (
    <FactBlock title="Recommendations">
      <p className="govuk-body">
        {rows.length} {rows.length === 1 ? 'concerns' : 'concern'} this priority.
      </p>
      {undecidedNote !== undefined && <p className="sc-missing">{undecidedNote}.</p>}
      <MoreOf data={data} part="recommendations" />
    </FactBlock>
  );
}

function Requests({ data, rows }: { readonly data: PlanData; readonly rows: Registers['followUps'] }) {
  if (rows.length === 0) return null;
  const { asAt } = data.plan;
  const openRequests = openFollowUps(rows, asAt);
  return (
    <FactBlock title="Requests of members">
      <p className="govuk-body">
        {rows.length - openRequests.length} of {rows.length} answered.
      </p>
      {openRequests.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {openRequests.map((request) => (
            <li key={request.id}>
              {request.ask} <span className="sc-quiet">{followUpText(followUpState(request, asAt))}</span>
            </li>
          ))}
        </ul>
      )}
      <MoreOf data={data} part="follow-ups" />
    </FactBlock>
  );
}

/** What children and families said has a heading of its own, so that nobody thinks that this priority lacks it. */
function CaseStudies({ registers, priority }: { readonly registers: Registers; readonly priority: string }) {
  const ownCases = registers.caseStudies.filter((caseStudy) => caseStudy.priority === priority);
  const voices = ownCases.filter(({ kind }) => kind === 'voice');
  const otherCases = ownCases.filter((caseStudy) => !voices.includes(caseStudy));
  return (
    <>
      {voices.length > 0 && (
        <FactBlock title="In their own words">
          <VoicesTold studies={voices} />
        </FactBlock>
      )}
      <FactBlock title="Case studies">
        {otherCases.length === 0 ? (
          <p className="sc-missing">No case study is recorded.</p>
        ) : (
          <VoicesTold studies={otherCases} />
        )}
      </FactBlock>
    </>
  );
}

function VoicesTold({ studies }: { readonly studies: readonly CaseStudy[] }) {
  return studies.map(({ id, title, text, date, source }) => (
    <div key={id}>
      <h3 className="govuk-heading-s">{title}</h3>
      <Markdown text={text} />
      <p className="govuk-body-s sc-quiet">
        {[date === undefined ? undefined : formatDay(date), source]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
    </div>
  ));
}
