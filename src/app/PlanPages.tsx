import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { planQuery, plansQuery } from '@/data/packQueries';
import { withModel, type PlanData } from '@/domain/plan/planData';
import { AfterDrawn } from '@/ui/AfterDrawn';
import { pageAddressOf, subjectOf, type PageName, type PlanAddress } from '@/ui/address';
import { Loaded } from '@/ui/Loaded';
import { overview, scorecard } from './drawnPages';
import { LaterPage, loadPage } from './PageBoundary';

const IndicatorPage = lazy(() =>
  loadPage(import('@/pages/indicator/IndicatorPage')).then((page) => ({ default: page.IndicatorPage })),
);
const PriorityPage = lazy(() =>
  loadPage(import('@/pages/priority/PriorityPage')).then((page) => ({ default: page.PriorityPage })),
);
const BriefPage = lazy(() =>
  loadPage(import('@/pages/brief/BriefPage')).then((page) => ({ default: page.BriefPage })),
);
const MeetingPage = lazy(() =>
  loadPage(import('@/pages/meeting/MeetingPage')).then((page) => ({ default: page.MeetingPage })),
);
const ReportPage = lazy(() =>
  loadPage(import('@/pages/report/ReportPage')).then((page) => ({ default: page.ReportPage })),
);
const InYearPage = lazy(() =>
  loadPage(import('@/pages/inYear/InYearPage')).then((page) => ({ default: page.InYearPage })),
);
const ComparePage = lazy(() =>
  loadPage(import('@/pages/compare/ComparePage')).then((page) => ({ default: page.ComparePage })),
);
const PromisesPage = lazy(() =>
  loadPage(import('@/pages/promises/PromisesPage')).then((page) => ({ default: page.PromisesPage })),
);
const PriorityPromises = lazy(() =>
  loadPage(import('@/pages/promises/PriorityPromises')).then((page) => ({
    default: page.PriorityPromises,
  })),
);
const PromisesGlance = lazy(() =>
  loadPage(import('@/pages/promises/PromisesGlance')).then((page) => ({ default: page.PromisesGlance })),
);
const CoveragePage = lazy(() =>
  loadPage(import('@/pages/promises/CoveragePage')).then((page) => ({ default: page.CoveragePage })),
);
const NeighboursPage = lazy(() =>
  loadPage(import('@/pages/neighbours/NeighboursPage')).then((page) => ({ default: page.NeighboursPage })),
);
const DataPage = lazy(() =>
  loadPage(import('@/pages/data/DataPage')).then((page) => ({ default: page.DataPage })),
);
const MethodsPage = lazy(() =>
  loadPage(import('@/pages/methods/MethodsPage')).then((page) => ({ default: page.MethodsPage })),
);
const GlossaryPage = lazy(() =>
  loadPage(import('@/pages/glossary/GlossaryPage')).then((page) => ({ default: page.GlossaryPage })),
);
const AccessibilityPage = lazy(() =>
  loadPage(import('@/pages/accessibility/AccessibilityPage')).then((page) => ({
    default: page.AccessibilityPage,
  })),
);

type Props = {
  readonly planAddress: PlanAddress;
  readonly page: PageName;
  /** The id of the indicator, priority or report that the page is about. Empty if the address names none. */
  readonly subject: string;
  /** Whether the address is enough to load a plan: a plan for every authority also needs an authority. */
  readonly hasPlan: boolean;
};

/** The page that the address names. Its code loads on demand; for a page drawn at build time it is loaded before the app takes the page over. */
export function PlanPages(props: Props) {
  const { planAddress, page, subject } = props;
  // The address is made from what is shown, because this component may see a new address before the component that passes it these props does.
  const address = pageAddressOf({
    plan: planAddress.plan,
    area: planAddress.area,
    page,
    ...subjectOf(page, subject),
  });
  return (
    <LaterPage key={address}>
      <PageNamed {...props} />
    </LaterPage>
  );
}

/** What was promised, shown below the overview of a plan that keeps registers. Other plans load nothing for it. */
function PromisesBelow({ data }: { readonly data: PlanData }) {
  const { data: list } = useQuery(plansQuery());
  const hasRegisters = list?.plans.some(({ id, registers }) => id === data.plan.id && registers === true);
  if (hasRegisters !== true) return null;
  return (
    <AfterDrawn>
      <PromisesGlance data={data} />
    </AfterDrawn>
  );
}

function PageNamed({ planAddress, page, subject, hasPlan }: Props) {
  switch (page) {
    case 'glossary':
      return <GlossaryPage />;
    case 'accessibility':
      return <AccessibilityPage />;
    case 'overview':
      return (
        <WithPlan planAddress={planAddress} contentName="the plan">
          {(data) => <overview.Page data={data} promises={<PromisesBelow data={data} />} />}
        </WithPlan>
      );
    case 'scorecard':
      return (
        <WithPlan planAddress={planAddress} contentName="the scorecard">
          {(data) => <scorecard.Page data={data} />}
        </WithPlan>
      );
    case 'in-year':
      return (
        <WithPlan planAddress={planAddress} contentName="this year so far">
          {(data) => <InYearPage data={data} />}
        </WithPlan>
      );
    case 'priority':
      return (
        <WithPlan planAddress={planAddress} contentName="the priority">
          {(data) => (
            <PriorityPage
              data={data}
              priority={subject}
              promises={
                <Suspense>
                  <PriorityPromises data={data} priority={subject} />
                </Suspense>
              }
            />
          )}
        </WithPlan>
      );
    case 'brief':
      return (
        <WithPlan planAddress={planAddress} contentName="the brief">
          {(data) => <BriefPage data={data} />}
        </WithPlan>
      );
    case 'meeting':
      return (
        <WithPlan planAddress={planAddress} contentName="the meeting">
          {(data) => <MeetingPage data={data} />}
        </WithPlan>
      );
    case 'report':
      return (
        <WithPlan planAddress={planAddress} contentName="the report">
          {(data) => <ReportPage data={data} report={subject} />}
        </WithPlan>
      );
    case 'indicator':
      return (
        <WithPlan planAddress={planAddress} contentName="the indicator">
          {(data) => <IndicatorPage data={data} indicatorId={subject} />}
        </WithPlan>
      );
    case 'promises':
      return (
        <WithPlan planAddress={planAddress} contentName="the plan">
          {(data) => <PromisesPage data={data} part={subject} />}
        </WithPlan>
      );
    case 'coverage':
      return (
        <WithPlan planAddress={planAddress} contentName="the plan">
          {(data) => <CoveragePage data={data} />}
        </WithPlan>
      );
    case 'compare':
      return (
        <WithPlan planAddress={planAddress} contentName="the comparison">
          {(data) => <ComparePage data={data} indicatorId={subject} />}
        </WithPlan>
      );
    case 'neighbours':
      return (
        <WithPlan planAddress={planAddress} contentName="the neighbours">
          {(data) => <NeighboursPage data={data} />}
        </WithPlan>
      );
    case 'data':
      return (
        <WithPlan planAddress={planAddress} contentName="the plan">
          {(data) => <DataPage data={data} />}
        </WithPlan>
      );
    case 'methods':
      return (
        <MethodsPage
          settings={(show) =>
            hasPlan && (
              <WithPlan planAddress={planAddress} contentName="the plan’s own settings">
                {show}
              </WithPlan>
            )
          }
        />
      );
  }
}

/** Loads the plan that the address names, with its neighbour model. */
function WithPlan({
  planAddress: { plan, area, model },
  contentName,
  children,
}: {
  readonly planAddress: PlanAddress;
  readonly contentName: string;
  readonly children: (data: PlanData) => ReactNode;
}) {
  const query = useQuery(planQuery({ plan, area }));
  const data = useMemo(() => query.data && withModel(query.data, model), [query.data, model]);
  return (
    <Loaded
      query={{ data, error: query.error, isFetching: query.isFetching, refetch: query.refetch }}
      contentName={contentName}
    >
      {children}
    </Loaded>
  );
}
