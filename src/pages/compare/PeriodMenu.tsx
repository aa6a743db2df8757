import { useMemo } from 'react';
import type { IndicatorHistory } from '@/data/parseHistory';
import { comparePeriods, type Period } from '@/domain/figures/period';
import { formatPeriod } from '@/ui/formatPeriod';
import { Menu } from '@/ui/Menu';
import { periodInAddress } from './compareParams';
import type { CompareView } from './compareView';

/** The menu of the periods to compare; empty if there is only one. */
export function PeriodMenu({
  view: { params, hrefWith },
  history,
}: {
  readonly view: CompareView;
  readonly history: IndicatorHistory;
}) {
  const periods = useMemo(() => periodsOf(history), [history]);
  const chosen = chosenIn(periods, params.period);
  if (chosen === undefined || periods.length < 2) return null;
  return (
    <Menu
      label="Period"
      chosen={formatPeriod(chosen)}
      items={periods.map((one, index) => ({
        href: hrefWith({ period: index === 0 ? undefined : periodInAddress(one) }),
        title: formatPeriod(one),
        isChosen: one === chosen,
      }))}
    />
  );
}

/** The period that the address names; the newest where it names none that is held. */
export function chosenPeriod(history: IndicatorHistory, name: string | undefined): Period | undefined {
  return chosenIn(periodsOf(history), name);
}

function chosenIn(periods: readonly Period[], name: string | undefined): Period | undefined {
  return periods.find((one) => periodInAddress(one) === name) ?? periods[0];
}

/** The periods in which any area has a figure, newest first. */
export function periodsOf({ series }: IndicatorHistory): readonly Period[] {
  const found = new Map<string, Period>();
  for (const { observations } of series.values())
    for (const { period, reading } of observations)
      if (reading.kind === 'value') found.set(periodInAddress(period), period);
  return [...found.values()].toSorted((a, b) => comparePeriods(b, a));
}
