import type { PlanData } from '@/domain/plan/planData';
import type { RatedTwice } from '@/domain/report/ratedByOthers';
import { hrefOf, whereOf } from '@/ui/address';
import { formatPeriod } from '@/ui/formatPeriod';
import { SidewaysRegion } from '@/ui/SidewaysRegion';
import { RatingMark } from '@/ui/RatingMark';
import { capital } from '@/domain/figures/capital';
import { agreementText } from '@/wording/judgementText';
import { reporter } from '@/wording/ratingText';

/** Where an inspector and the council rate one figure of one period: both ratings in a row, and whether they agree. */
export function RatedTwiceTable({
  data,
  rated,
}: {
  readonly data: PlanData;
  readonly rated: readonly RatedTwice[];
}) {
  if (rated.length === 0) return null;
  const caption = 'Rated by the council and by others';
  return (
    <SidewaysRegion aria-label={caption}>
      <table className="sc-register sc-rated-twice">
        <caption className="sc-register__caption">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            <th scope="col">Council</th>
            <th scope="col">Others</th>
            <th scope="col">Do they agree?</th>
          </tr>
        </thead>
        <tbody>
          {rated.map(({ row, own, others }) => (
            <tr key={row.indicator.id}>
              <th scope="row">
                <a
                  className="govuk-link"
                  href={hrefOf({ ...whereOf(data), page: 'indicator', indicator: row.indicator.id })}
                >
                  {row.indicator.title}
                </a>
                {row.period !== undefined && <small> {formatPeriod(row.period)}</small>}
              </th>
              <td>
                <RatingMark colour={own.colour} />
                {!own.isReported && own.colour !== 'none' && <small> worked out here</small>}
              </td>
              <td>
                {others.map(({ by, colour }) => (
                  <span key={by} className="sc-rated-twice__other">
                    <RatingMark colour={colour} /> <small>{capital(reporter(by))}</small>
                  </span>
                ))}
              </td>
              <td>{agreementText(own.colour, others)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysRegion>
  );
}
