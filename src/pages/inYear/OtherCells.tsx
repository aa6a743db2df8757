import { PUBLISHED_BEST_NEIGHBOUR } from '@/domain/figures/area';
import { printedFigure } from '@/domain/scorecard/printedFigure';
import { bestNeighbour } from '@/domain/scorecard/bestNeighbour';
import type { Comparator } from '@/domain/scorecard/comparator';
import type { InYearRow } from '@/domain/inYear/inYear';
import { areaName, type PlanData } from '@/domain/plan/planData';
import { formatReading } from '@/ui/formatValue';
import { codeOf, pulledText, companionTextsThere } from '@/wording/neighbourText';
import { CardLabel, SecondCardLabel } from './CardLabel';
import type { RowHeads } from './sharedHeads';

/** The newest published year, and how much older it is. */
export function OtherCells({
  data,
  row: { benchmark },
  own,
  heads,
}: {
  readonly data: PlanData;
  readonly row: InYearRow;
  /** The year of the benchmark and its age, unless the headings of the columns already say them. */
  readonly own: RowHeads;
  readonly heads: RowHeads;
}) {
  if (benchmark === undefined)
    return (
      <td role="cell" colSpan={3} className="sc-iy__others sc-iy__others--none">
        <CardLabel text="Others" />
        <span className="sc-quiet">none published</span>
      </td>
    );
  const { comparators, neighbours, indicator } = benchmark.row;
  const text = (comparator: Comparator) =>
    comparator.benchmark.kind === 'value' ? formatReading(comparator.benchmark.reading, indicator) : 'none';
  const best = bestNeighbour(neighbours, indicator.polarity);
  const pulled = pulledText(data, benchmark.row);
  const printed =
    best === undefined
      ? printedFigure(data, indicator, { area: PUBLISHED_BEST_NEIGHBOUR, period: benchmark.row.period })
      : undefined;
  return (
    <>
      <td role="cell" className="sc-iy__others">
        <CardLabel text="Neighbours" />
        {text(comparators.neighbours)}
        {best !== undefined && (
          <span className="sc-iy__note" title={`Best neighbour: ${areaName(data, best.area)}`}>
            <SecondCardLabel text="best" />
            {formatReading(best.reading, indicator)}
            <span className="govuk-visually-hidden"> best neighbour, {areaName(data, best.area)}</span>
            <span className="sc-no-print">{companionTextsThere(data, benchmark.row, best.area, codeOf)}</span>
          </span>
        )}
        {pulled !== undefined && <span className="sc-iy__note sc-no-print">{pulled}</span>}
        {printed !== undefined && (
          <span className="sc-iy__note" title="Best neighbour, as printed">
            <SecondCardLabel text="best" />
            {formatReading(printed, indicator)}
            <span className="govuk-visually-hidden"> best neighbour, as printed</span>
          </span>
        )}
      </td>
      <td role="cell" className="sc-iy__others">
        <CardLabel text="England" />
        {text(comparators.england)}
        <span className="sc-iy__note">
          <SecondCardLabel text="region" />
          {text(comparators.region)}
          <span className="govuk-visually-hidden"> region</span>
        </span>
        {own.others !== heads.others && <span className="sc-iy__note sc-iy__own-year">{own.others}</span>}
      </td>
      <td role="cell" className="sc-iy__age">
        <CardLabel text="Others are older by" />
        {own.others !== heads.others && `${own.others}, `}
        {own.older === '' ? 'as new' : own.older}
      </td>
    </>
  );
}
