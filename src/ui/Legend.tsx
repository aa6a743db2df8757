import type { ReactNode } from 'react';
import { SHORTHAND_MEANINGS, signOf, type Shorthand } from '@/domain/figures/reading';
import { RatingMark } from './RatingMark';

/** The key to ratings and shorthand, on screen and on paper. */
export function Legend({
  shorthands,
  glossary,
  children,
}: {
  readonly shorthands: readonly Shorthand[];
  /** The address of the glossary, if words of the view are explained there. */
  readonly glossary?: string;
  /** Entries of the key that only this view needs. */
  readonly children?: ReactNode;
}) {
  return (
    <div className="sc-legend">
      <p>
        <RatingMark colour="red" /> <RatingMark colour="amber" /> <RatingMark colour="green" />{' '}
        <RatingMark colour="none" /> Shape, letter and word say the same. The page of each indicator says why.
      </p>
      {glossary !== undefined && (
        <p>
          <strong>Exceptions</strong> are red, or amber and worsening; with too few figures to judge by, amber
          and worse than the figure before. <strong>pp</strong> are percentage points. {children}{' '}
          <a className="govuk-link sc-no-print" href={glossary}>
            Every word and abbreviation, in plain English
          </a>
        </p>
      )}
      {shorthands.length > 0 && (
        <p>
          {shorthands.map((shorthand, index) => (
            <span key={shorthand}>
              {index > 0 && ' · '}
              <strong>{signOf(shorthand)}</strong> {SHORTHAND_MEANINGS[shorthand]}
            </span>
          ))}
          . None of these is nought: a true 0 is shown as 0.
        </p>
      )}
    </div>
  );
}
