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
  const [first, ...more] = SIGNS.filter(([, pattern]) => pattern.test(text));
  return more.length === 0 ? first?.[0] : undefined;
}

const NONE = /^(n|na|n a|none|grey|gray|blue|no rag|not rated|info|b|)$/;

/** The colour of a rating cell, by its letter or word, or else by its fill. Where the two differ, the officer is asked. */
export function wideRating(cell: WideCell, place: string, asks: Asking): Colour | undefined {
  const word = headWords(cell.text);
  const named = WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? signColour(cell.text);
  if (named !== undefined && cell.fill !== undefined && named !== cell.fill) {
    const chosen = asks.ask({
      id: `rating:${place}`,
      place,
      found: `The cell says ${named} and is filled ${cell.fill}.`,
      question: 'Which of the two is it?',
      choices: [
        { id: named, label: `What it says: ${named}` },
        { id: cell.fill, label: `Its fill: ${cell.fill}` },
      ],
    });
    return colourOf(chosen);
  }
  if (named !== undefined) return named;
  const isBlank = /^[\s–—-]*$/.test(cell.text);
  if (isBlank) return cell.fill;
  if (word !== '' && NONE.test(word)) return undefined;
  const chosen = asks.ask({
    id: `rating-word:${word === '' ? cell.text.trim() : word}`,
    place,
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
  return colourOf(chosen);
}

function colourOf(chosen: string | undefined): Colour | undefined {
  return WORDS.find(([colour]) => colour === chosen)?.[0];
}
