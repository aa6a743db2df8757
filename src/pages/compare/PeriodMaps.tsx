import { useMemo } from 'react';
import { SaveChart } from '@/charts/SaveChart';
import { PeriodMapDrawing } from '@/charts/PeriodMapDrawing';
import { SMALL_MAP, periodMap } from '@/charts/periodMap';
import type { IndicatorHistory } from '@/data/parseHistory';
import { comparisonOf, type Comparison } from '@/domain/compare/comparedAreas';
import { formatDay, formatPeriodShort } from '@/ui/formatPeriod';
import { periodMapsText } from '@/wording/periodMapsText';
import { rankText } from '@/wording/nationalRankText';
import { periodInAddress } from './compareParams';
import type { CompareView } from './compareView';
import { measureText } from './measureText';
import { periodsIn } from './PeriodMenu';
import { sourceText } from './sourceText';

/** The page shows at most this many small maps: a reader cannot compare more at a glance. */
const MOST_MAPS = 12;
const KEY_TEXT =
  'The stronger the colour, the worse the quarter: from A, the faintest, to D. A dotted tile has no band.';

/** A small map of the bands for each period, oldest first; each opens its large map. Shows nothing if fewer than two periods have bands. */
export function PeriodMaps({
  view,
  history,
  shownComparison,
}: {
  readonly view: CompareView;
  readonly history: IndicatorHistory;
  readonly shownComparison: Comparison;
}) {
  const { data, indicator, areaName, hrefWith } = view;
  const { periods, opening } = useMemo(() => periodsIn(view, history), [view, history]);
  const maps = useMemo(
    () =>
      periods
        .slice(0, MOST_MAPS)
        .map((period) => comparisonOf(data, history, { indicator, period, set: 'england' }))
        .filter(({ cuts }) => cuts !== undefined)
        .toReversed()
        .map((comparison) => ({ comparison, map: periodMap(comparison) })),
    [data, history, indicator, periods],
  );
  if (maps.length < 2) return null;
  const title = periodMapsText(
    areaName,
    maps.map(({ comparison: { period, ourArea } }) => ({ period, band: bandOf(ourArea) })),
  );
  const source = `${sourceText(data, indicator, history, shownComparison)} Figures as at ${formatDay(data.plan.asAt)}.`;
  return (
    <section className="sc-period-maps">
      <h3 className="govuk-heading-m">{title}</h3>
      <p className="sc-quiet">
        {measureText(indicator)}. {KEY_TEXT} <span className="sc-no-print">A map opens its period.</span>
      </p>
      <ol>
        {maps.map(({ comparison: { period, ourArea }, map }) => (
          <li key={periodInAddress(period)}>
            <a
              href={hrefWith({ period: period === opening ? undefined : periodInAddress(period) })}
              aria-current={period === shownComparison.period ? 'true' : undefined}
            >
              <strong>{formatPeriodShort(period)}</strong> <span>{placeText(ourArea)}</span>
              <svg
                viewBox={`0 0 ${SMALL_MAP.width} ${SMALL_MAP.height}`}
                width={SMALL_MAP.width}
                height={SMALL_MAP.height}
                aria-hidden="true"
                focusable="false"
              >
                <PeriodMapDrawing map={map} />
              </svg>
            </a>
          </li>
        ))}
      </ol>
      <SaveChart
        noun="row of maps"
        from={async () => {
          const { periodMapsPicture } = await import('@/charts/periodMapsPicture');
          return periodMapsPicture(
            maps.map(({ comparison: { period, ourArea }, map }) => ({
              title: formatPeriodShort(period),
              caption: placeText(ourArea),
              map,
            })),
          );
        }}
        words={{ title, subtitle: measureText(indicator), lines: [KEY_TEXT, source] }}
        name={[indicator.id, 'maps', areaName]}
      />
    </section>
  );
}

/** The caption of a small map: `C, joint 115th of 153` or `no band`. */
function placeText(ownPlace: Comparison['ourArea']): string {
  const band = bandOf(ownPlace);
  return band === undefined || ownPlace.nationalRank === undefined
    ? 'no band'
    : `${band}, ${rankText(ownPlace.nationalRank)}`;
}

function bandOf({ nationalRank }: Comparison['ourArea']) {
  return nationalRank?.quarter?.band;
}
