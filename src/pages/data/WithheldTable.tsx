import type { PlanData } from '@/domain/plan/planData';
import type { PublishedData } from '@/packFormat/publishedData';
import { SHORTHAND_MEANINGS, SHORTHANDS, signOf } from '@/domain/figures/reading';
import { hrefOf, whereOf } from '@/ui/address';
import { formatNumber } from '@/ui/formatValue';
import { DataTable } from './DataTable';

/** Cells without a figure, counted by indicator and sign; the cells show the same signs, so a count gives nothing more away. */
export function WithheldTable({ data, held }: { readonly data: PlanData; readonly held: PublishedData }) {
  const titles = new Map<string, string>(data.indicators.map(({ id, title }) => [id, title]));
  const signs = SHORTHANDS.filter((sign) => held.indicators.some((one) => (one.signs[sign] ?? 0) > 0));
  const some = held.indicators.filter((one) => signs.some((sign) => one.signs[sign] !== undefined));
  return (
    <section>
      <h2 className="govuk-heading-m">What is withheld or not there</h2>
      {signs.length === 0 ? (
        <p className="govuk-body">Nothing: every cell of the pack holds a figure.</p>
      ) : (
        <>
          <ul className="govuk-list govuk-list--bullet">
            {signs.map((sign) => {
              const cells = held.indicators.reduce((sum, one) => sum + (one.signs[sign] ?? 0), 0);
              return (
                <li key={sign}>
                  <strong>{signOf(sign)}</strong> {SHORTHAND_MEANINGS[sign]}: {formatNumber(cells, 0)}{' '}
                  {cells === 1 ? 'cell' : 'cells'}
                </li>
              );
            })}
          </ul>
          <p className="govuk-body-s sc-quiet sc-measure">
            This counts the headline cells of all areas and periods. The sign is the same whether we withhold
            a figure or its publisher does.
          </p>
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">By indicator</span>
            </summary>
            <DataTable
              caption="Cells without a figure, by indicator"
              heads={['Indicator', ...signs.map((sign) => `#${signOf(sign)}`)]}
            >
              {some.map((one) => (
                <tr key={one.id} className="govuk-table__row">
                  <th scope="row">
                    <a
                      className="govuk-link"
                      href={hrefOf({ ...whereOf(data), page: 'indicator', indicator: one.id })}
                    >
                      {titles.get(one.id) ?? one.id}
                    </a>
                  </th>
                  {signs.map((sign) => (
                    <td key={sign} className="sc-number">
                      {one.signs[sign] === undefined ? '–' : formatNumber(one.signs[sign], 0)}
                    </td>
                  ))}
                </tr>
              ))}
            </DataTable>
          </details>
        </>
      )}
    </section>
  );
}
