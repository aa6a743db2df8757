import type { Colour } from '@/domain/figures/observation';
import type { Rating } from '@/domain/scorecard/rating';
import { tallyOf } from '@/domain/scorecard/tally';
import { withoutHarmless } from './harmlessNumbers';
import { sentencesOf } from './sentencesOf';
import { numbersIn } from './numbersIn';
import { searchableText } from './searchableText';

/** A sentence that counts ratings otherwise than they are: "20 of 47 indicators are red" where 18 are. */
export type TallyFault = {
  readonly found: string;
  readonly colour: Colour;
  /** How many have the colour, of how many. */
  readonly is: number;
  readonly all: number;
};

const COUNTED = /\b(?:indicators?|measures?|figures)\b/i;
/** A sentence on some of them, on another time or on a limit counts something else. */
const OF_SOME =
  /\b(?:was|were|had been|before|previous(?:ly)?|last|ago|earlier|became|become|turned|moved|new(?:ly)?|more|fewer|since|those|these|them|both|least|most|about|around|over|nearly|neither|of which|of whom|priorit(?:y|ies)|themes?|topics?|boys|girls|localit(?:y|ies)|children|actions?|recommendations?)\b/i;
const COLOUR_BEHIND =
  /^(?: (?:of (?:the |our |all )?·?\w+))?(?: (?:indicators?|measures?|figures))?(?: (?:is|are|remain|stay))?(?: (?:rated|still|now|currently))* (red|amber|green)\b/i;

/** The counts of ratings in a text that are not those of the rows. */
export function tallyFaults(
  text: string,
  rows: readonly { readonly rating: Rating }[],
): readonly TallyFault[] {
  const tally = tallyOf(rows);
  return sentencesOf(text).flatMap((sentence) => {
    const plain = searchableText(sentence).replace(/ (?:of|in|for|under) this priority\b/i, '');
    if (!COUNTED.test(plain) || OF_SOME.test(plain)) return [];
    const numbers = numbersIn(withoutHarmless(plain, new Set()));
    return numbers.flatMap(({ value, start, end }): readonly TallyFault[] => {
      const behind = COLOUR_BEHIND.exec(plain.slice(end));
      const colour = toColour(behind?.[1]);
      if (behind === null || colour === undefined || value === tally[colour]) return [];
      // "18 of 47 are red": the second number is what it is out of.
      if (/ of (?:the |our |all )?$/i.test(plain.slice(0, start))) return [];
      return [
        { found: plain.slice(start, end + behind[0].length), colour, is: tally[colour], all: tally.all },
      ];
    });
  });
}

function toColour(word: string | undefined): Colour | undefined {
  const plain = word?.toLowerCase();
  return plain === 'red' || plain === 'amber' || plain === 'green' ? plain : undefined;
}

/** What the fault is and how to mend it, for the officer who wrote the sentence. */
export function tallyAdvice({ found, colour, is, all }: TallyFault): string {
  return `Found “${found}”. Of the ${all} indicators that are meant, ${is} ${is === 1 ? 'is' : 'are'} ${colour}. Write ${is}, or say which indicators are counted.`;
}
