import { capital } from '@/domain/figures/capital';
import type { Indicator } from '@/domain/figures/indicator';
import type { Period } from '@/domain/figures/period';
import { changeAccount } from '@/domain/certainty/changeAccount';
import { LONGEST_RUN, redSince } from '@/domain/scorecard/redSince';
import { gapsOfRow } from '@/domain/scorecard/gapsOfRow';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { HEADING_PARAM } from '@/ui/PageHeading';
import { formatReading, formatValue } from '@/ui/formatValue';
import { comparatorText, countedText, fewNeighboursText } from '@/wording/comparatorText';
import { gapSentence } from '@/wording/gapText';
import { pulledText } from '@/wording/neighbourText';
import { movedTargetText } from '@/wording/ratingStepText';
import { distanceTo, judgedWord, ratingReason, ratingRule, ratingWord, sideWord } from '@/wording/ratingText';
import { UNKNOWN_BEFORE_WORDS } from '@/wording/sinceTag';
import type { IndicatorView } from './indicatorView';

/** The part "Why this rating": the figures that the rating is worked out from, the arithmetic and the rule. */
export function WhyRating({ view }: { readonly view: IndicatorView }) {
  const { data, row, areaName, region, combine } = view;
  const { rating, indicator, observation, comparators, direction } = row;
  const fewNeighbours = fewNeighboursText(comparators.neighbours);
  const pulledNote = pulledText(data, row);
  const movedTarget = movedTargetText(data, row);
  const run = redSince(data, row);
  const figureText = (value: number, decimals: number) =>
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
            {rating.comparisons.map(({ name, comparatorReading, distanceBehind }) => (
              <tr key={name}>
                <th scope="row">
                  {capital(comparatorText(name, region).replace(/^the /, ''))}
                  {name === 'neighbours' && <NeighbourNote view={view} />}
                </th>
                <td>
                  <strong>{figureText(comparatorReading.value, comparatorReading.decimals)}</strong>
                </td>
                <td>
                  {behindText(
                    distanceBehind,
                    distanceTo(comparatorReading, Math.abs(distanceBehind), row),
                    indicator,
                  )}
                </td>
              </tr>
            ))}
            {rating.target !== undefined && (
              <tr>
                <th scope="row">Target</th>
                <td>
                  <strong>{figureText(rating.target.target.value, rating.target.target.decimals)}</strong>
                </td>
                <td>
                  {rating.target.isMet
                    ? 'met'
                    : behindText(
                        rating.target.distanceBehind,
                        distanceTo(rating.target.target, rating.target.distanceBehind, row),
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
          href={hrefOf({ ...planAddressOf(data), page: 'methods', params: { [HEADING_PARAM]: 'ratings' } })}
        >
          The rules in full
        </a>
      </p>
      {movedTarget !== undefined && <p className="govuk-body">{capital(movedTarget)}.</p>}
      {pulledNote !== undefined && <p className="govuk-body sc-notice">{capital(pulledNote)}.</p>}
      {run !== undefined && run.periods > 1 && (
        <p className="govuk-body">
          Red since {run.unknownBefore !== undefined && 'at least '}
          {formatPeriodShort(run.since)}: {run.periods}
          {run.periods === LONGEST_RUN && ' or more'} periods in a row.
          {run.unknownBefore !== undefined && ` ${capital(UNKNOWN_BEFORE_WORDS[run.unknownBefore])}.`}
        </p>
      )}
      {fewNeighbours !== undefined && <p className="govuk-body sc-notice">{fewNeighbours}</p>}
      {direction.kind === 'change' && <GapsSince view={view} previous={direction.previous} />}
      {changeAccount(row)?.signal.kind === 'unknown' && (
        <p className="govuk-body-s sc-quiet">
          A change between two points may be no more than normal variation.
        </p>
      )}
    </section>
  );
}

/** Says how the gaps have changed, in short sentences under the period that they are compared with. */
function GapsSince({
  view: { data, row, region, area },
  previous,
}: {
  readonly view: IndicatorView;
  readonly previous: Period;
}) {
  const gaps = gapsOfRow(data, row, area);
  if (gaps.length === 0) return null;
  return (
    <>
      <p className="govuk-body-s sc-quiet">Beside {formatPeriodShort(previous)}:</p>
      <ul className="govuk-list govuk-list--bullet">
        {gaps.map((gap) => (
          <li key={gap.name}>{gapSentence(gap, row.indicator, region)}</li>
        ))}
      </ul>
    </>
  );
}

function NeighbourNote({ view: { data, row } }: { readonly view: IndicatorView }) {
  const { average } = row.comparators.neighbours;
  if (average === undefined) return <span className="sc-table__note">as published</span>;
  const otherAverage = data.plan.neighbours.average === 'mean' ? 'median' : 'mean';
  const figure = formatValue(average[otherAverage], row.indicator.unit, row.indicator.decimals);
  const countedNeighbours =
    countedText(row.comparators.neighbours) ?? `${average.withFigure} of ${average.neighbourCount}`;
  return (
    <span className="sc-table__note">
      {countedNeighbours} have a value; this is their {data.plan.neighbours.average}, the {otherAverage} is{' '}
      {figure}
    </span>
  );
}

/** The difference from a comparator in words: "3 pp higher, worse". */
function behindText(distanceBehind: number, size: string, indicator: Indicator): string {
  if (distanceBehind === 0) return 'level';
  return `${size} ${sideWord(distanceBehind, indicator)}, ${judgedWord(distanceBehind)}`;
}
