import type { PlanData } from '@/domain/plan/planData';
import type { PublishedData } from '@/packFormat/publishedData';
import { SHORTHAND_MEANINGS, SHORTHANDS, signOf } from '@/domain/figures/reading';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatNumber } from '@/ui/formatValue';
import { DataTable } from './DataTable';

/** How many cells have no figure, by indicator and sign. The cells themselves show the same signs, so the counts reveal nothing more. */
export function WithheldTable({
  data,
  publishedData,
}: {
  readonly data: PlanData;
  readonly publishedData: PublishedData;
}) {
  const titles = new Map<string, string>(data.indicators.map(({ id, title }) => [id, title]));
  const usedShorthands = SHORTHANDS.filter((shorthand) =>
    publishedData.indicators.some((indicatorData) => (indicatorData.signs[shorthand] ?? 0) > 0),
  );
  const indicatorsWithShorthand = publishedData.indicators.filter((indicatorData) =>
    usedShorthands.some((shorthand) => indicatorData.signs[shorthand] !== undefined),
  );
  return (
    <section>
      <h2 className="govuk-heading-m">What is withheld or not there</h2>
      {usedShorthands.length === 0 ? (
        <p className="govuk-body">Nothing: every cell of the pack holds a figure.</p>
      ) : (
        <>
          <ul className="govuk-list govuk-list--bullet">
            {usedShorthands.map((shorthand) => {
              const cells = publishedData.indicators.reduce(
                (sum, indicatorData) => sum + (indicatorData.signs[shorthand] ?? 0),
                0,
              );
              return (
                <li key={shorthand}>
                  <strong>{signOf(shorthand)}</strong> {SHORTHAND_MEANINGS[shorthand]}:{' '}
                  {formatNumber(cells, 0)} {cells === 1 ? 'cell' : 'cells'}
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
              headings={['Indicator', ...usedShorthands.map((shorthand) => `#${signOf(shorthand)}`)]}
            >
              {indicatorsWithShorthand.map((indicatorData) => (
                <tr key={indicatorData.id} className="govuk-table__row">
                  <th scope="row">
                    <a
                      className="govuk-link"
                      href={hrefOf({
                        ...planAddressOf(data),
                        page: 'indicator',
                        indicator: indicatorData.id,
                      })}
                    >
                      {titles.get(indicatorData.id) ?? indicatorData.id}
                    </a>
                  </th>
                  {usedShorthands.map((shorthand) => (
                    <td key={shorthand} className="sc-number">
                      {indicatorData.signs[shorthand] === undefined
                        ? '–'
                        : formatNumber(indicatorData.signs[shorthand], 0)}
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
