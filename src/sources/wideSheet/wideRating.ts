import type { Colour } from '@/domain/figures/observation';
import { quoted } from '@/sources/quoted';
import type { Asking } from './asking';
import { headWords } from './headWords';
import type { WideCell } from './wideGrid';

const WORDS: readonly (readonly [Colour, RegExp])[] = [
  ['red', /^(r|red)$/],
  ['amber', /^(a|amber|y|yellow)$/],
  ['green', /^(g|green)$/],
];

/** Traffic lights as signs. Printers replace some of them with others, and the officer is asked about a sign that is not listed here. */
const SIGNS: readonly (readonly [Colour, RegExp])[] = [
  ['red', /🔴|🟥|❌/u],
  ['amber', /🟡|🟠|🟨|🟧/u],
  ['green', /🟢|🟩|✅/u],
];

/** The colour of a traffic light in the text; undefined where there is none, or more than one. */
export function signColour(text: string): Colour | undefined {
  const [firstSign, ...otherSigns] = SIGNS.filter(([, pattern]) => pattern.test(text));
  return otherSigns.length === 0 ? firstSign?.[0] : undefined;
}

const NONE = /^(n|na|n a|none|grey|gray|blue|no rag|not rated|info|b|)$/;

/** The colour of a rating cell, by its letter or word, or else by its fill. Where the two differ, the officer is asked. */
export function wideRating(cell: WideCell, cellName: string, asker: Asking): Colour | undefined {
  const word = headWords(cell.text);
  const colourNamed = WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? signColour(cell.text);
  if (colourNamed !== undefined && cell.fill !== undefined && colourNamed !== cell.fill) {
    const chosenId = asker.ask({
      id: `rating:${cellName}`,
      place: cellName,
      found: `The cell says ${colourNamed} and is filled ${cell.fill}.`,
      question: 'Which of the two is it?',
      choices: [
        { id: colourNamed, label: `What it says: ${colourNamed}` },
        { id: cell.fill, label: `Its fill: ${cell.fill}` },
      ],
    });
    return colourOf(chosenId);
  }
  if (colourNamed !== undefined) return colourNamed;
  const isBlank = /^[\s–—-]*$/.test(cell.text);
  if (isBlank) return cell.fill;
  if (word !== '' && NONE.test(word)) return undefined;
  const chosenId = asker.ask({
    id: `rating-word:${word === '' ? cell.text.trim() : word}`,
    place: cellName,
    found: `“${quoted(cell.text)}” is not a rating that is known.`,
    question: 'Which colour is it?',
    choices: [
      { id: 'red', label: 'Red' },
      { id: 'amber', label: 'Amber' },
      { id: 'green', label: 'Green' },
      { id: 'none', label: 'No rating' },
    ],
    usual: cell.fill,
  });
  return colourOf(chosenId);
}

function colourOf(chosenId: string | undefined): Colour | undefined {
  return WORDS.find(([colour]) => colour === chosenId)?.[0];
}
