import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { useSearch } from 'wouter';
import { areaName, mainArea, yearsWithFigures, type PlanData } from '@/domain/plan/planData';
import { planOfSet, rowsOfSet } from '@/domain/scorecard/mySet';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { tallyOf } from '@/domain/scorecard/tally';
import { AsAtMenu, AsAtNotice, toAsAt } from '@/ui/AsAtMenu';
import { formatDay } from '@/ui/formatPeriod';
import { AfterDrawn } from '@/ui/AfterDrawn';
import { Legend } from '@/ui/Legend';
import { MY_SET, mySetIn, mySetText } from '@/ui/mySetAddress';
import { PageHeading } from '@/ui/PageHeading';
import { hrefOf, planAddressOf } from '@/ui/address';
import { prioritiesCount } from '@/wording/priorityText';
import { redKindsText, redText } from '@/wording/tallyText';
import { Findings } from './Findings';
import { TallyBand } from './TallyBand';

const MySetBar = lazy(() => import('@/ui/MySetBar').then((module) => ({ default: module.MySetBar })));
const NewLine = lazy(() => import('./NewLine').then((line) => ({ default: line.NewLine })));

/** The plan on one page: what needs attention, what changed, what goes well, and a card for each priority. */
export function OverviewPage({
  data: planData,
  promises,
}: {
  readonly data: PlanData;
  /** The summary of what was promised, for a plan that keeps registers; its code loads separately. */
  readonly promises?: ReactNode;
}) {
  const search = useSearch();
  const asAt = toAsAt(new URLSearchParams(search).get('asat'));
  const mySet = useMemo(() => mySetIn(search), [search]);
  const data = useMemo(() => planOfSet(planData, mySet), [planData, mySet]);
  const area = mainArea(data);
  const years = useMemo(() => yearsWithFigures(planData), [planData]);
  const rows = useMemo(() => rowsOfSet(scorecardOf(data, area, asAt), mySet), [data, area, asAt, mySet]);
  const { plan } = data;
  const planAddress = planAddressOf(data);
  const hrefAt = (year: string | undefined) =>
    hrefOf({ ...planAddress, page: 'overview', params: { asat: year, [MY_SET]: mySetText(mySet) } });
  const tally = tallyOf(rows);
  return (
    <div className="sc-overview">
      <div className="sc-overview__head">
        <PageHeading
          caption={`${areaName(data, area)} · ${plan.title} · figures as at ${formatDay(plan.asAt)}`}
          shortCaption={`Figures as at ${formatDay(plan.asAt)}`}
          title={pageTitle(data, mySet)}
          windowTitle={`Overview, ${plan.title}`}
        >
          : {lowerFirst(redText(tally))}
        </PageHeading>
        <AsAtMenu years={years} asAt={asAt} hrefAt={hrefAt} />
      </div>
      <AsAtNotice asAt={asAt} hrefLatest={hrefAt(undefined)} />
      {mySet.length > 0 && (
        <Suspense>
          <MySetBar
            mySet={mySet}
            knownCount={rows.length}
            page="overview"
            planAddress={planAddress}
            asAt={asAt}
          />
        </Suspense>
      )}
      <TallyBand
        tally={tally}
        kinds={redKindsText(rows)}
        planAddress={planAddress}
        asAt={asAt}
        set={mySetText(mySet)}
        isReported={plan.rating.basis === 'reported'}
      />
      <Findings data={data} rows={rows} asAt={asAt} set={mySetText(mySet)} />
      {mySet.length === 0 && (
        <>
          {promises}
          <p className="govuk-body sc-quiet sc-overview__vision">
            {plan.vision !== undefined && `${plan.vision.replace(/\.$/, '')}. `}
            {pageSummary(data)}
          </p>
        </>
      )}
      <p className="govuk-body sc-no-print">
        <a className="govuk-link" href={hrefOf({ ...planAddress, page: 'data' })}>
          New figures and next updates
          <AfterDrawn>
            <NewLine rows={rows} planAddress={planAddress} />
          </AfterDrawn>
        </a>
      </p>
      <Legend shorthands={[]} glossary={hrefOf({ ...planAddress, page: 'glossary' })} />
    </div>
  );
}

function pageTitle({ plan }: PlanData, mySet: readonly string[]): string {
  if (mySet.length > 0) return 'My set on one page';
  return plan.priorities.length === 0 ? 'The scorecard on one page' : 'The plan on one page';
}

/** A sentence with a small first letter, to follow a colon. */
function lowerFirst(text: string): string {
  return text.replace(/^[A-Z](?=[a-z])/, (firstLetter) => firstLetter.toLowerCase());
}

/**
 * The size of the plan in words: "8 priorities, 47 indicators, beside ten statistical neighbours and England." A plan without priorities
 * leaves their number out.
 */
function pageSummary({ plan, indicators, neighbours }: PlanData): string {
  const neighbourCount = neighbours[0]?.members.length;
  const neighboursText =
    neighbourCount === undefined ? '' : `, beside ${neighbourCount} statistical neighbours and England`;
  const count = prioritiesCount(plan);
  const priorities = count === undefined ? '' : `${count}, `;
  const countText = indicators.length === 1 ? '1 indicator' : `${indicators.length} indicators`;
  return `${priorities}${countText}${neighboursText}.`;
}
