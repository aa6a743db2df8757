import type { ChangeSign } from '@/domain/certainty/strongestChange';
import { CHANGE_ARROWS } from '@/domain/certainty/changeArrows';

/**
 * The arrow of a change. A filled arrow means better or worse, whichever way the number went; a thin one, for a neutral indicator, means more
 * or less. The word beside it says the same.
 */
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
