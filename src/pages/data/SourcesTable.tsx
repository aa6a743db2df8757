import { toPeriod } from '@/domain/figures/period';
import type { PlanData } from '@/domain/plan/planData';
import type { Source } from '@/domain/plan/plan';
import type { PublishedData } from '@/packFormat/publishedData';
import { LabelledCell } from '@/ui/LabelledCell';
import { formatDay, formatPeriod } from '@/ui/formatPeriod';
import { ageText, updateText } from '@/wording/packText';
import { DataTable } from './DataTable';

/** The sources that the plan names, each with its release, the newest period of its figures, and when its next release is due. */
export function SourcesTable({
  data,
  publishedData,
}: {
  readonly data: PlanData;
  readonly publishedData: PublishedData;
}) {
  const { sources, asAt } = data.plan;
  const knownIds = new Set(sources.map(({ id }) => id));
  const otherSources = publishedData.sources
    .filter(({ id }) => !knownIds.has(id))
    .map(({ id }): Source => ({ id, title: id }));
  const allSources = [...sources, ...otherSources];
  if (allSources.length === 0) return null;
  return (
    <section>
      <DataTable
        caption="Sources"
        hasPhoneRows
        headings={['Source', 'Released', 'Newest figure', 'How old', 'Next update']}
      >
        {allSources.map(({ id, title, link, updated, next }) => {
          const newest = publishedData.sources.find((heldSource) => heldSource.id === id);
          const period = newest && toPeriod(...newest.last);
          return (
            <tr role="row" key={id} className="govuk-table__row">
              <th role="rowheader" scope="row">
                {link === undefined ? (
                  title
                ) : (
                  <a className="govuk-link" href={link} rel="noopener noreferrer">
                    {title}
                  </a>
                )}
              </th>
              <LabelledCell label="Released" className="sc-data-table__short">
                {updated === undefined ? 'not stated' : formatDay(updated)}
              </LabelledCell>
              <LabelledCell label="Newest figure">
                {period === undefined ? 'no figure' : formatPeriod(period)}
              </LabelledCell>
              <LabelledCell label="How old" className="sc-data-table__short">
                {newest === undefined ? '–' : ageText(newest.end, asAt)}
              </LabelledCell>
              <LabelledCell label="Next update" className="sc-data-table__short">
                {next === undefined ? 'not stated' : formatDay(updateText(next))}
              </LabelledCell>
            </tr>
          );
        })}
      </DataTable>
      <p className="govuk-body-s sc-quiet">
        How old: from the last day that the newest figure covers to {formatDay(asAt)}, the date of this
        scorecard.
      </p>
    </section>
  );
}
