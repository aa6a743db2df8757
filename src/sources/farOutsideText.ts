import type { FarOutside } from '@/domain/figures/farOutside';

const FAR_OUTSIDE_TEXTS: Readonly<Record<FarOutside, string>> = {
  'beyond whole': 'more than 100% and more than twice',
  above: 'more than 5 times',
  below: 'less than a fifth of',
};

/** Says how far a figure is outside a range, and outside which: `more than 5 times the others of its row`. */
export function farOutsideText(departure: FarOutside, otherFigures: string): string {
  return `${FAR_OUTSIDE_TEXTS[departure]} ${otherFigures}`;
}
