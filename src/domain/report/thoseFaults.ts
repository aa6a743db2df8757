import type { Indicator } from '@/domain/figures/indicator';
import type { FigureFault } from './figureFault';
import { heldNumbers, type HeldFigures } from './heldNumbers';
import { ownWords } from './namedIndicator';
import { numbersIn } from './numbersIn';
import { searchableText } from './searchableText';
import { sentencesOf } from './sentencesOf';

const OF_THOSE = /\bof (?:those|these|them|whom|which),? /i;

/**
 * "Of those, 23 scored as high risk": a count of another indicator, whose title is that of the paragraph's indicator and some words more, all of which
 * the clause has. The plan has no figure for any other number of some of the people.
 */
export function thoseFaults(
  { text, indicator }: { readonly text: string; readonly indicator: Indicator },
  held: HeldFigures,
): readonly FigureFault[] {
  return sentencesOf(text).flatMap((sentence): readonly FigureFault[] => {
    const plain = searchableText(sentence);
    const those = OF_THOSE.exec(plain);
    if (those === null) return [];
    const clause = plain.slice(those.index + those[0].length).split(/[.;:]/)[0] ?? '';
    const [number, another] = numbersIn(clause);
    const part = another === undefined ? partNamed(clause, indicator, held) : undefined;
    if (number === undefined || part === undefined) return [];
    const own = heldNumbers(part, text, held);
    if (own.length === 0 || own.some(({ value }) => value === number.value)) return [];
    return [
      {
        kind: 'number',
        found: number.text,
        of: 'figure',
        indicator: part,
        other: undefined,
        nearest: undefined,
        lastChange: undefined,
      },
    ];
  });
}

/** The indicator that counts some of those of another, and that a clause names by the words in which their titles differ. */
function partNamed(clause: string, of: Indicator, { data }: HeldFigures): Indicator | undefined {
  const [whole, said] = [new Set(ownWords(of.title)), new Set(ownWords(clause))];
  const found = data.indicators.filter(({ id, title, unit }) => {
    const words = ownWords(title);
    const more = words.filter((word) => !whole.has(word));
    const isAlike = words.length - more.length >= words.length / 2;
    return (
      id !== of.id &&
      unit.kind === 'count' &&
      isAlike &&
      more.length > 0 &&
      more.every((word) => said.has(word))
    );
  });
  return found.length === 1 ? found[0] : undefined;
}
