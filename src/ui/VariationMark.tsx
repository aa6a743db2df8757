import type { Variation } from '@/domain/process/variation';

/**
 * The mark for what a process does, with a shape for each of seven kinds: a diamond for concern, a circle for improvement, a square where
 * neither is better, and a wave for chance. The word is beside the mark.
 */
export function VariationMark({
  variation,
  label,
}: {
  readonly variation: Variation;
  readonly label: string;
}) {
  return (
    <span className="sc-process-mark">
      <svg className="sc-process-mark__shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <VariationShape variation={variation} />
      </svg>
      <span>{label}</span>
    </span>
  );
}

function VariationShape({ variation }: { readonly variation: Variation }) {
  switch (variation.kind) {
    case 'common cause':
      return (
        <>
          <circle className="sc-variation--common" cx="12" cy="12" r="10" strokeWidth="1.5" />
          <path
            className="sc-variation__wave"
            d="M5.5 13.5 8.5 10l3.5 4.5 3.5-4.5 3 3.5"
            strokeWidth="1.75"
            strokeLinejoin="round"
          />
        </>
      );
    case 'improvement':
      return (
        <>
          <circle className="sc-variation--improvement" cx="12" cy="12" r="10" strokeWidth="2.5" />
          <Letter side={variation.side} />
        </>
      );
    case 'concern':
      return (
        <>
          <path className="sc-variation--concern" d="M12 .8 23.2 12 12 23.2.8 12z" strokeWidth="2.5" />
          <Letter side={variation.side} />
        </>
      );
    case 'neutral':
      return (
        <>
          <rect
            className="sc-variation--neutral"
            x="2.5"
            y="2.5"
            width="19"
            height="19"
            strokeWidth="2"
            strokeDasharray="4 2"
          />
          <path
            className="sc-variation__arrow"
            d={variation.side === 'high' ? 'M12 18V7m-4 4 4-4 4 4' : 'M12 6v11m-4-4 4 4 4-4'}
            strokeWidth="2"
          />
        </>
      );
  }
}

/** The letter in the mark: H for points above the usual range, L for points below. */
function Letter({ side }: { readonly side: 'high' | 'low' }) {
  return (
    <text x="12" y="16.5" textAnchor="middle">
      {side === 'high' ? 'H' : 'L'}
    </text>
  );
}
