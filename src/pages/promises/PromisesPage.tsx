import { useQuery } from '@tanstack/react-query';
import { registersQuery } from '@/data/packQueries';
import { useSearch } from 'wouter';
import { areaName, mainArea, type PlanData } from '@/domain/plan/planData';
import type { Registers } from '@/domain/registers/register';
import { formatDay } from '@/ui/formatPeriod';
import { Loaded } from '@/ui/Loaded';
import { PageHeading } from '@/ui/PageHeading';
import { ActionsPart } from './ActionsPart';
import { AnswersPart } from './AnswersPart';
import { FollowUpsPart } from './FollowUpsPart';
import { JudgementsPart } from './JudgementsPart';
import { MoneyPart } from './MoneyPart';
import { PartsNav } from './PartsNav';
import type { PartProps } from './partProps';
import { partOf, partsOf, type Part } from './parts';
import { parsePromisesParams } from './promisesParams';
import { RecommendationsPart } from './RecommendationsPart';
import { SurveysPart } from './SurveysPart';

/** What was promised: actions, recommendations, requests, judgements, money, and who answers for each. */
export function PromisesPage({ data, part }: { readonly data: PlanData; readonly part: string }) {
  const query = useQuery(registersQuery(data));
  return (
    <Loaded query={query} contentName="what was promised">
      {(registers) => <Promises data={data} registers={registers} askedPart={part} />}
    </Loaded>
  );
}

function Promises({
  data,
  registers,
  askedPart,
}: {
  readonly data: PlanData;
  readonly registers: Registers;
  readonly askedPart: string;
}) {
  const asAt = parsePromisesParams(useSearch()).asAt ?? data.plan.asAt;
  const part = partOf(askedPart, partsOf(registers));
  const caption = `${areaName(data, mainArea(data))} · as at ${formatDay(asAt)}`;
  return (
    <article className="sc-promises">
      <PartsNav data={data} registers={registers} currentPart={part} />
      {part === undefined ? (
        <>
          <PageHeading title="Nothing is promised here" windowTitle={`Promises, ${data.plan.title}`} />
          <p className="govuk-body">
            This plan keeps no actions, recommendations, requests, judgements, money or surveys.
          </p>
        </>
      ) : (
        <PartNamed key={part} part={part} data={data} registers={registers} asAt={asAt} caption={caption} />
      )}
    </article>
  );
}

function PartNamed({ part, ...props }: PartProps & { readonly part: Part }) {
  switch (part) {
    case 'actions':
      return <ActionsPart {...props} />;
    case 'recommendations':
      return <RecommendationsPart {...props} />;
    case 'follow-ups':
      return <FollowUpsPart {...props} />;
    case 'judgements':
      return <JudgementsPart {...props} />;
    case 'money':
      return <MoneyPart {...props} />;
    case 'surveys':
      return <SurveysPart {...props} />;
    case 'who-answers':
      return <AnswersPart {...props} />;
  }
}
