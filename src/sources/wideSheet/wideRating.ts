import type { Colour } from '@/domain/figures/observation';
import { quoted } from '@/sources/quoted';
import type { QuestionLog } from './questionLog';
import { headWords } from './headWords';
import type { WideCell } from './wideGrid';

const COLOUR_WORDS: readonly (readonly [Colour, RegExp])[] = [
  ['red', /^(r|red)$/],
  ['amber', /^(a|amber|y|yellow)$/],
  ['green', /^(g|green)$/],
];

/** The signs that are read as traffic lights. The officer is asked about any other sign, because some printers put one sign in place of another. */
const COLOUR_SIGNS: readonly (readonly [Colour, RegExp])[] = [
  ['red', /🔴|🟥|❌/u],
  ['amber', /🟡|🟠|🟨|🟧/u],
  ['green', /🟢|🟩|✅/u],
];

/** Finds the colour of the traffic light in a text. Returns undefined if there is none, or if there are lights of several colours. */
export function signColour(text: string): Colour | undefined {
  const [firstSign, ...otherSigns] = COLOUR_SIGNS.filter(([, pattern]) => pattern.test(text));
  return otherSigns.length === 0 ? firstSign?.[0] : undefined;
}

const NONE = /^(n|na|n a|none|grey|gray|blue|no rag|not rated|info|b|)$/;

/**
 * Reads the colour of a rating cell from its text, or else from its fill. The officer is asked if the two differ, or if the text is not a known rating.
 * If they differ and the row's target gives one of the two (`byTarget`), that one is assumed.
 */
export function wideRating(
  cell: WideCell,
  {
    cellName,
    questions,
    byTarget,
  }: { readonly cellName: string; readonly questions: QuestionLog; readonly byTarget: Colour | undefined },
): Colour | undefined {
  const word = headWords(cell.text);
  const colourNamed = COLOUR_WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? signColour(cell.text);
  if (colourNamed !== undefined && cell.fill !== undefined && colourNamed !== cell.fill) {
    const chosenId = questions.ask({
      // Next month's cell is of another figure, so the answer holds for this sheet only.
      id: `rating@${cellName}`,
      place: cellName,
      found: `The cell says ${colourNamed} and is filled ${cell.fill}.${byTarget === undefined ? '' : ` By the row’s target its figure is ${byTarget}.`}`,
      question: 'Which of the two is it?',
      choices: [
        { id: colourNamed, label: `What it says: ${colourNamed}` },
        { id: cell.fill, label: `Its fill: ${cell.fill}` },
      ],
      usualChoice: [colourNamed, cell.fill].find((colour) => colour === byTarget),
    });
    return colourOf(chosenId);
  }
  if (colourNamed !== undefined) return colourNamed;
  const isBlank = /^[\s–—-]*$/.test(cell.text);
  if (isBlank) return cell.fill;
  if (word !== '' && NONE.test(word)) return undefined;
  const chosenId = questions.ask({
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
    usualChoice: cell.fill,
  });
  return colourOf(chosenId);
}

function colourOf(chosenId: string | undefined): Colour | undefined {
  return COLOUR_WORDS.find(([colour]) => colour === chosenId)?.[0];
}
