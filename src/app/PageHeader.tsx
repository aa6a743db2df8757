import type { PublishedPlans } from '@/domain/publishedPlan';
import { hrefOf, type PageName } from '@/ui/address';
import { formatDay } from '@/ui/formatPeriod';
import { Menu } from '@/ui/Menu';

export type Where = { readonly plan: PublishedPlans['plans'][number]; readonly page: PageName };

const NAVIGATION: readonly { readonly page: PageName; readonly title: string }[] = [
  { page: 'overview', title: 'Overview' },
  { page: 'scorecard', title: 'Scorecard' },
  { page: 'methods', title: 'Methods' },
  { page: 'glossary', title: 'Glossary' },
];

/** Our own quiet header: the product's name, the pages that exist, and the plan with a way to another; on paper, whose figures and as at when. */
export function PageHeader({
  where,
  plans,
}: {
  readonly where: Where | undefined;
  readonly plans: PublishedPlans['plans'];
}) {
  return (
    <header className="sc-header">
      <div className="sc-header__inner">
        <a
          className="sc-header__name"
          href={where === undefined ? './' : hrefOf({ plan: where.plan.id, page: 'overview' })}
        >
          Scorecard
        </a>
        {where !== undefined && (
          <>
            <nav aria-label="Pages" className="sc-header__nav">
              <ul>
                {NAVIGATION.map(({ page, title }) => (
                  <li key={page}>
                    <a
                      href={hrefOf({ plan: where.plan.id, page })}
                      aria-current={
                        page === where.page
                          ? 'page'
                          : page === 'scorecard' && where.page === 'indicator'
                            ? 'true'
                            : undefined
                      }
                    >
                      {title}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <p className="sc-header__plan">
              <span className="sc-print-only">{where.plan.title}, </span>
              {where.plan.area}
              <span className="sc-print-only">. Figures as at {formatDay(where.plan.asAt)}</span>
            </p>
            {plans.length > 1 && (
              <Menu
                label="Plan"
                chosen={where.plan.title}
                items={plans.map((plan) => ({
                  href: hrefOf({
                    plan: plan.id,
                    page: where.page === 'scorecard' ? 'scorecard' : 'overview',
                  }),
                  title: plan.title,
                  note: `as at ${plan.asAt.slice(0, 4)}`,
                  isChosen: plan.id === where.plan.id,
                }))}
              />
            )}
          </>
        )}
      </div>
    </header>
  );
}
