import type { InYearRow } from '@/domain/inYear/inYear';
import { formatReading } from '@/ui/formatValue';
import { incompleteShort, toDateSentence } from '@/wording/inYearText';

/** The year to date, and last year at the same time; or how many parts of the year there are, without a sum. */
export function ToDateCell({ row: { indicator, toDate, toDateLastYear } }: { readonly row: InYearRow }) {
  if (toDate === undefined)
    return (
      <td role="cell" className="sc-iy__date">
        <span className="sc-quiet">none</span>
      </td>
    );
  const sentence = toDateSentence(toDate, indicator);
  const isCount = indicator.inYear === 'sum' || indicator.inYear === 'cumulative';
  const before = isCount && toDateLastYear?.kind === 'value' ? toDateLastYear.reading : undefined;
  return (
    <td role="cell" className="sc-iy__date" title={sentence}>
      <span className="sc-iy__label" aria-hidden="true">
        {toDate.isWhole ? 'Year end' : 'Year to date'}{' '}
      </span>
      {toDate.kind === 'value' ? (
        <strong>{formatReading(toDate.reading, indicator)}</strong>
      ) : (
        <>
          <span aria-hidden="true">{incompleteShort(toDate)}</span>
          <span className="govuk-visually-hidden">{sentence}</span>
        </>
      )}
      {toDate.kind === 'value' && toDate.isWhole && <span className="sc-iy__note">year</span>}
      {before !== undefined && !toDate.isWhole && (
        <span className="sc-iy__note">
          {formatReading(before, indicator)}
          <span className="sc-iy__before"> last year</span>
        </span>
      )}
    </td>
  );
}
