import type { Direction } from '@/domain/scorecard/direction';

/** The filled arrow says better or worse, whichever way the number went; the thin one, for a neutral indicator, more or less. The word says it again. */
export function DirectionMark({ direction }: { readonly direction: Direction }) {
  return (
    <span className="sc-direction">
      <span className="sc-direction__arrow" aria-hidden="true">
        {arrowOf(direction)}
      </span>{' '}
      {wordOf(direction)}
    </span>
  );
}

function wordOf(direction: Direction): string {
  return direction.kind === 'change' ? direction.word : direction.kind;
}

/** The sign before the words of a direction. */
export function arrowOf(direction: Direction): string {
  switch (wordOf(direction)) {
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
