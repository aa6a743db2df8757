import type { Indicator } from '@/domain/figures/indicator';
import { referenceEnd, referenceText } from '@/domain/figures/referenceDate';
import { toPeriod } from '@/domain/figures/period';
import type { PlanData } from '@/domain/plan/planData';
import type { PublishedData } from '@/packFormat/publishedData';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatNumber } from '@/ui/formatValue';
import { ageText, updateText } from '@/wording/packText';
import { DataTable } from './DataTable';

/** One row for each indicator: how many figures the plan holds, for which periods, how old the newest is and when the next is due. */
export function HeldTable({
  data,
  publishedData,
}: {
  readonly data: PlanData;
  readonly publishedData: PublishedData;
}) {
  const indicatorsById = new Map<string, Indicator>(
    data.indicators.map((indicator) => [indicator.id, indicator]),
  );
  const hasDates = publishedData.indicators.some(
    ({ updated, next }) => updated !== undefined || next !== undefined,
  );
  const headings = ['Indicator', '#Figures', '#Areas', 'From', 'To', 'How old'];
  return (
    <section>
      <DataTable
        caption="Every indicator"
        headings={hasDates ? [...headings, 'Updated by its publisher', 'Next update'] : headings}
      >
        {publishedData.indicators.map((indicatorData) => {
          const [firstPeriod, lastPeriod] = [
            indicatorData.first && toPeriod(...indicatorData.first),
            indicatorData.last && toPeriod(...indicatorData.last),
          ];
          const indicator = indicatorsById.get(indicatorData.id);
          const endDate = lastPeriod && referenceEnd(indicator ?? {}, lastPeriod);
          return (
            <tr key={indicatorData.id} className="govuk-table__row">
              <th scope="row">
                <a
                  className="govuk-link"
                  href={hrefOf({ ...planAddressOf(data), page: 'indicator', indicator: indicatorData.id })}
                >
                  {indicator?.title ?? indicatorData.id}
                </a>
              </th>
              <td className="sc-number">{formatNumber(indicatorData.figures, 0)}</td>
              <td className="sc-number">{formatNumber(indicatorData.areas, 0)}</td>
              <td>{firstPeriod === undefined ? '–' : formatPeriodShort(firstPeriod)}</td>
              <td>
                {lastPeriod === undefined
                  ? '–'
                  : (referenceText(indicator ?? {}, lastPeriod) ?? formatPeriodShort(lastPeriod))}
              </td>
              <td className="sc-data-table__short">
                {endDate === undefined ? 'no figure' : ageText(endDate, data.plan.asAt)}
              </td>
              {hasDates && (
                <>
                  <td>
                    {indicatorData.updated === undefined ? 'not stated' : updateText(indicatorData.updated)}
                  </td>
                  <td>{indicatorData.next === undefined ? 'not stated' : updateText(indicatorData.next)}</td>
                </>
              )}
            </tr>
          );
        })}
      </DataTable>
    </section>
  );
}
