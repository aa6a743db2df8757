import type { PlanData } from '@/domain/plan/planData';
import type { IndicatorData, PublishedData } from '@/packFormat/publishedData';
import { hrefOf, planAddressOf } from '@/ui/address';
import { dueText, updateText } from '@/wording/packText';

/** When publishers will update the indicators, soonest first. Shows nothing if no publisher says. */
export function DueNext({
  data,
  publishedData,
}: {
  readonly data: PlanData;
  readonly publishedData: PublishedData;
}) {
  const titles = new Map<string, string>(data.indicators.map(({ id, title }) => [id, title]));
  const monthsWithIndicators = byMonth(publishedData.indicators);
  if (monthsWithIndicators.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">Next updates</h2>
      <dl className="govuk-summary-list sc-due">
        {monthsWithIndicators.map(([month, indicators]) => (
          <div key={month} className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">{dueText(month, data.plan.asAt)}</dt>
            <dd className="govuk-summary-list__value">
              {indicators.map(({ id }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <a
                    className="govuk-link"
                    href={hrefOf({ ...planAddressOf(data), page: 'indicator', indicator: id })}
                  >
                    {titles.get(id) ?? id}
                  </a>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Months are sorted by date; a publisher's words, such as “to be confirmed”, come after them. */
function byMonth(
  indicators: readonly IndicatorData[],
): readonly (readonly [string, readonly IndicatorData[]])[] {
  const indicatorsByMonth = new Map<string, IndicatorData[]>();
  for (const indicator of indicators) {
    if (indicator.next === undefined || indicator.next === '') continue;
    const month = /^\d{4}-\d{2}$/.test(indicator.next) ? indicator.next : updateText(indicator.next);
    indicatorsByMonth.set(month, [...(indicatorsByMonth.get(month) ?? []), indicator]);
  }
  const isDate = (month: string) => /^\d/.test(month);
  return [...indicatorsByMonth].toSorted(
    ([a], [b]) => Number(isDate(b)) - Number(isDate(a)) || a.localeCompare(b, 'en'),
  );
}
