import { lazy, memo } from 'react';
import { BesideStrip } from '@/charts/BesideStrip';
import { Sparkline } from '@/charts/Sparkline';
import { pairsOf } from '@/domain/scorecard/pair';
import { queriesAbout, type PlanData } from '@/domain/plan/planData';
import { policyOf, regionNameIn, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { hrefOf, planAddressOf } from '@/ui/address';
import { Figure, statusNote } from '@/ui/Figure';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatUnit, formatValue } from '@/ui/formatValue';
import { LaterPart } from '@/ui/LaterPart';
import { markColour } from '@/ui/markColour';
import { RatingMark } from '@/ui/RatingMark';
import { besideFigures, besideText, NO_COMPARATOR, seriesText } from '@/wording/besideText';
import { polarityText } from '@/wording/directionText';
import { earlierText, laterText } from '@/wording/laterText';
import { pairNote } from '@/wording/pairText';
import { ratingReason, reporter } from '@/wording/ratingText';
import { referenceText } from '@/domain/figures/referenceDate';
import { bestNeighbourText, pulledText } from '@/wording/neighbourText';
import { BesideFigures } from './BesideFigures';
import type { Column } from './columnList';
import { COLUMN_TITLES } from './columns';
import { RankText } from './RankText';
import { ShortDirection } from './ShortDirection';
import type { Subject } from './subject';

const ProcessCell = lazy(() => import('./ProcessCell').then((cell) => ({ default: cell.ProcessCell })));

/** The CSS class of the boxes with which a reader chooses a set of indicators. */
export const PICK_CLASS = 'sc-pick';
const ANSWERED_BY_TABLE = () => undefined;

/** The cells of one indicator's row, in reading order. `columns` holds the names of the columns that are shown, separated by spaces: a single text, so that React draws a row again only when the text changes. */
export const IndicatorCells = memo(function IndicatorCells({
  row,
  subject,
  columns,
  asAt,
  picked,
}: {
  readonly row: ScorecardRow;
  readonly subject: Subject;
  readonly columns: string;
  readonly asAt: string | undefined;
  /** Whether the indicator is in the reader's set. Undefined unless the reader is choosing a set. */
  readonly picked: boolean | undefined;
}) {
  const { indicator, observation } = row;
  const shownColumns = columns.split(' ');
  const isShown = (column: Column) => shownColumns.includes(column);
  const queries = queriesAbout(subject.data, indicator.id, row.series.area).length;
  const figures = besideFigures(row);
  const earlier = earlierText(row);
  // The strip's description also names the best neighbour, which otherwise only the indicator's page shows.
  const besideNotes = [besideText(row), pulledText(subject.data, row), bestNeighbourText(subject.data, row)]
    .filter((part) => part !== undefined)
    .join(' · ');
  return (
    <>
      <th role="rowheader" scope="row" className="sc-cell--indicator">
        {picked !== undefined && (
          <input
            type="checkbox"
            className={PICK_CLASS}
            value={indicator.id}
            checked={picked}
            // The box has no handler of its own: the table handles the boxes of all its rows.
            onChange={ANSWERED_BY_TABLE}
            aria-label={`In my set: ${indicator.title}`}
          />
        )}
        <a
          href={hrefOf({
            ...planAddressOf(subject.data),
            page: 'indicator',
            indicator: indicator.id,
            params: { asat: asAt },
          })}
        >
          {indicator.title}
        </a>{' '}
        <span className="sc-table__note">{rowNote(row, subject.data)}</span>
      </th>
      <td role="cell" className={`sc-cell--now${earlier === undefined ? '' : ' sc-cell--earlier'}`}>
        <Figure observation={observation} indicator={indicator} />{' '}
        {earlier !== undefined && <span className="sc-table__note">{earlier} </span>}
        {queries > 0 && (
          <span className="sc-table__note">{queries === 1 ? '1 doubt' : `${queries} doubts`}</span>
        )}
      </td>
      <td role="cell" className="sc-cell--rating">
        <RatingMark colour={markColour(row.rating)} /> <RatingNote row={row} subject={subject} />
      </td>
      {isShown('direction') && (
        <td role="cell" className="sc-cell--direction">
          <ShortDirection data={subject.data} row={row} />
        </td>
      )}
      {isShown('trend') && (
        <td role="cell" className="sc-cell--trend">
          <Sparkline series={row.series} latest={row.period} label={seriesText(row)} />
        </td>
      )}
      {isShown('process') && (
        <td role="cell" className="sc-cell--process" data-label={COLUMN_TITLES.process}>
          <LaterPart fallback={<ProcessLoading />}>
            <ProcessCell data={subject.data} row={row} />
          </LaterPart>
        </td>
      )}
      {isShown('beside') && (
        <td role="cell" className="sc-cell--beside" data-label={COLUMN_TITLES.beside}>
          <BesideStrip row={row} label={`${subject.area} beside others: ${besideNotes}.`} />
          {figures.length === 0 ? (
            <span className="sc-table__note">{NO_COMPARATOR}</span>
          ) : (
            <BesideFigures figures={figures} />
          )}
        </td>
      )}
      {isShown('target') && (
        <td role="cell" className="sc-cell--target" data-label={COLUMN_TITLES.target}>
          {row.target === undefined ? (
            <span className="sc-quiet sc-cell__none">none</span>
          ) : (
            formatValue(row.target.value, indicator.unit, row.target.decimals)
          )}
        </td>
      )}
      {isShown('rank') && (
        <td role="cell" className="sc-cell--rank" data-label={COLUMN_TITLES.rank}>
          {row.nationalRank === undefined ? (
            <span className="sc-quiet sc-cell__none">none</span>
          ) : (
            <RankText row={row} nationalRank={row.nationalRank} />
          )}
        </td>
      )}
    </>
  );
});

/** The notes under an indicator's name: `lower is better · 2024/25 · provisional`, `lower is better · per 1,000 live births · 2023`. */
function rowNote(row: ScorecardRow, data: PlanData): string {
  const { indicator, period, observation } = row;
  const unit = formatUnit(indicator.unit);
  const parts = [
    indicator.code,
    polarityText(indicator.polarity),
    // The unit is left out for a percentage, because the figure has its own % sign.
    unit === '%' && observation?.reading.kind === 'value' ? undefined : unit,
    period === undefined ? 'no period' : (referenceText(indicator, period) ?? formatPeriodShort(period)),
    statusNote(observation),
    laterText(row),
    indicator.status === 'active' ? undefined : indicator.status.replace('-', ' '),
    ...pairsOf(data, row).map(pairNote),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/** A note under the rating: who else rated the figure, or why it is not rated. */
function RatingNote({ row, subject }: { readonly row: ScorecardRow; readonly subject: Subject }) {
  const { rating, observation } = row;
  const otherReports = (observation?.reported ?? []).slice(
    rating.kind === 'rated' && rating.basis === 'reported' ? 1 : 0,
  );
  const reportedTexts = otherReports.map(({ colour, by }) => `${reporter(by)}: ${colour}`).join(' · ');
  if (rating.kind === 'rated')
    return (
      <span className="sc-table__note">
        {rating.basis === 'reported' && `as reported by ${reporter(rating.reportedBy)}`}
        {rating.basis === 'reported' && reportedTexts !== '' && ' · '}
        {reportedTexts}
      </span>
    );
  const { combine } = policyOf(subject.data, row.indicator);
  const kind = rating.because.reason === 'neutral' && reportedTexts === '' ? ' sc-table__note--neutral' : '';
  return (
    <span className={`sc-table__note${kind}`}>
      {ratingReason({ ...row, combine, region: regionNameIn(subject.data, row) })} {reportedTexts}
    </span>
  );
}

/** Fills the cell until its mark has loaded. On the first page, before the app has started, the cell says that the mark is not there. */
function ProcessLoading() {
  return (
    <span className="sc-quiet">
      <span className="sc-waits">…</span>
      <span className="sc-waits-not" hidden>
        not on this first page
      </span>
    </span>
  );
}
