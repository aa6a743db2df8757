import type { Colour } from '@/domain/figures/observation';

/** A rating's colour, or `none` for not rated. */
export type MarkColour = Colour | 'none';

const LETTERS: Readonly<Record<MarkColour, string>> = { red: 'R', amber: 'A', green: 'G', none: 'N' };
export const MARK_WORDS: Readonly<Record<MarkColour, string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  none: 'Not rated',
};

/** The rating as shape, letter and word, so that it survives a black-and-white printer; the word may be said elsewhere. */
export function RatingMark({
  colour,
  wordless = false,
}: {
  readonly colour: MarkColour;
  readonly wordless?: boolean;
}) {
  return (
    <span className={`sc-mark sc-mark--${colour}`}>
      <svg className="sc-mark__shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <MarkShape colour={colour} />
        <text x="12" y={colour === 'amber' ? 18.5 : 16.5} textAnchor="middle">
          {LETTERS[colour]}
        </text>
      </svg>
      <span className={wordless ? 'govuk-visually-hidden' : 'sc-mark__word'}>{MARK_WORDS[colour]}</span>
    </span>
  );
}

function MarkShape({ colour }: { readonly colour: MarkColour }) {
  switch (colour) {
    case 'red':
      return <rect x="2" y="2" width="20" height="20" rx="1" strokeWidth="3.5" />;
    case 'amber':
      return <path d="M12 2.5 22.5 21.5h-21z" strokeWidth="2" strokeLinejoin="round" />;
    case 'green':
      return <circle cx="12" cy="12" r="10" strokeWidth="2" />;
    case 'none':
      return <rect x="2" y="2" width="20" height="20" rx="1" strokeWidth="1.5" strokeDasharray="3 2.5" />;
  }
}
