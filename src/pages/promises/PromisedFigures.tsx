import { mainArea, indicatorOf, type PlanData } from '@/domain/plan/planData';
import { SinceTrend } from '@/charts/SinceTrend';
import type { IndicatorId } from '@/domain/figures/indicator';
import { figureSince } from '@/domain/report/figureSince';
import { rowOf } from '@/domain/scorecard/scorecard';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatDay } from '@/ui/formatPeriod';
import { seriesText } from '@/wording/besideText';
import { SINCE_WORDS, sinceAnswer, sinceText, type PromiseKind } from '@/wording/figureSinceText';

/** An action, request or recommendation, which may name the figure that it was meant to move. */
export type FigurePromise = {
  readonly id: string;
  readonly text: string;
  readonly indicator?: IndicatorId | undefined;
  /** ISO date of the promise. Undefined if nobody recorded it. */
  readonly on: string | undefined;
  /** What happened on the date of the promise. */
  readonly promiseKind: PromiseKind;
};

/** How the figures that promises name have changed since, tested by the rules of chance. No cause is claimed. */
export function PromisedFigures({
  data,
  promises,
}: {
  readonly data: PlanData;
  readonly promises: readonly FigurePromise[];
}) {
  const indicatorPromises = promises.filter(({ indicator }) => indicator !== undefined);
  const [firstPromise] = promises;
  if (firstPromise === undefined) return null;
  return (
    <section>
      <h2 className="govuk-heading-l">Did the figure move?</h2>
      {indicatorPromises.length === 0 ? (
        <p className="sc-missing">
          None of these {promises.length} names a figure that it was to move, so nothing can be shown.
        </p>
      ) : (
        <>
          <p className="govuk-body sc-measure">
            {indicatorPromises.length} of {promises.length}{' '}
            {indicatorPromises.length === 1 ? 'names' : 'name'} a figure.{' '}
            {SINCE_WORDS[firstPromise.promiseKind].noun} and figure are side by side; nothing here says that
            one caused the other.
          </p>
          <ul className="sc-moved">
            {indicatorPromises.map((promise) => (
              <PromisedFigure key={promise.id} data={data} promise={promise} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function PromisedFigure({ data, promise }: { readonly data: PlanData; readonly promise: FigurePromise }) {
  const indicator = promise.indicator && indicatorOf(data, promise.indicator);
  if (indicator === undefined) return null;
  const row = rowOf(data, indicator, { area: mainArea(data) });
  const { series, period } = row;
  const figureHistory = promise.on === undefined ? undefined : figureSince(series, indicator, promise.on);
  return (
    <li>
      <div>
        <strong>{promise.text}</strong>
        <br />
        <a
          className="govuk-link"
          href={hrefOf({ ...planAddressOf(data), page: 'indicator', indicator: indicator.id })}
        >
          {indicator.title}
        </a>
      </div>
      <SinceTrend
        series={series}
        latest={period}
        beforeObservation={
          figureHistory !== undefined && 'earlierObservation' in figureHistory
            ? figureHistory.earlierObservation
            : undefined
        }
        nowObservation={
          figureHistory !== undefined && 'latest' in figureHistory ? figureHistory.latest : undefined
        }
        label={seriesText(row)}
        word={promise.promiseKind}
      />
      <div>
        <strong className="sc-moved__answer">
          {figureHistory === undefined ? 'It cannot be said' : sinceAnswer(figureHistory)}
        </strong>
        <p className="govuk-body-s">
          {figureHistory === undefined || promise.on === undefined
            ? `Nobody recorded when it was ${SINCE_WORDS[promise.promiseKind].passiveVerb}.`
            : `${SINCE_WORDS[promise.promiseKind].pastVerb} ${formatDay(promise.on)}. ${sinceText(figureHistory, indicator, promise.promiseKind)}`}
        </p>
      </div>
    </li>
  );
}
