import { formatDay } from '@/ui/formatPeriod';
import { hrefOf } from '@/ui/address';
import { OneFileNote } from './OneFileNote';
import { saysOwnDate, type PlanContext } from './PageHeader';

/** The footer of every page: whose figures these are, their date, and where to find the rules. On paper the header says all this. */
export function PageFooter({ planContext }: { readonly planContext: PlanContext | undefined }) {
  if (planContext === undefined) return null;
  const { listedPlan, place, area } = planContext;
  return (
    <footer className="sc-footer">
      <div className="sc-footer__inner">
        <p>
          {area === undefined || listedPlan.title.endsWith(area)
            ? listedPlan.title
            : `${listedPlan.title}, ${area}`}
          .{saysOwnDate(planContext) ? '' : ` Figures as at ${formatDay(listedPlan.asAt)}.`}
        </p>
        <OneFileNote />
        <nav aria-label="About this site" className="sc-footer__nav">
          <a href={hrefOf({ ...place, page: 'report', report: 'card' })}>Report card</a>
          <a href={hrefOf({ ...place, page: 'methods' })}>How it is worked out</a>
          <a href={hrefOf({ ...place, page: 'glossary' })}>Glossary</a>
          <a href={hrefOf({ ...place, page: 'accessibility' })}>Accessibility statement</a>
        </nav>
      </div>
    </footer>
  );
}
