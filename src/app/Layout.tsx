import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { plansQuery } from '@/data/packQueries';
import type { PublishedPlans } from '@/domain/publishedPlan';
import { Loaded } from '@/ui/Loaded';
import { hrefOf, PAGES, type PageName } from '@/ui/address';
import { PageFooter } from './PageFooter';
import { PageHeader } from './PageHeader';
import { PlanPages } from './PlanPages';
import { NotFound } from './NotFound';

/** The shell: header, the page, footer. */
export function Layout() {
  const plans = useQuery(plansQuery());
  const [path] = useLocation();
  const [planId = '', pageWord = 'overview'] = path
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const page = PAGES.find((name) => name === pageWord);
  const current = plans.data?.plans.find(({ id }) => id === planId) ?? plans.data?.plans[0];
  const where = current && { plan: current, page: page ?? 'overview' };
  return (
    <>
      <a
        href="#content"
        className="govuk-skip-link"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        Skip to main content
      </a>
      <PageHeader where={where} plans={plans.data?.plans ?? []} />
      <main id="content" className="sc-page" tabIndex={-1}>
        <Loaded query={plans} what="the list of plans">
          {(found) => <PageOf plans={found} planId={planId} page={page} />}
        </Loaded>
      </main>
      <PageFooter where={where} />
    </>
  );
}

function PageOf({
  plans: { plans },
  planId,
  page,
}: {
  readonly plans: PublishedPlans;
  readonly planId: string;
  readonly page: PageName | undefined;
}) {
  const [first] = plans;
  if (first === undefined) return <NotFound what="The site holds no plan." home="./" />;
  const plan = planId === '' ? first : plans.find(({ id }) => id === planId);
  const home = hrefOf({ plan: first.id, page: 'overview' });
  if (plan === undefined)
    return <NotFound what={`There is no plan called “${planId.slice(0, 60)}” on this site.`} home={home} />;
  if (page === undefined) return <NotFound what="There is no such page on this site." home={home} />;
  return <PlanPages plan={plan.id} page={page} />;
}

/** A part of the address as text; one that cannot be decoded stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
