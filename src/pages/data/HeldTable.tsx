import type { Indicator } from '@/domain/figures/indicator';
import { referenceEnd, referenceText } from '@/domain/figures/referenceDate';
import { toPeriod } from '@/domain/figures/period';
import type { PlanData } from '@/domain/plan/planData';
import type { PublishedData } from '@/packFormat/publishedData';
import { hrefOf, whereOf } from '@/ui/address';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatNumber } from '@/ui/formatValue';
import { ageText, updateText } from '@/wording/packText';
import { DataTable } from './DataTable';

/** Every indicator: how much is held, from when to when, how old the newest is and when the next is due. */
export function HeldTable({ data, held }: { readonly data: PlanData; readonly held: PublishedData }) {
  const known = new Map<string, Indicator>(data.indicators.map((indicator) => [indicator.id, indicator]));
  const hasDates = held.indicators.some(({ updated, next }) => updated !== undefined || next !== undefined);
  const heads = ['Indicator', '#Figures', '#Areas', 'From', 'To', 'How old'];
  return (
    <section>
      <DataTable
        caption="Every indicator"
        heads={hasDates ? [...heads, 'Updated by its publisher', 'Next update'] : heads}
      >
        {held.indicators.map((one) => {
          const [first, last] = [one.first && toPeriod(...one.first), one.last && toPeriod(...one.last)];
          const indicator = known.get(one.id);
          const end = last && referenceEnd(indicator ?? {}, last);
          return (
            <tr key={one.id} className="govuk-table__row">
              <th scope="row">
                <a
                  className="govuk-link"
                  href={hrefOf({ ...whereOf(data), page: 'indicator', indicator: one.id })}
                >
                  {indicator?.title ?? one.id}
                </a>
              </th>
              <td className="sc-number">{formatNumber(one.figures, 0)}</td>
              <td className="sc-number">{formatNumber(one.areas, 0)}</td>
              <td>{first === undefined ? '–' : formatPeriodShort(first)}</td>
              <td>
                {last === undefined ? '–' : (referenceText(indicator ?? {}, last) ?? formatPeriodShort(last))}
              </td>
              <td className="sc-data-table__short">
                {end === undefined ? 'no figure' : ageText(end, data.plan.asAt)}
              </td>
              {hasDates && (
                <>
                  <td>{one.updated === undefined ? 'not stated' : updateText(one.updated)}</td>
                  <td>{one.next === undefined ? 'not stated' : updateText(one.next)}</td>
                </>
              )}
            </tr>
          );
        })}
      </DataTable>
    </section>
  );
}
