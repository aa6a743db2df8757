import type { Colour } from '@/domain/figures/observation';

/** A rating's colour, or `none` for not rated. */
export type MarkColour = Colour | 'none';

/**
 * The letters R, A, G and N as paths, because a browser takes as long to lay out a hundred small texts in drawings as for the rest of the
 * page. On paper a mark without its word has its letter as text (`_marks.scss`), so that a search of the PDF finds it.
 */
const LETTERS: Readonly<Record<MarkColour, string>> = {
  red: 'M9 16.5V8.4h3.5a2.35 2.35 0 0 1 0 4.7H9m3.3 0 3.1 3.4',
  amber: 'M8.5 18.5 12 11.6l3.5 6.9m-5.7-2.3h4.4',
  green: 'M14.8 9.6a3.6 3.6 0 1 0 .8 2.9h-3.1',
  none: 'M9 16.5V8.4l6 7.2V7.5',
};
export const MARK_WORDS: Readonly<Record<MarkColour, string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  none: 'Not rated',
};

/** A rating as shape, letter and word, so that it can be told apart on a black-and-white printout. The word can be left out where the page says it already. */
export function RatingMark({
  colour,
  hidesWord = false,
}: {
  readonly colour: MarkColour;
  readonly hidesWord?: boolean;
}) {
  return (
    <span className={`sc-mark sc-mark--${colour}${hidesWord ? ' sc-mark--wordless' : ''}`}>
      <svg className="sc-mark__shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <MarkShape colour={colour} />
        <path className="sc-mark__letter" d={LETTERS[colour]} />
      </svg>
      <span className={hidesWord ? 'govuk-visually-hidden' : 'sc-mark__word'}>{MARK_WORDS[colour]}</span>
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
