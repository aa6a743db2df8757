import type { Band } from '@/domain/ranking/band';

const BANDS: readonly Band[] = ['D', 'C', 'B', 'A'];

/** Four cells for the quarters of all authorities, the best on the right. The quarter that holds the figure is filled, with its letter beside the cells. */
export function BandMark({ band }: { readonly band: Band }) {
  return (
    <svg className="sc-band-mark" viewBox="0 0 44 10" width="44" height="10" aria-hidden="true">
      {BANDS.map((bandLetter, bandIndex) => (
        <rect
          key={bandLetter}
          className={bandLetter === band ? 'sc-band-mark__own' : undefined}
          x={bandIndex * 11 + 0.75}
          y="0.75"
          width="8.5"
          height="8.5"
        />
      ))}
    </svg>
  );
}
