import { useMemo } from 'react';
import type { IndicatorHistory } from '@/data/parseHistory';
import { periodsWithFigures, openingPeriod } from '@/domain/compare/openingPeriod';
import type { Period } from '@/domain/figures/period';
import { mainArea } from '@/domain/plan/planData';
import { formatPeriod, formatPeriodShort } from '@/ui/formatPeriod';
import { Menu } from '@/ui/Menu';
import { newerPeriodText } from '@/wording/compareText';
import { periodInAddress } from './compareParams';
import type { CompareView } from './compareView';

/** The menu of the periods to compare. Shows nothing if there is only one. */
export function PeriodMenu({
  view,
  history,
}: {
  readonly view: CompareView;
  readonly history: IndicatorHistory;
}) {
  const { hrefWith } = view;
  const { periods, opening, chosenPeriodHere } = useMemo(() => periodsIn(view, history), [view, history]);
  if (chosenPeriodHere === undefined || periods.length < 2) return null;
  return (
    <Menu
      label="Period"
      chosenTitle={formatPeriod(chosenPeriodHere)}
      items={periods.map((period) => ({
        href: hrefWith({ period: period === opening ? undefined : periodInAddress(period) }),
        title: formatPeriod(period),
        isCurrent: period === chosenPeriodHere,
      }))}
    />
  );
}

/**
 * A note on why the page does not show the newest figure: few other areas have a figure for that period. Shows nothing if the page shows the
 * newest, or if the address names a period.
 */
export function NewerPeriodNote({
  view,
  history,
}: {
  readonly view: CompareView;
  readonly history: IndicatorHistory;
}) {
  const { data, areaName, hrefWith } = view;
  const periodsHeld = periodsWithFigures(history, mainArea(data));
  const [newest] = periodsHeld;
  const opening = openingPeriod(periodsHeld);
  const { chosenPeriodHere } = periodsIn(view, history);
  if (
    newest === undefined ||
    opening === undefined ||
    newest === opening ||
    chosenPeriodHere !== opening.period
  )
    return null;
  return (
    <p className="govuk-body sc-measure">
      {newerPeriodText(areaName, { newestPeriod: newest, shownPeriod: opening })}{' '}
      <a className="govuk-link sc-no-print" href={hrefWith({ period: periodInAddress(newest.period) })}>
        Show {formatPeriodShort(newest.period)}
      </a>
    </p>
  );
}

/** The period that the address names. If the address names none that has figures, the newest period for which enough other areas have one. */
export function chosenPeriod(view: CompareView, history: IndicatorHistory): Period | undefined {
  return periodsIn(view, history).chosenPeriodHere;
}

/** The periods in which any area has a figure, newest first; the period that a view shows at first; and the period that is shown now. */
export function periodsIn(
  { data, params }: Pick<CompareView, 'data' | 'params'>,
  history: IndicatorHistory,
): {
  readonly periods: readonly Period[];
  readonly opening: Period | undefined;
  readonly chosenPeriodHere: Period | undefined;
} {
  const periodsHeld = periodsWithFigures(history, mainArea(data));
  const periods = periodsHeld.map(({ period }) => period);
  const opening = openingPeriod(periodsHeld)?.period;
  const periodNamed = periods.find((period) => periodInAddress(period) === params.period);
  return { periods, opening, chosenPeriodHere: periodNamed ?? opening };
}
