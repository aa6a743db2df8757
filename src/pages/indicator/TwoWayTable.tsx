import type { TwoWay } from '@/domain/groups/dimension';
import { latestPeriod, observationAt, seriesUntil } from '@/domain/figures/series';
import { Figure } from '@/ui/Figure';
import { whenText } from '@/wording/whenText';
import { formatUnit } from '@/ui/formatValue';
import { ShorthandNote } from '@/ui/ShorthandNote';
import { dimensionTitle } from '@/wording/breakdownText';
import { SidewaysRegion } from '@/ui/SidewaysRegion';
import type { IndicatorView } from './indicatorView';

/** The figures by two dimensions at once, for the latest period in which any cell has a figure. */
export function TwoWayTable({
  twoWay: { rows, columns, cells },
  view: { row, areaName, lastDay },
}: {
  readonly twoWay: TwoWay;
  readonly view: IndicatorView;
}) {
  const { indicator } = row;
  const cellsWithNames = cells.map((cell) => ({
    ...cell,
    series: lastDay === undefined ? cell.series : seriesUntil(cell.series, lastDay),
  }));
  const period = latestPeriod(cellsWithNames.map(({ series }) => series));
  if (period === undefined) return <p className="govuk-body">No group has a figure by that day.</p>;
  const rowNames = [...new Set(cellsWithNames.map((cell) => cell.row))];
  const columnNames = [...new Set(cellsWithNames.map((cell) => cell.column))];
  const figureAt = (line: string, column: string) => {
    const matchingCell = cellsWithNames.find((cell) => cell.row === line && cell.column === column);
    return matchingCell && observationAt(matchingCell.series, period);
  };
  const dimensionsText = `${rows} and ${columns}`;
  const label = `${indicator.title}, ${formatUnit(indicator.unit)}, ${areaName}, ${whenText(period, indicator)}`;
  return (
    <>
      <h3 className="govuk-heading-s">{dimensionTitle(dimensionsText)}</h3>
      <p className="sc-quiet">{label}.</p>
      <SidewaysRegion aria-label={`${label}, by ${dimensionsText}`}>
        <table className="govuk-table sc-gaps">
          <caption className="govuk-visually-hidden">
            {label}, by {dimensionsText}
          </caption>
          <thead>
            <tr>
              <th scope="col">{rows}</th>
              {columnNames.map((column) => (
                <th key={column} scope="col" className="sc-number">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowNames.map((line) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                {columnNames.map((column) => (
                  <td key={column} className="sc-number">
                    <Figure observation={figureAt(line, column)} indicator={indicator} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </SidewaysRegion>
      <ShorthandNote
        readings={rowNames.flatMap((line) => columnNames.map((column) => figureAt(line, column)?.reading))}
      />
    </>
  );
}
