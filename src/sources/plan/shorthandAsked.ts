import { quoted } from '@/sources/quoted';

/**
 * The question to ask where a cell has a sign that other tables use for a missing figure. Only the officer can say which shorthand is meant;
 * it is never guessed (docs/methods.md#readings). Returns undefined for any other text.
 */
export function shorthandAsked(text: string): string | undefined {
  const sign = text.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  if (FEWER_THAN_PATTERN.test(sign))
    return 'Found a sign for "fewer than". Where the count is withheld because it is small, write c; where it is nought, 0.';
  if (RANGE_PATTERN.test(sign))
    return 'Found a range of two numbers. Expected one figure. Where it is withheld, write c; where it is not available, x.';
  if (HIDDEN_SIGN_PATTERN.test(sign))
    return `Found "${quoted(sign.replaceAll(/\d/g, '#'))}", which reads like a figure that is withheld. Write c if it is; x if the figure is not available, or z if it does not apply.`;
  const shorthand = MEANT.find(({ signs }) => signs.includes(sign))?.shorthand;
  return shorthand && `Found "${sign}", which may mean several things. ${shorthand}`;
}

/** Texts that mean fewer than a few: `<5`, `≤ 5`, `n<6`, `under 5`, `fewer than 6`, `5 or fewer`. */
const FEWER_THAN_PATTERN =
  /^(?:n ?)?(?:<|≤|<=|＜)\s*\d+(?:\.\d+)?%?$|^(?:n )?(?:less|fewer|under|below|lower)(?: than)?:? \d+%?$|^\d+ (?:or|and) (?:fewer|less|under|below)$/;
const RANGE_PATTERN = /^\d+(?:\.\d+)?\s*(?:-|–|—|to)\s*\d+(?:\.\d+)?%?$/;
const HIDDEN_SIGN_PATTERN =
  /^(?:c\.|\(c\)|#|supp\.?|suppr?\.?|suppressed.*|conf\.?|confid\.?|confidential|redacted|withheld|hidden|masked|low numbers?|small numbers?|not shown|[x*]{2,})$/;

const SHORTHAND_ADVICE =
  'Write c if the figure is withheld (confidential), x if it is not available, or z if it does not apply.';
const MISSING = 'Write x if the figure is not available, or z if it does not apply; c if it is withheld.';

const MEANT: readonly { readonly signs: readonly string[]; readonly shorthand: string }[] = [
  { signs: ['*', '-', '–', '—'], shorthand: SHORTHAND_ADVICE },
  {
    signs: [
      '..',
      ':',
      'n/a',
      'na',
      'tbc',
      'n.a.',
      'nil return',
      'no data',
      'not available',
      'unknown',
      'tba',
      'awaited',
      'pending',
    ],
    shorthand: MISSING,
  },
  { signs: ['.'], shorthand: 'Write z if the figure does not apply, or x if it is not available.' },
  { signs: ['~'], shorthand: 'Write low if the figure rounds to 0 and is not 0, or c if it is withheld.' },
  {
    signs: ['/'],
    shorthand: 'Write u if the figure is too unreliable to publish, or x if it is not available.',
  },
];
