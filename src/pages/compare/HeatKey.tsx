import type { HeatWord } from '@/charts/heatMarks';

const BAND_MEANINGS = [
  ['A', 'best quarter of all authorities'],
  ['B', 'second'],
  ['C', 'third'],
  ['D', 'worst quarter'],
] as const;
const SIDE_WORDS = ['better', 'level', 'worse'] as const;

/** What the letters, borders and tints of the cells mean. */
export function HeatKey({ word, areaName }: { readonly word: HeatWord; readonly areaName: string }) {
  return (
    <p className="sc-key">
      {word === 'band'
        ? BAND_MEANINGS.map(([band, meaning]) => (
            <span key={band} className="sc-key__mark">
              <span className={`sc-heat__swatch sc-heat__cell--${band}`}>{band}</span> {meaning}
            </span>
          ))
        : SIDE_WORDS.map((sideWord) => (
            <span key={sideWord} className="sc-key__mark">
              <span className={`sc-heat__swatch sc-heat__cell--${sideWord}`}>{sideWord}</span>
              {sideWord === 'level' ? ` with ${areaName}` : ` than ${areaName}`}
            </span>
          ))}
      <span>
        {word === 'band'
          ? 'No letter: neither is better, or the publisher says that quarters mean nothing.'
          : 'No word: neither is better, or one of the two has no figure.'}
      </span>
    </p>
  );
}
