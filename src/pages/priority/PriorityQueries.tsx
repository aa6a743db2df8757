import { paragraphsOf, type PriorityAccount } from '@/domain/report/priorityAccount';
import { Markdown } from '@/ui/Markdown';
import { KIND_TITLES, NOTHING_WRITTEN } from '@/wording/priorityText';
import { queryText } from '@/wording/queryText';

/** If there are more queries than this, a button unfolds the rest. */
const MOST_SHOWN = 2;

/** Data queries about the figures and the paragraphs of a priority. */
export function PriorityQueries({ account }: { readonly account: PriorityAccount }) {
  const doubts = [
    ...paragraphsOf(account, 'data-quality').map(({ paragraph }, index) => (
      <Markdown key={`written-${index}`} text={paragraph.text} />
    )),
    ...account.queries.map(({ query, row }, index) => (
      <p key={`query-${index}`} className="govuk-body">
        <strong>{row.indicator.title}:</strong> {queryText(query, row.indicator)}
      </p>
    )),
  ];
  return (
    <div className="sc-priority__fact">
      <dt>{KIND_TITLES['data-quality']}</dt>
      <dd>
        {doubts.length === 0 && <p className="govuk-body">{NOTHING_WRITTEN['data-quality']}</p>}
        {doubts.slice(0, MOST_SHOWN)}
        {doubts.length > MOST_SHOWN && (
          <details className="sc-more">
            <summary>Show the other {doubts.length - MOST_SHOWN}</summary>
            {doubts.slice(MOST_SHOWN)}
          </details>
        )}
      </dd>
    </div>
  );
}
