import { memo, useState } from 'react';
import { GRID_ROLE, cellPositionAt, tabIndexAt, useGridWalk, type Stop } from '@/charts/gridWalk';
import { useGrowingCount } from '@/charts/useGrowingCount';
import type { Indicator } from '@/domain/figures/indicator';
import type { PlanData } from '@/domain/plan/planData';
import { SHORTHAND_MEANINGS } from '@/domain/figures/reading';
import type { SideBySide, AreaFigure } from '@/domain/compare/sideBySide';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';
import { markColour } from '@/ui/markColour';
import { RatingMark } from '@/ui/RatingMark';
import { SidewaysRegion } from '@/ui/SidewaysRegion';
import { polarityText } from '@/wording/directionText';
import { sideBySideText } from '@/wording/sideBySideText';
import type { CompareView } from './compareView';
import { pairStyle, pairWords } from './pairLines';

/** Each indicator with both figures, both ratings where known, and the difference in words. Arrow keys move through it, and the line above it describes the row. */
export function PairTable({
  view: { data, areaName },
  pairs,
  otherName,
  isRated,
}: {
  readonly view: CompareView;
  readonly pairs: readonly SideBySide[];
  readonly otherName: string;
  readonly isRated: boolean;
}) {
  const drawnCount = useGrowingCount(pairs.length);
  const [hoveredStop, setHoveredStop] = useState<Stop>();
  const { stop, onFocus, onKeyDown } = useGridWalk(pairs.length);
  const describedPair = hoveredStop && pairs[hoveredStop.row];
  const caption = `${areaName} and ${otherName}, indicator by indicator`;
  return (
    <>
      <p className="sc-walk__words sc-no-print" aria-hidden="true">
        {describedPair === undefined
          ? 'Tap or point at a row, or walk with the arrow keys.'
          : pairWords(describedPair, { ours: areaName, theirs: otherName, isRated })}
      </p>
      <SidewaysRegion
        tabIndex={-1}
        aria-label={caption}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          onFocus(event);
          setHoveredStop(cellPositionAt(event.target));
        }}
        onPointerOver={({ target }) =>
          setHoveredStop((previousStop) => cellPositionAt(target) ?? previousStop)
        }
      >
        <table className="sc-pairs" {...GRID_ROLE} aria-label={caption}>
          <thead role="rowgroup">
            <tr role="row">
              {['Indicator', areaName, otherName, `${areaName} beside it`].map((heading, index) => (
                <th key={`${index}`} role="columnheader" scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {pairs.slice(0, drawnCount).map((pair, index) => (
              <Row
                key={pair.indicator.id}
                pair={pair}
                index={index}
                stop={index === stop.row ? stop.column : undefined}
                isRated={isRated}
                data={data}
              />
            ))}
          </tbody>
        </table>
      </SidewaysRegion>
    </>
  );
}

/** Memoised: React draws a row again only if the row gains or loses the Tab stop. */
const Row = memo(function Row({
  pair,
  index,
  stop,
  isRated,
  data,
}: {
  readonly pair: SideBySide;
  readonly index: number;
  /** The column that has the table's Tab stop, if the stop is in this row. */
  readonly stop: number | undefined;
  readonly isRated: boolean;
  readonly data: PlanData;
}) {
  const { indicator } = pair;
  return (
    <tr role="row" data-row={index}>
      <th role="rowheader" scope="row">
        <a
          href={hrefOf({ ...planAddressOf(data), page: 'indicator', indicator: indicator.id })}
          tabIndex={tabIndexAt(0, stop)}
        >
          {indicator.title}
        </a>
        <span className="sc-table__note">{polarityText(indicator.polarity)}</span>
      </th>
      <SideCell side={pair.ourSide} indicator={indicator} isRated tabIndex={tabIndexAt(1, stop)} />
      <SideCell
        side={pair.otherSide}
        indicator={indicator}
        isRated={isRated}
        tabIndex={tabIndexAt(2, stop)}
      />
      <td
        role="gridcell"
        tabIndex={tabIndexAt(3, stop)}
        className={`sc-pairs__result sc-pairs__result--${pairStyle(pair)}`}
      >
        {sideBySideText(pair)}
      </td>
    </tr>
  );
});

function SideCell({
  side: { reading, period, rating },
  indicator,
  isRated,
  tabIndex,
}: {
  readonly side: AreaFigure;
  readonly indicator: Indicator;
  readonly isRated: boolean;
  readonly tabIndex: 0 | -1;
}) {
  return (
    <td role="gridcell" tabIndex={tabIndex}>
      <span className="sc-pairs__figure">
        {reading === undefined ? (
          <span className="sc-quiet">no figure</span>
        ) : reading.kind === 'withheld' ? (
          <>
            <span aria-hidden="true">{formatReading(reading, indicator)}</span>
            <span className="govuk-visually-hidden">{SHORTHAND_MEANINGS[reading.shorthand]}</span>
          </>
        ) : (
          formatReading(reading, indicator)
        )}
        {isRated && rating !== undefined && <RatingMark colour={markColour(rating)} hidesWord />}
      </span>
      {period !== undefined && <span className="sc-table__note">{formatPeriodShort(period)}</span>}
    </td>
  );
}
