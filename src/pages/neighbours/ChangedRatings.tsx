import type { ModelChange } from '@/domain/scorecard/modelChange';
import type { PlanData } from '@/domain/plan/planData';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatValue } from '@/ui/formatValue';
import { markColour } from '@/ui/markColour';
import { RatingMark } from '@/ui/RatingMark';
import { SidewaysRegion } from '@/ui/SidewaysRegion';

/** The indicators whose rating would differ under the other neighbour model, each with the averages of both models. */
export function ChangedRatings({
  data,
  modelChange,
}: {
  readonly data: PlanData;
  readonly modelChange: ModelChange;
}) {
  if (modelChange.ratings.length === 0)
    return <p className="govuk-body">No rating would be another by the {modelChange.to} model.</p>;
  return (
    <SidewaysRegion aria-label="Ratings that would change">
      <table className="govuk-table sc-changes">
        <caption className="govuk-table__caption">
          {modelChange.ratings.length} of {data.indicators.length} ratings would be another
        </caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            <th scope="col">Indicator</th>
            <th scope="col">{modelChange.from} model</th>
            <th scope="col">{modelChange.to} model</th>
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {modelChange.ratings.map(({ ownModelRow, otherModelRow }) => (
            <tr key={ownModelRow.indicator.id} className="govuk-table__row">
              <th scope="row">
                <a
                  className="govuk-link"
                  href={hrefOf({
                    ...planAddressOf(data),
                    page: 'indicator',
                    indicator: ownModelRow.indicator.id,
                  })}
                >
                  {ownModelRow.indicator.title}
                </a>
              </th>
              <td>
                <ByModel row={ownModelRow} />
              </td>
              <td>
                <ByModel row={otherModelRow} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysRegion>
  );
}

function ByModel({ row }: { readonly row: ScorecardRow }) {
  const { benchmark, average } = row.comparators.neighbours;
  return (
    <>
      <RatingMark colour={markColour(row.rating)} />
      {benchmark.kind === 'value' && (
        <span className="sc-table__note">
          neighbours {formatValue(benchmark.reading.value, row.indicator.unit, row.indicator.decimals)}
          {average !== undefined && ` (${average.withFigure} of ${average.neighbourCount})`}
        </span>
      )}
    </>
  );
}
