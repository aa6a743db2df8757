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

/** The newest year that the comparators have published, and how much older it is than our figure. */
export function OtherCells({
  data,
  row: { benchmark },
  ownHeads,
  sharedHeads,
}: {
  readonly data: PlanData;
  readonly row: InYearRow;
  /** The year of the benchmark and its age, unless the headings of the columns already say them. */
  readonly ownHeads: RowHeads;
  readonly sharedHeads: RowHeads;
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
  const bestNeighbourFound = bestNeighbour(neighbours, indicator.polarity);
  const pulledNote = pulledText(data, benchmark.row);
  const printed =
    bestNeighbourFound === undefined
      ? printedFigure(data, indicator, { area: PUBLISHED_BEST_NEIGHBOUR, period: benchmark.row.period })
      : undefined;
  return (
    <>
      <td role="cell" className="sc-iy__others">
        <CardLabel text="Neighbours" />
        {text(comparators.neighbours)}
        {bestNeighbourFound !== undefined && (
          <span className="sc-iy__note" title={`Best neighbour: ${areaName(data, bestNeighbourFound.area)}`}>
            <SecondCardLabel text="best" />
            {formatReading(bestNeighbourFound.reading, indicator)}
            <span className="govuk-visually-hidden">
              {' '}
              best neighbour, {areaName(data, bestNeighbourFound.area)}
            </span>
            <span className="sc-no-print">
              {companionTextsThere(data, benchmark.row, bestNeighbourFound.area, codeOf)}
            </span>
          </span>
        )}
        {pulledNote !== undefined && <span className="sc-iy__note sc-no-print">{pulledNote}</span>}
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
        {ownHeads.otherHeads !== sharedHeads.otherHeads && (
          <span className="sc-iy__note sc-iy__own-year">{ownHeads.otherHeads}</span>
        )}
      </td>
      <td role="cell" className="sc-iy__age">
        <CardLabel text="Others are older by" />
        {ownHeads.otherHeads !== sharedHeads.otherHeads && `${ownHeads.otherHeads}, `}
        {ownHeads.olderNote === '' ? 'as new' : ownHeads.olderNote}
      </td>
    </>
  );
}
