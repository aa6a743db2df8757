import type { InYearFigure, PastYear } from '@/domain/inYear/inYear';
import type { Indicator } from '@/domain/figures/indicator';
import { Figure } from '@/ui/Figure';
import { formatReading } from '@/ui/formatValue';
import { ownPeriodText, revisedText, statusSign } from '@/wording/inYearText';
import { CardLabel } from './CardLabel';

/** One figure with its sign, and with its period if the column's heading names another. */
export function FigureCell({
  figure,
  indicator,
  label,
  isShared,
  isLatest = false,
}: {
  readonly figure: InYearFigure | undefined;
  readonly indicator: Indicator;
  readonly label: string;
  readonly isShared: boolean;
  readonly isLatest?: boolean;
}) {
  const className = [
    'sc-iy__figure',
    ...(isLatest ? ['sc-iy__figure--latest'] : []),
    ...(isShared ? [] : ['sc-iy__figure--own']),
  ].join(' ');
  if (figure === undefined)
    return (
      <td role="cell" className={className}>
        <span className="sc-quiet">none</span>
      </td>
    );
  const statusSignOfFigure = statusSign(figure);
  const revisionNote = revisedText(figure, indicator);
  return (
    <td role="cell" className={className}>
      <CardLabel text={label} />
      {!isShared && (
        <span className="sc-iy__note sc-iy__own">
          {ownPeriodText(figure.period)}
          <span className="sc-iy__own-sign"> {statusSignOfFigure}</span>
        </span>
      )}
      {figure.observation === undefined ? (
        <span className="sc-quiet">none</span>
      ) : (
        <Figure observation={figure.observation} indicator={indicator} />
      )}
      {statusSignOfFigure !== undefined && (
        <span className="sc-iy__sign" title={revisionNote}>
          {statusSignOfFigure}
          {revisionNote !== undefined && <span className="govuk-visually-hidden"> {revisionNote}</span>}
        </span>
      )}
    </td>
  );
}

/** The figure at the end of an earlier year: as the source gives it for the year, or worked out from the parts of the year. */
export function YearCell({
  year,
  indicator,
  label,
  isShared,
}: {
  readonly year: PastYear | undefined;
  readonly indicator: Indicator;
  readonly label: string;
  readonly isShared: boolean;
}) {
  const workedOutReading = year?.workedOut?.kind === 'value' ? year.workedOut.reading : undefined;
  return (
    <td role="cell" className="sc-iy__year">
      <CardLabel text={label} />
      {!isShared && <span className="sc-iy__note sc-iy__own">{label}</span>}
      {workedOutReading !== undefined ? (
        formatReading(workedOutReading, indicator)
      ) : year?.observation !== undefined ? (
        <Figure observation={year.observation} indicator={indicator} />
      ) : (
        <span className="sc-quiet">none</span>
      )}
    </td>
  );
}
