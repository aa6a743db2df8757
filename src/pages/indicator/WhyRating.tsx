import { capital } from '@/domain/figures/capital';
import type { Indicator } from '@/domain/figures/indicator';
import { changeAccount } from '@/domain/certainty/changeAccount';
import { LONGEST_RUN, redSince } from '@/domain/scorecard/redSince';
import { gapsOfRow } from '@/domain/scorecard/gapsOfRow';
import { hrefOf, whereOf } from '@/ui/address';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { AT_HEADING } from '@/ui/PageHeading';
import { formatReading, formatValue } from '@/ui/formatValue';
import { comparatorText, countedText, fewNeighboursText } from '@/wording/comparatorText';
import { gapText } from '@/wording/gapText';
import { pulledText } from '@/wording/neighbourText';
import { movedTargetText } from '@/wording/ratingStepText';
import { distanceTo, judgedWord, ratingReason, ratingRule, ratingWord, sideWord } from '@/wording/ratingText';
import type { IndicatorView } from './indicatorView';

/** Why this rating: the inputs, the arithmetic and the rule. */
export function WhyRating({ view }: { readonly view: IndicatorView }) {
  const { data, row, areaName, region, combine, area } = view;
  const { rating, indicator, observation, comparators, direction } = row;
  const few = fewNeighboursText(comparators.neighbours);
  const pulled = pulledText(data, row);
  const moved = movedTargetText(data, row);
  const run = redSince(data, row);
  const shown = (value: number, decimals: number) =>
    formatValue(value, indicator.unit, Math.min(decimals, indicator.decimals));
  return (
    <section className="sc-why">
      <h2 className="govuk-heading-m">Why {ratingWord(rating).toLowerCase()}?</h2>
      {rating.kind === 'rated' && observation?.reading.kind === 'value' && (
        <table className="sc-why__table">
          <caption className="govuk-visually-hidden">The figures behind the rating</caption>
          <tbody>
            <tr>
              <th scope="row">{areaName}</th>
              <td>
                <strong>{formatReading(observation.reading, indicator)}</strong>
              </td>
              <td>{row.period !== undefined && formatPeriodShort(row.period)}</td>
            </tr>
            {rating.comparisons.map(({ name, comparatorReading, behind }) => (
              <tr key={name}>
                <th scope="row">
                  {capital(comparatorText(name, region).replace(/^the /, ''))}
                  {name === 'neighbours' && <NeighbourNote view={view} />}
                </th>
                <td>
                  <strong>{shown(comparatorReading.value, comparatorReading.decimals)}</strong>
                </td>
                <td>{behindText(behind, distanceTo(comparatorReading, Math.abs(behind), row), indicator)}</td>
              </tr>
            ))}
            {rating.target !== undefined && (
              <tr>
                <th scope="row">Target</th>
                <td>
                  <strong>{shown(rating.target.target.value, rating.target.target.decimals)}</strong>
                </td>
                <td>
                  {rating.target.isMet
                    ? 'met'
                    : behindText(
                        rating.target.behind,
                        distanceTo(rating.target.target, rating.target.behind, row),
                        indicator,
                      )}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      )}
      <p className="govuk-body">{ratingReason({ ...row, combine, region })}</p>
      <p className="govuk-body-s sc-quiet">
        {ratingRule(rating, combine)}{' '}
        {rating.kind === 'rated' && rating.basis === 'benchmark' && `Tolerance ${rating.tolerance}. `}
        {rating.kind === 'rated' &&
          rating.target === undefined &&
          rating.basis !== 'reported' &&
          'No local target is recorded. '}
        <a
          className="govuk-link"
          href={hrefOf({ ...whereOf(data), page: 'methods', params: { [AT_HEADING]: 'ratings' } })}
        >
          The rules in full
        </a>
      </p>
      {moved !== undefined && <p className="govuk-body">{capital(moved)}.</p>}
      {pulled !== undefined && <p className="govuk-body sc-notice">{capital(pulled)}.</p>}
      {run !== undefined && run.periods > 1 && (
        <p className="govuk-body">
          Red since {run.isHiddenBefore === true && 'at least '}
          {formatPeriodShort(run.since)}: {run.periods}
          {run.periods === LONGEST_RUN && ' or more'} periods in a row.
          {run.isHiddenBefore === true && ' The figure before is withheld.'}
        </p>
      )}
      {few !== undefined && <p className="govuk-body sc-notice">{few}</p>}
      {direction.kind === 'change' && (
        <ul className="govuk-list govuk-list--bullet">
          {gapsOfRow(data, row, area).map((one) => (
            <li key={one.name}>{gapText(one, indicator, { previous: direction.previous, region })}</li>
          ))}
        </ul>
      )}
      {changeAccount(row)?.signal.kind === 'unknown' && (
        <p className="govuk-body-s sc-quiet">
          A change between two points may be no more than normal variation.
        </p>
      )}
    </section>
  );
}

function NeighbourNote({ view: { data, row } }: { readonly view: IndicatorView }) {
  const { average } = row.comparators.neighbours;
  if (average === undefined) return <span className="sc-table__note">as published</span>;
  const other = data.plan.neighbours.average === 'mean' ? 'median' : 'mean';
  const figure = formatValue(average[other], row.indicator.unit, row.indicator.decimals);
  const counted =
    countedText(row.comparators.neighbours) ?? `${average.withFigure} of ${average.neighbourCount}`;
  return (
    <span className="sc-table__note">
      {counted} have a value; this is their {data.plan.neighbours.average}, the {other} is {figure}
    </span>
  );
}

/** "3 pp higher, worse" */
function behindText(behind: number, size: string, indicator: Indicator): string {
  if (behind === 0) return 'level';
  return `${size} ${sideWord(behind, indicator)}, ${judgedWord(behind)}`;
}
