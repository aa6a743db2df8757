import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { isOpened } from '@/data/openedPack';
import { plansQuery } from '@/data/packQueries';
import type { ListedPlan, PublishedPlans } from '@/packFormat/publishedPlan';
import { Loaded } from '@/ui/Loaded';
import { hrefOf, parsePlace, subjectOf, type PageName, type PlanPlace } from '@/ui/address';
import { MembersMark } from '@/ui/membersMark';
import { rememberLinks } from '@/ui/returnedLink';
import { membersText } from '@/wording/accessText';
import { choice } from './drawnPages';
import { MembersBar } from './MembersBar';
import { useNotice } from './notice';
import { PageFooter } from './PageFooter';
import { PageHeader, type Where } from './PageHeader';
import { LaterPage } from './PageBoundary';
import { PlanPages } from './PlanPages';
import { NotFound } from './NotFound';

/** The shell: header, the page, footer. */
export function Layout() {
  const plans = useQuery(plansQuery());
  const notice = useNotice();
  // The browser's history must hold nothing of a pack for members.
  useEffect(() => (isOpened() ? undefined : rememberLinks()), []);
  const [path] = useLocation();
  const model = new URLSearchParams(useSearch()).get('model') ?? undefined;
  const { plan, area, page, subject } = parsePlace(path);
  const where = plans.data && whereIn(plans.data.plans, { plan, area, model }, page ?? 'overview');
  // The page shows its heading and filters before its table has loaded.
  const isChosen = where?.listed.areas === undefined || where.place.area !== undefined;
  const isScorecard = page === 'scorecard' && isChosen;
  const mark = plans.data?.members && membersText(plans.data.members);
  return (
    <MembersMark value={mark}>
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
      {mark !== undefined && <MembersBar mark={mark} />}
      {where?.listed.notice !== undefined && (
        <aside className="sc-plan-notice" aria-label="Notice">
          <p>{where.listed.notice}</p>
        </aside>
      )}
      {notice !== undefined && <div className="sc-notices sc-no-print">{notice}</div>}
      <main id="content" className={`sc-page${isScorecard ? ' sc-page--scorecard' : ''}`} tabIndex={-1}>
        <Loaded query={plans} what="the list of plans">
          {(found) => <PageOf plans={found} place={{ plan, area, model }} page={page} subject={subject} />}
        </Loaded>
      </main>
      <PageFooter where={where} />
    </MembersMark>
  );
}

/** Which pages are about an authority's figures, so that one has to be chosen first. */
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

/** The plan and area that the address names, for the header and the footer; the first plan where it names none. */
function whereIn(plans: readonly ListedPlan[], place: PlanPlace, page: PageName): Where | undefined {
  const listed = plans.find(({ id }) => id === place.plan) ?? plans[0];
  if (listed === undefined) return undefined;
  const area = listed.areas?.find(({ code }) => code === place.area);
  return {
    listed,
    page,
    place: { plan: listed.id, area: area?.code, model: place.model },
    area: listed.areas === undefined ? listed.area : area?.name,
  };
}

function PageOf({
  plans: { plans },
  place,
  page,
  subject,
}: {
  readonly plans: PublishedPlans;
  readonly place: PlanPlace;
  readonly page: PageName | undefined;
  /** The indicator or the priority of the page. */
  readonly subject: string;
}) {
  const [first] = plans;
  if (first === undefined) return <NotFound what="The site holds no plan." home="./" />;
  const listed = place.plan === '' ? first : plans.find(({ id }) => id === place.plan);
  const overviewHref = hrefOf({ plan: first.id, page: 'overview' });
  if (listed === undefined)
    return (
      <NotFound
        what={`There is no plan called “${place.plan.slice(0, 60)}” on this site.`}
        home={overviewHref}
      />
    );
  if (page === undefined) return <NotFound what="There is no such page on this site." home={overviewHref} />;
  const area = listed.areas?.find(({ code }) => code === place.area)?.code;
  const hasPlan = listed.areas === undefined || area !== undefined;
  if (hasPlan || !NEEDS_PLAN[page])
    return (
      <PlanPages
        where={{ plan: listed.id, area, model: place.model }}
        page={page}
        subject={subject}
        hasPlan={hasPlan}
      />
    );
  return (
    <LaterPage>
      <choice.Page
        plan={listed}
        areas={listed.areas ?? []}
        unknown={place.area}
        redirectsToLastArea={place.plan === ''}
        hrefFor={(area) =>
          hrefOf({ plan: listed.id, area, model: place.model, page, ...subjectOf(page, subject) })
        }
      />
    </LaterPage>
  );
}
