import { useQuery } from '@tanstack/react-query';
import { historyQuery } from '@/data/packQueries';
import type { IndicatorHistory } from '@/data/parseHistory';
import { countsAt } from '@/domain/groups/dimensionAt';
import type { Indicator } from '@/domain/figures/indicator';
import type { PlanData } from '@/domain/plan/planData';
import { sumBasisOf, pairsOf, companionsLeftOut, type Pair } from '@/domain/scorecard/pair';
import type { ValueReading } from '@/domain/figures/reading';
import { rowOf } from '@/domain/scorecard/scorecard';
import { hrefOf, planAddressOf } from '@/ui/address';
import { Figure } from '@/ui/Figure';
import { pulledText } from '@/wording/neighbourText';
import { whenText } from '@/wording/whenText';
import { formatValue } from '@/ui/formatValue';
import { comparatorShort } from '@/wording/comparatorText';
import { capital } from '@/wording/numberWords';
import {
  coarseText,
  pairFiguresText,
  publishedTogetherText,
  sumBasisText,
  sumText,
  turnedSides,
} from '@/wording/pairText';
import { SidewaysRegion } from '@/ui/SidewaysRegion';
import type { IndicatorView } from './indicatorView';

/** The indicators that must be read together with this one: their figures side by side for the same period, and their sum, which is not rated. */
export function CompanionPairs({ view }: { readonly view: IndicatorView }) {
  const pairs = pairsOf(view.data, view.row);
  return pairs.map((pair) => <OnePair key={pair.companion.id} pair={pair} view={view} />);
}

/** A line beside the figure that names the indicators it must be read with. The table of each pair is further down the page. */
export function PairLines({ view }: { readonly view: IndicatorView }) {
  const { data, row, asAt } = view;
  return pairsOf(data, row).map((pair) => (
    <p key={pair.companion.id} className="sc-band__pair sc-no-print">
      Read with <PairLink data={data} companion={pair.companion} asAt={asAt} /> {pairFiguresText(pair)}.
      Either without the other misleads.
    </p>
  ));
}

function PairLink({
  data,
  companion,
  asAt,
}: {
  readonly data: PlanData;
  readonly companion: Indicator;
  readonly asAt: string | undefined;
}) {
  const href = hrefOf({
    ...planAddressOf(data),
    page: 'indicator',
    indicator: companion.id,
    params: { asat: asAt },
  });
  return (
    <a className="govuk-link" href={href}>
      {companion.title}
    </a>
  );
}

function OnePair({ pair, view }: { readonly pair: Pair; readonly view: IndicatorView }) {
  const { data, row, area, areaName, asAt, lastDay } = view;
  const { companion, observation, period, lines, whole } = pair;
  const { indicator } = row;
  const [ownHistory, companionHistory] = [
    useQuery(historyQuery(data, indicator)).data,
    useQuery(historyQuery(data, companion)).data,
  ];
  const countsIn = (history: IndicatorHistory | undefined) =>
    history && countsAt(history.originsOf(area), period);
  const sumBasis = sumBasisOf(countsIn(ownHistory), countsIn(companionHistory));
  const periodText = whenText(period, indicator);
  const notes = [
    ...turnedSides(pair),
    ...(lines[0]?.sum === undefined
      ? []
      : [whole === undefined ? sumBasisText(sumBasis) : publishedTogetherText(whole)]),
    ...[companion, ...(whole === undefined ? [] : [whole])].flatMap((otherIndicator) => {
      const pulledNote = pulledText(data, rowOf(data, otherIndicator, { area, lastDay }));
      return pulledNote === undefined ? [] : [`In “${otherIndicator.title}”, ${pulledNote}.`];
    }),
    ...(whole === undefined ? lines.flatMap((line) => coarseText(line, indicator) ?? []) : []),
  ];
  return (
    <section className="sc-pair">
      <h2 className="govuk-heading-s">Read together with</h2>
      <p className="govuk-body">
        <PairLink data={data} companion={companion} asAt={asAt} />: either without the other misleads.
      </p>
      {lines.length === 0 ? (
        <p className="govuk-body">
          For {periodText} its figure is <Figure observation={observation} indicator={companion} />, so the
          two cannot be added.
        </p>
      ) : (
        <SidewaysRegion aria-label="The two together">
          <table className="govuk-table sc-pair__table">
            <caption className="govuk-visually-hidden">
              {indicator.title} and {companion.title}, {periodText}
            </caption>
            <thead>
              <tr>
                <th scope="col">{periodText}</th>
                {lines.map(({ owner: who }) => (
                  <th key={who} scope="col" className="sc-number">
                    {who === 'ours' ? areaName : capital(comparatorShort(who))}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{indicator.title}</th>
                {lines.map(({ owner, indicatorReading }) => (
                  <td key={owner} className="sc-number">
                    {readingText(indicatorReading, indicator)}
                  </td>
                ))}
              </tr>
              <tr>
                <th scope="row">{companion.title}</th>
                {lines.map(({ owner, companionReading }) => (
                  <td key={owner} className="sc-number">
                    {readingText(companionReading, companion)}
                  </td>
                ))}
              </tr>
              {lines[0]?.sum !== undefined && (
                <tr className="sc-pair__sum">
                  <th scope="row">
                    {whole === undefined ? 'Together: added up here, not rated' : 'Together, as published'}
                  </th>
                  {lines.map((line) => (
                    <td key={line.owner} className="sc-number">
                      {sumText(line, pair)}
                    </td>
                  ))}
                </tr>
              )}
            </tbody>
          </table>
        </SidewaysRegion>
      )}
      {notes.map((note) => (
        <p key={note} className="govuk-body-s sc-measure">
          {note}
        </p>
      ))}
    </section>
  );
}

function readingText({ value, decimals }: ValueReading, indicator: Indicator): string {
  return formatValue(value, indicator.unit, Math.min(decimals, indicator.decimals));
}

/** A note above commentary about only one indicator of a pair. */
export function CompanionsLeftOut({ view: { data, row } }: { readonly view: IndicatorView }) {
  const unlistedCompanions = companionsLeftOut(data, row.indicator);
  return unlistedCompanions.map(({ id, title }) => (
    <p key={id} className="sc-notice">
      What follows does not speak of “{title}”, without which this figure misleads. Do not quote it alone.
    </p>
  ));
}
