import { queriesAbout } from '@/domain/plan/planData';
import { queryText } from '@/wording/queryText';
import type { IndicatorView } from './indicatorView';

/** Data queries about the figures, shown beside them. */
export function Queries({ view: { data, row, area } }: { readonly view: IndicatorView }) {
  const queries = queriesAbout(data, row.indicator.id, area);
  if (queries.length === 0) return null;
  return (
    <section className="sc-queries">
      <h2 className="govuk-heading-s">
        {queries.length === 1 ? 'A doubt about the data' : `${queries.length} doubts about the data`}
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {queries.map((query, index) => (
          <li key={index}>{queryText(query, row.indicator)}</li>
        ))}
      </ul>
    </section>
  );
}
