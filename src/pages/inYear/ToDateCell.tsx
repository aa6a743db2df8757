import type { InYearRow } from '@/domain/inYear/inYear';
import { formatReading } from '@/ui/formatValue';
import { RatingMark } from '@/ui/RatingMark';
import { CardLabel } from './CardLabel';
import type { ShownColumns } from './shownColumns';
import { incompleteShort, toDateBehindText, toDateSentence } from '@/wording/inYearText';

/** The cells of the year to date and of the same time last year. If there is no total, the cell says how many parts of the year have figures. */
export function ToDateCells({ row, shown }: { readonly row: InYearRow; readonly shown: ShownColumns }) {
  const { indicator, toDate, toDateLastYear } = row;
  const readingBefore = toDateLastYear?.kind === 'value' ? toDateLastYear.reading : undefined;
  const text = readingBefore && formatReading(readingBefore, indicator);
  return (
    <>
      {shown.toDate && <ToDateCell row={row} figureBefore={text} />}
      {shown.toDateLastYear && (
        <td role="cell" className="sc-iy__date-before">
          <CardLabel text={toDate?.isWhole === true ? 'Year before' : 'Last year to date'} />
          {text ?? <span className="sc-quiet">none</span>}
        </td>
      )}
    </>
  );
}

/** On paper, last year is below this year, because there is no room for two columns. */
function ToDateCell({
  row,
  figureBefore,
}: {
  readonly row: InYearRow;
  readonly figureBefore: string | undefined;
}) {
  const { indicator, toDate, rating } = row;
  if (toDate === undefined)
    return (
      <td role="cell" className="sc-iy__date">
        <CardLabel text="Year to date" />
        <span className="sc-quiet">none</span>
      </td>
    );
  const behindNote = toDateBehindText(row);
  const sentence = [
    toDateSentence(toDate, indicator),
    ...(behindNote === undefined ? [] : [`It is ${behindNote}.`]),
  ].join(' ');
  // A rating that the source gave for the year as a whole belongs to the year's figure, so this cell shows it.
  const yearRating =
    rating.kind === 'not rated' && rating.because.reason === 'not reported'
      ? rating.because.ofYear
      : undefined;
  return (
    <td role="cell" className="sc-iy__date" title={sentence}>
      <span className="sc-iy__label" aria-hidden="true">
        {toDate.isWhole ? 'Year end' : 'Year to date'}{' '}
      </span>
      {toDate.kind === 'value' ? (
        <>
          <strong>{formatReading(toDate.reading, indicator)}</strong>
          {yearRating !== undefined && (
            <>
              {' '}
              <RatingMark colour={yearRating.colour} hidesWord />
            </>
          )}
        </>
      ) : (
        <>
          <span aria-hidden="true">{incompleteShort(toDate)}</span>
          <span className="govuk-visually-hidden">{sentence}</span>
        </>
      )}
      {behindNote !== undefined && <span className="sc-iy__note sc-no-print">{behindNote}</span>}
      {toDate.kind === 'value' && toDate.isWhole && (
        <span className={`sc-iy__note${figureBefore === undefined ? '' : ' sc-no-print'}`}>year</span>
      )}
      {figureBefore !== undefined && <span className="sc-iy__note sc-print-only">{figureBefore}</span>}
    </td>
  );
}
