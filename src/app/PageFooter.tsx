import { formatDay } from '@/ui/formatPeriod';
import { hrefOf } from '@/ui/address';
import type { Where } from './PageHeader';

/** What stands under every page: whose figures, as at when, and where the rules are. On paper the header says it. */
export function PageFooter({ where }: { readonly where: Where | undefined }) {
  if (where === undefined) return null;
  const { plan } = where;
  return (
    <footer className="sc-footer">
      <div className="sc-footer__inner">
        <p>
          {plan.title}, {plan.area}. Figures as at {formatDay(plan.asAt)}.
        </p>
        <nav aria-label="About this site" className="sc-footer__nav">
          <a href={hrefOf({ plan: plan.id, page: 'methods' })}>How it is worked out</a>
          <a href={hrefOf({ plan: plan.id, page: 'glossary' })}>Glossary</a>
          <a href={hrefOf({ plan: plan.id, page: 'accessibility' })}>Accessibility statement</a>
        </nav>
      </div>
    </footer>
  );
}
