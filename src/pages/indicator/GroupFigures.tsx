import type { Dimension } from '@/domain/groups/dimension';
import type { DimensionAt, HeadlineFigures } from '@/domain/groups/dimensionAt';
import { comparePeriods, type Period } from '@/domain/figures/period';
import { observationAt } from '@/domain/figures/series';
import { Figure } from '@/ui/Figure';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { SidewaysRegion } from '@/ui/SidewaysRegion';
import type { IndicatorView } from './indicatorView';

/** The groups' figures as a table: one row for each period, newest first, one column for each group, and the whole area in the last column. */
export function GroupFigures({
  dimension: { name, groups },
  dimensionAt,
  wholeFigure,
  view: { row, areaName, lastDay },
}: {
  readonly dimension: Dimension;
  readonly dimensionAt: DimensionAt;
  readonly wholeFigure: HeadlineFigures;
  readonly view: IndicatorView;
}) {
  const { indicator } = row;
  const label = `Figures of ${indicator.title} by ${name}`;
  return (
    <details className="govuk-details sc-figures">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Show the figures by {name}</span>
      </summary>
      <SidewaysRegion aria-label={label}>
        <table className="govuk-table sc-figures__table sc-figures__table--groups">
          <caption className="govuk-visually-hidden">{label}</caption>
          <thead>
            <tr>
              <th scope="col">Period</th>
              {groups.map((group) => (
                <th key={group.name} scope="col" className="sc-number">
                  {group.name}
                </th>
              ))}
              <th scope="col" className="sc-number">
                All of {areaName}
              </th>
            </tr>
          </thead>
          <tbody>
            {periodsOf(groups, dimensionAt.period.family, lastDay).map((period) => (
              <tr key={period.step}>
                <th scope="row">{formatPeriodShort(period)}</th>
                {groups.map((group) => (
                  <td key={group.name} className="sc-number">
                    <Figure observation={observationAt(group.series, period)} indicator={indicator} />
                  </td>
                ))}
                <td className="sc-number">
                  <Figure observation={observationAt(wholeFigure.series, period)} indicator={indicator} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </SidewaysRegion>
    </details>
  );
}

function periodsOf(
  groups: Dimension['groups'],
  family: string,
  lastDay: string | undefined,
): readonly Period[] {
  const periodsByStep = new Map<number, Period>();
  for (const { series } of groups)
    for (const { period } of series.observations)
      if (period.family === family && (lastDay === undefined || period.end <= lastDay))
        periodsByStep.set(period.step, period);
  return [...periodsByStep.values()].toSorted((a, b) => comparePeriods(b, a));
}
