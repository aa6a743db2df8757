import { formatDay } from '@/ui/formatPeriod';
import { hrefOf } from '@/ui/address';
import { OneFileNote } from './OneFileNote';
import { saysOwnDate, type Where } from './PageHeader';

/** The foot of every page: whose figures these are, their date, and where to find the rules. On paper the header says it. */
export function PageFooter({ where }: { readonly where: Where | undefined }) {
  if (where === undefined) return null;
  const { listed, place, area } = where;
  return (
    <footer className="sc-footer">
      <div className="sc-footer__inner">
        <p>
          {area === undefined || listed.title.endsWith(area) ? listed.title : `${listed.title}, ${area}`}.
          {saysOwnDate(where) ? '' : ` Figures as at ${formatDay(listed.asAt)}.`}
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
