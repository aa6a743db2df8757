import type { ChangeSign } from '@/domain/certainty/strongestChange';

/** The filled arrow says better or worse, whichever way the number went; the thin one, for a neutral indicator, more or less. The word says it again. */
export function ChangeMark({ sign, word }: { readonly sign: ChangeSign; readonly word: string }) {
  return (
    <span className="sc-direction">
      <span className="sc-direction__arrow" aria-hidden="true">
        {ARROWS[sign]}
      </span>{' '}
      {word}
    </span>
  );
}

/** The sign before the words of a change. */
export const ARROWS: Readonly<Record<ChangeSign, string>> = {
  better: '▲',
  worse: '▼',
  higher: '↑',
  lower: '↓',
  same: '▶',
  none: '–',
};
