import type { Direction } from '@/domain/direction';

/** The arrow says which way the figure is judged to go, the word says it again; up is better, or more where nothing is better. */
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
    case 'increasing':
      return '▲';
    case 'worsening':
    case 'decreasing':
      return '▼';
    case 'no change':
      return '▶';
  }
  return '–';
}
