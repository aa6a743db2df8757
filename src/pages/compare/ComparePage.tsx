import { useMemo } from 'react';
import { neighbourBarRows } from '@/charts/neighbourBarRows';
import { NeighbourBars } from '@/charts/NeighbourBars';
import { needingAttention } from '@/domain/attention';
import { areaName, indicatorOf, mainArea, type PlanData } from '@/domain/planData';
import { rowOf, scorecardOf } from '@/domain/scorecard';
import { formatDay } from '@/ui/formatPeriod';
import { formatValue } from '@/ui/formatValue';
import { PageHeading } from '@/ui/PageHeading';

/** The area set beside others: one indicator over areas, many indicators over areas, or two areas. */
export function ComparePage({
  data,
  indicatorId,
}: {
  readonly data: PlanData;
  readonly indicatorId: string;
}) {
  const area = mainArea(data);
  const first = useMemo(() => needingAttention(scorecardOf(data, area))[0]?.indicator, [data, area]);
  const indicator = indicatorOf(data, indicatorId) ?? first ?? data.indicators[0];
  return (
    <>
      <PageHeading
        caption={`${areaName(data, area)} · figures as at ${formatDay(data.plan.asAt)}`}
        title="Compare"
        windowTitle={`Compare, ${data.plan.title}`}
      />
      {indicator !== undefined && (
        <NeighbourBars
          bars={neighbourBarRows(data, rowOf(data, indicator, { area }), area)}
          caption={indicator.title}
          format={(value) => formatValue(value, indicator.unit, indicator.decimals)}
        />
      )}
    </>
  );
}
