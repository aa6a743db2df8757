import type { ChangeSign } from '@/domain/certainty/strongestChange';
import { CHANGE_ARROWS } from '@/domain/certainty/changeArrows';

/** The filled arrow says better or worse, whichever way the number went; the thin one, for a neutral indicator, more or less. The word says it again. */
export function ChangeMark({ sign, label }: { readonly sign: ChangeSign; readonly label: string }) {
  return (
    <span className="sc-direction">
      <span className="sc-direction__arrow" aria-hidden="true">
        {CHANGE_ARROWS[sign]}
      </span>{' '}
      {label}
    </span>
  );
}
