import { areaName, indicatorOf, type PlanData } from '@/domain/plan/planData';
import type { PublishedData } from '@/packFormat/publishedData';
import { hrefOf, planAddressOf } from '@/ui/address';
import { dataWarningText } from '@/wording/packText';
import { queryText } from '@/wording/queryText';

/** Doubts about the data: the plan's own data queries, and oddities found in published files. */
export function DataWarnings({
  data,
  publishedData,
}: {
  readonly data: PlanData;
  readonly publishedData: PublishedData;
}) {
  const queries = data.queries.flatMap((query) => {
    const indicator = indicatorOf(data, query.indicator);
    return indicator === undefined ? [] : [{ query, indicator }];
  });
  return (
    <section>
      <h2 className="govuk-heading-m">What is in doubt</h2>
      {queries.length === 0 && publishedData.oddities.length === 0 && (
        <p className="govuk-body">No doubt is recorded, and nothing odd was found in a published file.</p>
      )}
      {queries.length > 0 && (
        <>
          <h3 className="govuk-heading-s">
            {queries.length === 1 ? '1 doubt about a figure' : `${queries.length} doubts about figures`}
          </h3>
          <ul className="govuk-list govuk-list--bullet sc-measure">
            {queries.map(({ query, indicator }, index) => (
              <li key={index}>
                <a
                  className="govuk-link"
                  href={hrefOf({ ...planAddressOf(data), page: 'indicator', indicator: indicator.id })}
                >
                  {indicator.title}
                </a>
                {query.area !== undefined && `, ${areaName(data, query.area)}`}: {queryText(query, indicator)}
              </li>
            ))}
          </ul>
        </>
      )}
      {publishedData.oddities.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Found in published files</h3>
          <ul className="govuk-list govuk-list--bullet sc-measure">
            {publishedData.oddities.map((warning) => (
              <li key={`${warning.code} ${warning.file}`}>{dataWarningText(warning)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
