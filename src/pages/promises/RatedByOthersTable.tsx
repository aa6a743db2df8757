import type { PlanData } from '@/domain/plan/planData';
import type { IndicatorRatedByOthers } from '@/domain/report/ratedByOthers';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatPeriod } from '@/ui/formatPeriod';
import { RatingMark } from '@/ui/RatingMark';
import { capital } from '@/domain/figures/capital';
import { agreementText } from '@/wording/judgementText';
import { reporter } from '@/wording/ratingText';
import { RegisterTable } from './RegisterTable';

/** The figures that both an inspector and the council rated for the same period: both ratings in a row, and whether they agree. */
export function RatedByOthersTable({
  data,
  rated,
}: {
  readonly data: PlanData;
  readonly rated: readonly IndicatorRatedByOthers[];
}) {
  if (rated.length === 0) return null;
  return (
    <RegisterTable
      name="sc-rated-twice"
      caption="Rated by the council and by others"
      isCaptionShown
      headings={['Indicator', 'Council', 'Others', 'Do they agree?']}
    >
      <tbody>
        {rated.map(({ row, ownRating, otherRatings }) => (
          <tr key={row.indicator.id}>
            <th scope="row">
              <a
                className="govuk-link"
                href={hrefOf({ ...planAddressOf(data), page: 'indicator', indicator: row.indicator.id })}
              >
                {row.indicator.title}
              </a>
              {row.period !== undefined && <small> {formatPeriod(row.period)}</small>}
            </th>
            <td>
              <RatingMark colour={ownRating.colour} />
              {!ownRating.isReported && ownRating.colour !== 'none' && <small> worked out here</small>}
            </td>
            <td>
              {otherRatings.map(({ by, colour }) => (
                <span key={by} className="sc-rated-twice__other">
                  <RatingMark colour={colour} /> <small>{capital(reporter(by))}</small>
                </span>
              ))}
            </td>
            <td>{agreementText(ownRating.colour, otherRatings)}</td>
          </tr>
        ))}
      </tbody>
    </RegisterTable>
  );
}
