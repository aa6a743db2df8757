import type { Polarity } from '@/domain/figures/polarity';
import { ROLE_NAMES } from '@/sources/wideSheet/columnRole';
import { RatingMark } from '@/ui/RatingMark';
import type { RowSample } from './rowSample';

const BETTER_WORDS: Readonly<Record<Polarity, string>> = {
  high: 'higher is better',
  low: 'lower is better',
  neutral: 'neither way is better: not rated',
};

/** How one row of the sheet is read, so that a misread sheet is noticed before the plan is made: the row of the chosen cell, or else the first row with a rating. */
export function RowReading({ sample }: { readonly sample: RowSample }) {
  const { code, title, group, polarity, unit, newest, figures, target, printed } = sample;
  const sign = unit === 'percent' ? '%' : '';
  const aims = [
    ...(target === undefined
      ? []
      : [
          `target ${target.text}${sign}`,
          ...(target.amber === undefined ? [] : [`amber to ${target.amber}${sign}`]),
        ]),
    ...printed.map(
      ({ area, text, period }) =>
        `${ROLE_NAMES[area].replace(', as printed', '')} ${text}${sign} (${period})`,
    ),
  ];
  return (
    <section className="sc-desk__sample" aria-labelledby="sample">
      <h2 className="govuk-heading-m" id="sample">
        One row, as it is read
      </h2>
      <p>
        <strong>{title}</strong>
      </p>
      <p className="sc-quiet">
        {[code, group, BETTER_WORDS[polarity], sign === '' ? unit : 'percent'].filter(Boolean).join(' · ')}
      </p>
      {newest === undefined ? (
        <p>No figure of this row is read.</p>
      ) : (
        <p>
          <strong className="sc-desk__figure">
            {newest.text}
            {sign}
          </strong>{' '}
          {newest.period}
          {newest.rating !== undefined && (
            <>
              {' '}
              <RatingMark colour={newest.rating} /> as printed
            </>
          )}
        </p>
      )}
      {aims.length > 0 && <p className="sc-quiet">{aims.join(' · ')}</p>}
      <p className="sc-quiet">
        {figures === 1 ? '1 figure' : `${figures} figures`} of ours in this row. Click another row to see how
        it reads.
      </p>
    </section>
  );
}
