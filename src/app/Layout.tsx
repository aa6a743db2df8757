import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { isOpened } from '@/data/openedPack';
import { plansQuery } from '@/data/packQueries';
import type { ListedPlan, PublishedPlans } from '@/packFormat/publishedPlan';
import { Loaded } from '@/ui/Loaded';
import { hrefOf, parsePlace, subjectOf, type PageName, type PlanAddress } from '@/ui/address';
import { MembersMark } from '@/ui/membersMark';
import { rememberLinks } from '@/ui/returnedLink';
import { membersText } from '@/wording/accessText';
import { chooseArea } from './drawnPages';
import { MembersBar } from './MembersBar';
import { useNotice } from './notice';
import { PageFooter } from './PageFooter';
import { PageHeader, type PlanContext } from './PageHeader';
import { LaterPage } from './PageBoundary';
import { PlanPages } from './PlanPages';
import { NotFound } from './NotFound';

/** The frame of the app: the header, the page and the footer. */
export function Layout() {
  const plans = useQuery(plansQuery());
  const notice = useNotice();
  // The browser's history must not hold any address of a pack for members.
  useEffect(() => (isOpened() ? undefined : rememberLinks()), []);
  const [path] = useLocation();
  const model = new URLSearchParams(useSearch()).get('model') ?? undefined;
  const { plan, area, page, subject } = parsePlace(path);
  const planContext = plans.data && planContextIn(plans.data.plans, { plan, area, model }, page);
  // The page shows its heading and filters before its table has loaded.
  const isChosen = planContext?.listedPlan.areas === undefined || planContext.place.area !== undefined;
  const isScorecard = page === 'scorecard' && isChosen;
  const membersMark = plans.data?.members && membersText(plans.data.members);
  return (
    <MembersMark value={membersMark}>
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
      <PageHeader planContext={planContext} plans={plans.data?.plans ?? []} />
      {membersMark !== undefined && <MembersBar membersMark={membersMark} />}
      {planContext?.listedPlan.notice !== undefined && (
        <aside className="sc-plan-notice" aria-label="Notice">
          <p>{planContext.listedPlan.notice}</p>
        </aside>
      )}
      {notice !== undefined && <div className="sc-notices sc-no-print">{notice}</div>}
      <main id="content" className={`sc-page${isScorecard ? ' sc-page--scorecard' : ''}`} tabIndex={-1}>
        <Loaded query={plans} contentName="the list of plans">
          {(loadedPlans) => (
            <PageOf plans={loadedPlans} place={{ plan, area, model }} page={page} subject={subject} />
          )}
        </Loaded>
      </main>
      <PageFooter planContext={planContext} />
    </MembersMark>
  );
}

/** The pages about one authority's figures; on these a reader must choose an authority first. */
const NEEDS_PLAN: Readonly<Record<PageName, boolean>> = {
  overview: true,
  scorecard: true,
  'in-year': true,
  priority: true,
  promises: true,
  coverage: true,
  report: true,
  brief: true,
  meeting: true,
  indicator: true,
  compare: true,
  neighbours: true,
  methods: false,
  data: true,
  glossary: false,
  accessibility: false,
};

/** The plan and area that the address names, for the header and the footer; the first plan if the address names none. */
function planContextIn(
  plans: readonly ListedPlan[],
  place: PlanAddress,
  page: PageName | undefined,
): PlanContext | undefined {
  const planFound = plans.find(({ id }) => id === place.plan);
  const listedPlan = planFound ?? plans[0];
  if (listedPlan === undefined) return undefined;
  const isPlanMissing = place.plan !== '' && planFound === undefined;
  const area = listedPlan.areas?.find(({ code }) => code === place.area);
  return {
    listedPlan,
    page: isPlanMissing ? undefined : page,
    place: { plan: listedPlan.id, area: area?.code, model: place.model },
    area: listedPlan.areas === undefined ? listedPlan.area : area?.name,
  };
}

function PageOf({
  plans: { plans },
  place,
  page,
  subject,
}: {
  readonly plans: PublishedPlans;
  readonly place: PlanAddress;
  readonly page: PageName | undefined;
  /** The id of the indicator or the priority that the page is about. */
  readonly subject: string;
}) {
  const [firstPlan] = plans;
  if (firstPlan === undefined) return <NotFound missingName="The site holds no plan." homeHref="./" />;
  const listedPlan = place.plan === '' ? firstPlan : plans.find(({ id }) => id === place.plan);
  const overviewHref = hrefOf({ plan: firstPlan.id, page: 'overview' });
  if (listedPlan === undefined)
    return (
      <NotFound
        missingName={`There is no plan called “${place.plan.slice(0, 60)}” on this site.`}
        homeHref={overviewHref}
      />
    );
  if (page === undefined)
    return <NotFound missingName="There is no such page on this site." homeHref={overviewHref} />;
  const area = listedPlan.areas?.find(({ code }) => code === place.area)?.code;
  const hasPlan = listedPlan.areas === undefined || area !== undefined;
  if (hasPlan || !NEEDS_PLAN[page])
    return (
      <PlanPages
        planAddress={{ plan: listedPlan.id, area, model: place.model }}
        page={page}
        subject={subject}
        hasPlan={hasPlan}
      />
    );
  return (
    <LaterPage>
      <chooseArea.Page
        plan={listedPlan}
        areas={listedPlan.areas ?? []}
        unknownCode={place.area}
        redirectsToLastArea={place.plan === ''}
        hrefFor={(area) =>
          hrefOf({ plan: listedPlan.id, area, model: place.model, page, ...subjectOf(page, subject) })
        }
      />
    </LaterPage>
  );
}
