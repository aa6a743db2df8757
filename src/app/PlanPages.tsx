import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import { OverviewPage } from '@/pages/overview/OverviewPage';
import { ScorecardPage } from '@/pages/scorecard/ScorecardPage';
import type { PageName } from '@/ui/address';

const IndicatorPage = lazy(() =>
  import('@/pages/indicator/IndicatorPage').then((page) => ({ default: page.IndicatorPage })),
);
const MethodsPage = lazy(() =>
  import('@/pages/methods/MethodsPage').then((page) => ({ default: page.MethodsPage })),
);
const GlossaryPage = lazy(() =>
  import('@/pages/glossary/GlossaryPage').then((page) => ({ default: page.GlossaryPage })),
);
const AccessibilityPage = lazy(() =>
  import('@/pages/accessibility/AccessibilityPage').then((page) => ({ default: page.AccessibilityPage })),
);

/** The page that the address names. Overview and scorecard come with the first download, the rest when asked for. */
export function PlanPages({ plan, page }: { readonly plan: string; readonly page: PageName }) {
  const [path] = useLocation();
  return (
    <Suspense
      fallback={
        <p className="govuk-body sc-pending" role="status">
          Loading the page…
        </p>
      }
    >
      <PageNamed key={path} plan={plan} page={page} indicator={path.split('/')[3] ?? ''} />
    </Suspense>
  );
}

function PageNamed({
  plan,
  page,
  indicator,
}: {
  readonly plan: string;
  readonly page: PageName;
  readonly indicator: string;
}) {
  switch (page) {
    case 'overview':
      return <OverviewPage planId={plan} />;
    case 'scorecard':
      return <ScorecardPage planId={plan} />;
    case 'indicator':
      return <IndicatorPage planId={plan} indicatorId={indicator} />;
    case 'methods':
      return <MethodsPage planId={plan} />;
    case 'glossary':
      return <GlossaryPage />;
    case 'accessibility':
      return <AccessibilityPage />;
  }
}
