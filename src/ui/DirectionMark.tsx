import type { Direction } from '@/domain/scorecard/direction';

/** The filled arrow says better or worse, whichever way the number went; the thin one, for a neutral indicator, more or less. The word says it again. */
export function DirectionMark({ direction }: { readonly direction: Direction }) {
  const word = direction.kind === 'change' ? direction.word : 'not comparable';
  return (
    <span className="sc-direction">
      <span className="sc-direction__arrow" aria-hidden="true">
        {arrowOf(word)}
      </span>{' '}
      {word}
    </span>
  );
}

function arrowOf(word: string): string {
  switch (word) {
    case 'improving':
      return '▲';
    case 'worsening':
      return '▼';
    case 'increasing':
      return '↑';
    case 'decreasing':
      return '↓';
    case 'no change':
      return '▶';
  }
  return '–';
}
