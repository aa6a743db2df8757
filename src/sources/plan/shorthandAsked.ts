/**
 * What to ask where a cell has a sign that other tables use for a figure that is not there: which is meant is the officer's to say, and never
 * guessed (docs/methods.md#readings). Undefined for any other text.
 */
export function shorthandAsked(text: string): string | undefined {
  const sign = text.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  if (/^<\s*\d+$/.test(sign))
    return 'Found a sign for "fewer than". Where the count is withheld because it is small, write c; where it is nought, 0.';
  const meant = MEANT.find(({ signs }) => signs.includes(sign))?.ask;
  return meant && `Found "${sign}", which may mean several things. ${meant}`;
}

const WITHHELD =
  'Write c if the figure is withheld (confidential), x if it is not available, or z if it does not apply.';
const MISSING = 'Write x if the figure is not available, or z if it does not apply; c if it is withheld.';

const MEANT: readonly { readonly signs: readonly string[]; readonly ask: string }[] = [
  { signs: ['*', '-', '–', '—', 'suppressed'], ask: WITHHELD },
  { signs: ['..', ':', 'n/a', 'na', 'tbc'], ask: MISSING },
  { signs: ['.'], ask: 'Write z if the figure does not apply, or x if it is not available.' },
  { signs: ['~'], ask: 'Write low if the figure rounds to 0 and is not 0, or c if it is withheld.' },
  { signs: ['/'], ask: 'Write u if the figure is too unreliable to publish, or x if it is not available.' },
];
