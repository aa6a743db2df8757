import type { TwoWay } from '@/domain/groups/dimension';
import { latestPeriod, observationAt, seriesUntil } from '@/domain/figures/series';
import { Figure } from '@/ui/Figure';
import { whenText } from '@/wording/whenText';
import { formatUnit } from '@/ui/formatValue';
import { ShorthandNote } from '@/ui/ShorthandNote';
import { dimensionTitle } from '@/wording/breakdownText';
import { SidewaysRegion } from '@/ui/SidewaysRegion';
import type { IndicatorView } from './indicatorView';

/** The figures by two dimensions at once, in the latest period in which any cell has a figure. */
export function TwoWayTable({
  two: { rows, columns, cells },
  view: { row, areaName, lastDay },
}: {
  readonly two: TwoWay;
  readonly view: IndicatorView;
}) {
  const { indicator } = row;
  const held = cells.map((cell) => ({
    ...cell,
    series: lastDay === undefined ? cell.series : seriesUntil(cell.series, lastDay),
  }));
  const period = latestPeriod(held.map(({ series }) => series));
  if (period === undefined) return <p className="govuk-body">No group has a figure by that day.</p>;
  const down = [...new Set(held.map((cell) => cell.row))];
  const across = [...new Set(held.map((cell) => cell.column))];
  const at = (line: string, column: string) => {
    const found = held.find((cell) => cell.row === line && cell.column === column);
    return found && observationAt(found.series, period);
  };
  const ways = `${rows} and ${columns}`;
  const label = `${indicator.title}, ${formatUnit(indicator.unit)}, ${areaName}, ${whenText(period, indicator)}`;
  return (
    <>
      <h3 className="govuk-heading-s">{dimensionTitle(ways)}</h3>
      <p className="sc-quiet">{label}.</p>
      <SidewaysRegion aria-label={`${label}, by ${ways}`}>
        <table className="govuk-table sc-gaps">
          <caption className="govuk-visually-hidden">
            {label}, by {ways}
          </caption>
          <thead>
            <tr>
              <th scope="col">{rows}</th>
              {across.map((column) => (
                <th key={column} scope="col" className="sc-number">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {down.map((line) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                {across.map((column) => (
                  <td key={column} className="sc-number">
                    <Figure observation={at(line, column)} indicator={indicator} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </SidewaysRegion>
      <ShorthandNote readings={down.flatMap((line) => across.map((column) => at(line, column)?.reading))} />
    </>
  );
}
