import type { ListedPlan } from '@/packFormat/publishedPlan';
import { hrefOf, type PageName, type PlanAddress } from '@/ui/address';
import { formatDay } from '@/ui/formatPeriod';
import { Menu } from '@/ui/Menu';

/**
 * The page that the header is for: the plan, the page and whose figures. `page` is undefined where the address names no page of the site, and `area`
 * until an authority is chosen.
 */
export type PlanContext = {
  readonly listedPlan: ListedPlan;
  readonly page: PageName | undefined;
  readonly place: PlanAddress;
  readonly area: string | undefined;
};

/**
 * Whether the header leaves out the date of the figures. A report has figures of its own date and says that date under its title, so the
 * plan's date would be a second one.
 */
export function saysOwnDate({ page }: Pick<PlanContext, 'page'>): boolean {
  return page === 'report';
}

const NAVIGATION: readonly { readonly page: PageName; readonly title: string }[] = [
  { page: 'overview', title: 'Overview' },
  { page: 'scorecard', title: 'Scorecard' },
  { page: 'in-year', title: 'This year' },
  { page: 'brief', title: 'Brief' },
  { page: 'report', title: 'Report' },
  { page: 'promises', title: 'Promises' },
  { page: 'compare', title: 'Compare' },
  { page: 'data', title: 'Data' },
  { page: 'methods', title: 'Methods' },
  { page: 'glossary', title: 'Glossary' },
];

/** The header in one line: the product's name, the pages, and a menu of plans. On paper: whose figures these are, and as at when. */
export function PageHeader({
  planContext,
  plans,
}: {
  readonly planContext: PlanContext | undefined;
  readonly plans: readonly ListedPlan[];
}) {
  return (
    <header className="sc-header">
      <div className="sc-header__inner">
        <a
          className="sc-header__name"
          href={planContext === undefined ? './' : hrefOf({ ...planContext.place, page: 'overview' })}
        >
          Scorecard
        </a>
        {planContext !== undefined && (
          <>
            <Pages planContext={planContext} />
            <PlanAndArea planContext={planContext} />
            {plans.length > 1 && <PlanMenu planContext={planContext} plans={plans} />}
          </>
        )}
      </div>
    </header>
  );
}

/** The pages as links. On a phone they are a popover behind a button, which needs no script. */
function Pages({ planContext }: { readonly planContext: PlanContext }) {
  // The ids of the header's elements are unique for each view, because several views drawn at build time share one
  // document, each with its own header.
  const id = `pages-${planContext.page ?? 'none'}`;
  return (
    <>
      <button type="button" className="sc-header__button" popoverTarget={id}>
        Menu
      </button>
      <nav id={id} aria-label="Pages" className="sc-header__nav" popover="auto">
        <ul>
          {NAVIGATION.filter(({ page }) => isOffered(page, planContext.listedPlan)).map(({ page, title }) => (
            <li
              key={page}
              className={page === 'methods' || page === 'glossary' ? 'sc-header__rare' : undefined}
            >
              <a
                href={hrefOf({ ...planContext.place, page })}
                aria-current={currentIn(planContext.page, page)}
                onClick={({ currentTarget }) => closeMenuOver(currentTarget)}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

function closeMenuOver(link: Element): void {
  const menu = link.closest<HTMLElement>('[popover]');
  if (menu !== null && 'hidePopover' in menu && menu.matches(':popover-open')) menu.hidePopover();
}

/** The menu of plans. On a narrow screen its button shows the name of the area instead. */
function PlanMenu({
  planContext,
  plans,
}: {
  readonly planContext: PlanContext;
  readonly plans: readonly ListedPlan[];
}) {
  return (
    <Menu
      label="Plan"
      chosenTitle={planContext.listedPlan.title}
      shortTitle={planContext.listedPlan.areas === undefined ? (planContext.area ?? '') : 'Plans'}
      items={plans.map((plan) => ({
        href: hrefOf({
          ...(plan.id === planContext.listedPlan.id ? planContext.place : { plan: plan.id }),
          page: planContext.page === 'scorecard' ? 'scorecard' : 'overview',
        }),
        title: plan.title,
        note: `as at ${plan.asAt.slice(0, 4)}`,
        isCurrent: plan.id === planContext.listedPlan.id,
      }))}
    />
  );
}

/** Whether the menu lists a page: the pages on the year so far and on promises are listed only if the plan has something to show there. */
function isOffered(page: PageName, { inYear, promises }: ListedPlan): boolean {
  if (page === 'in-year') return inYear === true;
  return page !== 'promises' || promises === true;
}

/** A listed page is also marked as current while one of its subpages is open. */
function currentIn(page: PageName | undefined, linkedPage: PageName): 'page' | 'true' | undefined {
  if (page === linkedPage) return 'page';
  const isSubpage =
    (page === 'priority' && linkedPage === 'overview') ||
    (page === 'meeting' && linkedPage === 'brief') ||
    (page === 'coverage' && linkedPage === 'promises') ||
    (page === 'indicator' && linkedPage === 'scorecard') ||
    (page === 'neighbours' && linkedPage === 'compare');
  return isSubpage ? 'true' : undefined;
}

function PlanAndArea({ planContext }: { readonly planContext: PlanContext }) {
  const { listedPlan, area } = planContext;
  return (
    <p className={`sc-header__plan${listedPlan.areas === undefined ? '' : ' sc-header__plan--chosen'}`}>
      <span className="sc-print-only">
        {listedPlan.title}
        {area !== undefined && ', '}
      </span>
      {area}
      {listedPlan.areas !== undefined && area !== undefined && (
        <>
          <span className="sc-no-print"> </span>
          <a
            className="sc-header__change sc-no-print"
            href={hrefOf({ plan: listedPlan.id, page: 'overview' })}
          >
            Change<span className="govuk-visually-hidden"> authority</span>
          </a>
        </>
      )}
      {!saysOwnDate(planContext) && (
        <span className="sc-print-only">. Figures as at {formatDay(listedPlan.asAt)}</span>
      )}
    </p>
  );
}
