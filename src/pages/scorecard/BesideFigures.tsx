import type { BesideFigure } from '@/wording/besideText';
import { comparatorShort } from '@/wording/comparatorText';

/** The figures that a strip draws, written under the strip or in columns beside it. Screen readers hear them from the strip. */
export function BesideFigures({ figures }: { readonly figures: readonly BesideFigure[] }) {
  return (
    <span className="sc-beside-figures" aria-hidden="true">
      {figures.map(({ name, figure, note }) => (
        <span key={name} className={`sc-beside-figures__${name}`}>
          <span className="sc-beside-figures__who">{comparatorShort(name)} </span>
          {figure}
          {note !== undefined && <small> ({note})</small>}
        </span>
      ))}
    </span>
  );
}
