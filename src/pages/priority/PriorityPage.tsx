import { useMemo, type ReactNode } from 'react';
import { useSearch } from 'wouter';
import { areaName, mainArea, type PlanData } from '@/domain/plan/planData';
import { priorityAccount, type PriorityAccount } from '@/domain/report/priorityAccount';
import { scorecardOf, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { tallyOf } from '@/domain/scorecard/tally';
import { hrefOf, planAddressOf } from '@/ui/address';
import { toAsAt } from '@/ui/AsAtMenu';
import { formatDay } from '@/ui/formatPeriod';
import { markColour } from '@/ui/markColour';
import { PageHeading } from '@/ui/PageHeading';
import { RatingMark, type MarkColour } from '@/ui/RatingMark';
import { exemptText } from '@/wording/accessText';
import { similarAreasText } from '@/wording/briefText';
import { draftedConcerns, draftedGoodNews } from '@/wording/draftedText';
import { priorityFinding, priorityLabel } from '@/wording/priorityText';
import { greenText } from '@/wording/tallyText';
import { QuestionsToAsk } from './QuestionsToAsk';
import { Coverage } from './Coverage';
import { PriorityFigures } from './PriorityFigures';
import { PriorityQueries } from './PriorityQueries';
import { VoicesElsewhere } from './VoicesElsewhere';
import { EarlierParagraphs, WrittenParagraphs, WrittenBlock } from './WrittenParagraphs';

/** The page of one priority: its figures, the written paragraphs, what is measured and what is not. */
export function PriorityPage({
  data,
  priority,
  promises,
}: {
  readonly data: PlanData;
  readonly priority: string;
  /** The promises of this priority, as rows of its list of facts. */
  readonly promises: ReactNode;
}) {
  const asAt = toAsAt(new URLSearchParams(useSearch()).get('asat'));
  const area = mainArea(data);
  const account = useMemo(
    () => priorityAccount(data, scorecardOf(data, area, asAt), priority),
    [data, area, asAt, priority],
  );
  if (account === undefined) return <NoSuchPriority data={data} />;
  const { plan } = data;
  const { rows } = account;
  const exempt = data.exempt.filter((notice) => notice.priority === priority);
  const startDate = account.priority.from ?? plan.from;
  const hasSimilar = rows.some(({ comparators }) => comparators.neighbours.benchmark.kind === 'value');
  const neighbourCount = Math.max(0, ...rows.map(({ neighbours }) => neighbours.length));
  const factTexts = [
    `${priorityLabel(plan, account.priority)}${plan.byTopic === true ? '' : `, ${account.position} of ${account.priorityCount}`}`,
    startDate && `since ${startDate}`,
    areaName(data, area),
    `figures as at ${formatDay(plan.asAt)}`,
  ];
  return (
    <article className="sc-priority">
      <Beside data={data} account={account} />
      <PageHeading
        caption={factTexts.filter((fact) => fact !== undefined && fact !== '').join(' · ')}
        title={account.priority.title}
        windowTitle={`${account.priority.title}, ${plan.title}`}
      />
      <p className="govuk-body-l sc-measure">{priorityFinding(account)}</p>
      {rows.length > 0 && (
        <>
          <p className="sc-priority__tally">
            <span aria-hidden="true">
              {marksOf(rows).map((colour, markIndex) => (
                <RatingMark key={markIndex} colour={colour} hidesWord />
              ))}
            </span>
            <span className="sc-quiet">{greenText(tallyOf(rows))}.</span>
          </p>
          <PriorityFigures data={data} rows={rows} asAt={asAt} />
          {hasSimilar && <p className="sc-priority__similar sc-quiet">{similarAreasText(neighbourCount)}</p>}
        </>
      )}
      <div className="sc-priority__sides">
        <WrittenParagraphs account={account} kind="working-well" drafted={draftedGoodNews(data, rows)} />
        <div>
          <WrittenParagraphs account={account} kind="concern" drafted={draftedConcerns(data, rows)} />
          <QuestionsToAsk data={data} rows={rows} />
        </div>
      </div>
      <EarlierParagraphs account={account} kind="working-well" titled />
      <EarlierParagraphs account={account} kind="concern" titled />
      {exempt.map(({ paragraph }) => (
        <p key={paragraph} className="govuk-body">
          {exemptText(paragraph)}
        </p>
      ))}
      <dl className="sc-priority__facts">
        <WrittenBlock account={account} kind="story" />
        <WrittenBlock account={account} kind="impact" />
        <WrittenBlock account={account} kind="voice">
          <VoicesElsewhere data={data} priority={priority} />
        </WrittenBlock>
        <WrittenBlock account={account} kind="action" />
        {promises}
        <Coverage data={data} account={account} />
        <PriorityQueries account={account} />
      </dl>
    </article>
  );
}

/** Links back to the plan, and to the previous and the next priority. */
function Beside({
  data: { plan, ...data },
  account,
}: {
  readonly data: PlanData;
  readonly account: PriorityAccount;
}) {
  const planAddress = planAddressOf({ plan, ...data });
  const priorityIndex = account.position - 1;
  const [previousPriority, nextPriority] = [
    plan.priorities[priorityIndex - 1],
    plan.priorities[priorityIndex + 1],
  ];
  const linkTo = (id: string) => hrefOf({ ...planAddress, page: 'priority', priority: id });
  return (
    <nav className="sc-priority__nav sc-no-print" aria-label="Priorities">
      <a className="govuk-link" href={hrefOf({ ...planAddress, page: 'overview' })}>
        Overview
      </a>
      {previousPriority !== undefined && (
        <a className="govuk-link" href={linkTo(previousPriority.id)} rel="prev">
          ‹ {priorityLabel(plan, previousPriority)}
          <span className="govuk-visually-hidden">: {previousPriority.title}</span>
        </a>
      )}
      {nextPriority !== undefined && (
        <a className="govuk-link" href={linkTo(nextPriority.id)} rel="next">
          {priorityLabel(plan, nextPriority)} ›
          <span className="govuk-visually-hidden">: {nextPriority.title}</span>
        </a>
      )}
    </nav>
  );
}

const MARKS: readonly MarkColour[] = ['red', 'amber', 'green', 'none'];

/** The rating marks of the priority's indicators, red ones first. */
function marksOf(rows: readonly ScorecardRow[]): readonly MarkColour[] {
  return rows.map(({ rating }) => markColour(rating)).toSorted((a, b) => MARKS.indexOf(a) - MARKS.indexOf(b));
}

function NoSuchPriority({ data }: { readonly data: PlanData }) {
  const planAddress = planAddressOf(data);
  return (
    <>
      <PageHeading title="This plan has no such priority" />
      <p className="govuk-body">Its priorities are:</p>
      <ul className="govuk-list govuk-list--bullet">
        {data.plan.priorities.map(({ id, title }) => (
          <li key={id}>
            <a className="govuk-link" href={hrefOf({ ...planAddress, page: 'priority', priority: id })}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
