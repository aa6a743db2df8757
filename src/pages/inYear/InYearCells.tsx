import { Sparkline } from '@/charts/Sparkline';
import type { InYearRow } from '@/domain/inYear/inYear';
import type { Series } from '@/domain/figures/observation';
import type { PlanData } from '@/domain/plan/planData';
import { plainNumber } from '@/domain/figures/reading';
import { decimalsOf } from '@/domain/figures/rounding';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatUnit, formatValue } from '@/ui/formatValue';
import { markColour } from '@/ui/markColour';
import { RatingMark } from '@/ui/RatingMark';
import { seriesText } from '@/wording/besideText';
import { polarityText } from '@/wording/directionText';
import { everyText, lastTargetText, yearTargetText } from '@/wording/inYearText';
import { periodsWord } from '@/wording/periodsWord';
import { CardLabel, SecondCardLabel } from './CardLabel';
import { ChangeCell } from './ChangeCell';
import { FigureCell, YearCell } from './FigureCell';
import { OtherCells } from './OtherCells';
import { headsOf, type RowHeads } from './sharedHeads';
import type { ShownColumns } from './shownColumns';
import { ToDateCells } from './ToDateCell';

/** The small line chart shows this many periods. */
const TREND_PERIODS = 24;

/** The places of the three newest periods, oldest first. */
const PLACES = [0, 1, 2] as const;

/** The cells of one indicator's row, from left to right. A cell names its period if the heading of its column names another. */
export function InYearCells({
  data,
  row,
  sharedHeads,
  shown,
  asAt,
  isOlder,
}: {
  readonly data: PlanData;
  readonly row: InYearRow;
  readonly sharedHeads: RowHeads;
  readonly shown: ShownColumns;
  readonly asAt: string | undefined;
  /** Whether another row has a newer figure of the same kind. */
  readonly isOlder: boolean;
}) {
  const { indicator, recentFigures } = row;
  const ownHeads = headsOf(row);
  const missingCount = 3 - recentFigures.length;
  const trend = lastPeriodsOf(row.series, TREND_PERIODS);
  return (
    <>
      <th role="rowheader" scope="row" className="sc-iy__indicator">
        <a
          href={hrefOf({
            ...planAddressOf(data),
            page: 'indicator',
            indicator: indicator.id,
            params: { asat: asAt },
          })}
        >
          {indicator.title}
        </a>{' '}
        <span className="sc-iy__note sc-iy__about">
          {indicator.code !== undefined && (
            <span className="sc-iy__code sc-no-print">{indicator.code} · </span>
          )}
          {polarityText(indicator.polarity)}
          {row.isYearOver && ` · figures of ${formatPeriodShort(row.year)}`}
          <span className="sc-no-print">{indicatorNote(row, ownHeads.family !== sharedHeads.family)}</span>
          {isOlder && ` · newest figure: ${formatPeriodShort(row.latest.period)}`}
        </span>
      </th>
      {shown.lastYear && (
        <FigureCell
          figure={row.lastYear}
          indicator={indicator}
          label={ownHeads.lastYear}
          isShared={ownHeads.lastYear === sharedHeads.lastYear}
        />
      )}
      {PLACES.filter((index) => shown.recent[index]).map((index) => (
        <FigureCell
          key={index}
          figure={recentFigures[index - missingCount]}
          indicator={indicator}
          label={ownHeads.recentHeads[index] ?? ''}
          isShared={ownHeads.recentHeads[index] === sharedHeads.recentHeads[index]}
          isLatest={index === 2}
        />
      ))}
      <ToDateCells row={row} shown={shown} />
      <td role="cell" className="sc-iy__rating">
        <RatingMark colour={markColour(row.rating)} />
      </td>
      {shown.target && (
        <td role="cell" className="sc-iy__target">
          <CardLabel text="Target" />
          <TargetText row={row} />
        </td>
      )}
      <ChangeCell data={data} row={row} figureBefore={sharedHeads.recentHeads[1]} />
      <td role="cell" className="sc-iy__trend">
        <Sparkline
          series={trend}
          latest={row.latest.period}
          label={seriesText({ series: trend, indicator })}
        />
      </td>
      {sharedHeads.years.map(
        (yearHead, index) =>
          shown.years[index] === true && (
            <YearCell
              key={yearHead}
              year={row.years[index]}
              indicator={indicator}
              label={ownHeads.years[index] ?? ''}
              isShared={ownHeads.years[index] === yearHead}
            />
          ),
      )}
      {shown.others && <OtherCells data={data} row={row} ownHeads={ownHeads} sharedHeads={sharedHeads} />}
    </>
  );
}

/**
 * What follows the indicator's name, ` · weekly · per 10,000`: how often figures come, if the columns' headings name another kind of period,
 * and the unit. A percentage has its sign beside each figure, and a plain number needs no unit.
 */
function indicatorNote({ indicator, latest }: InYearRow, isOther: boolean): string {
  const unit = formatUnit(indicator.unit);
  return [isOther ? everyText(latest.period) : '', unit === '%' || unit === 'number' ? '' : unit]
    .flatMap((part) => (part === '' ? [] : [` · ${part}`]))
    .join('');
}

/** The target in a cell: `≥ 95%`, with the amber limit below it. The sign repeats which way is better. */
function TargetText({ row }: { readonly row: InYearRow }) {
  const { indicator, target, yearTarget } = row;
  const limitSign = indicator.polarity === 'high' ? '≥\u00a0' : indicator.polarity === 'low' ? '≤\u00a0' : '';
  if (target === undefined && yearTarget !== undefined)
    return (
      <>
        {limitSign}
        {formatValue(yearTarget.value, indicator.unit, yearTarget.decimals)}
        <span className="sc-iy__note">{yearTargetText(row)}</span>
      </>
    );
  if (target === undefined)
    return (
      <span className="sc-quiet">
        none<span className="sc-iy__note sc-no-print">{lastTargetText(row)}</span>
      </span>
    );
  const text = (value: number) => formatValue(value, indicator.unit, target.decimals);
  return (
    <>
      {limitSign}
      {text(target.value)}
      {target.amber !== undefined && (
        <span className="sc-iy__note sc-iy__limit">
          <SecondCardLabel text="amber" />
          {limitSign}
          {formatValue(target.amber, indicator.unit, decimalsOf(plainNumber(target.amber)))}
        </span>
      )}
      {row.isYearOver && yearTarget !== undefined && (
        <span className="sc-iy__note sc-no-print">
          {`${periodsWord(row.latest.period, 1)}; ${limitSign}${text(yearTarget.value)} ${yearTargetText(row)}`}
        </span>
      )}
    </>
  );
}

/** The last periods of a series for the small line. Periods are counted in steps of time, so that a gap keeps its width. */
function lastPeriodsOf(series: Series, mostPeriods: number): Series {
  const lastStep = series.observations.at(-1)?.period.step ?? 0;
  return {
    ...series,
    observations: series.observations.filter(({ period }) => period.step > lastStep - mostPeriods),
  };
}
