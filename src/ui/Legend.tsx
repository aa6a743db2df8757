import { SHORTHAND_MEANINGS, signOf, type Shorthand } from '@/domain/reading';
import { RatingMark } from './RatingMark';

/** The key to ratings and shorthand, on the view that uses them and on its print. */
export function Legend({ shorthands }: { readonly shorthands: readonly Shorthand[] }) {
  return (
    <div className="sc-legend">
      <p>
        <RatingMark colour="red" /> <RatingMark colour="amber" /> <RatingMark colour="green" />{' '}
        <RatingMark colour="none" /> Shape, letter and word say the same. The page of each indicator says why.
      </p>
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
