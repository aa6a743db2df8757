import type { Colour } from '@/domain/figures/observation';
import type { Rating } from '@/domain/scorecard/rating';
import { tallyOf } from '@/domain/scorecard/tally';
import { withoutHarmless } from './harmlessNumbers';
import { sentencesOf } from './sentencesOf';
import { numbersIn } from './numbersIn';
import { searchableText } from './searchableText';

/** A sentence that miscounts ratings: "20 of 47 indicators are red" where 18 are. */
export type TallyFault = {
  readonly foundText: string;
  readonly colour: Colour;
  /** How many indicators have the colour, and out of how many. */
  readonly actualCount: number;
  readonly indicatorCount: number;
};

const COUNTED_WORDS = /\b(?:indicators?|measures?|figures)\b/i;
/** Words which show that a sentence is about some of the indicators, another time or a limit, and so counts something else. */
const SOME_WORDS =
  /\b(?:was|were|had been|before|previous(?:ly)?|last|ago|earlier|became|become|turned|moved|new(?:ly)?|more|fewer|since|those|these|them|both|least|most|about|around|over|nearly|neither|of which|of whom|priorit(?:y|ies)|themes?|topics?|boys|girls|localit(?:y|ies)|children|actions?|recommendations?)\b/i;
const COLOUR_AFTER =
  /^(?: (?:of (?:the |our |all )?·?\w+))?(?: (?:indicators?|measures?|figures))?(?: (?:is|are|remain|stay))?(?: (?:rated|still|now|currently))* (red|amber|green)\b/i;

/** The counts of ratings in a text that differ from those of the rows. */
export function tallyFaults(
  text: string,
  rows: readonly { readonly rating: Rating }[],
): readonly TallyFault[] {
  const tally = tallyOf(rows);
  return sentencesOf(text).flatMap((sentence) => {
    const plainText = searchableText(sentence).replace(/ (?:of|in|for|under) this priority\b/i, '');
    if (!COUNTED_WORDS.test(plainText) || SOME_WORDS.test(plainText)) return [];
    const numbers = numbersIn(withoutHarmless(plainText, new Set()));
    return numbers.flatMap(({ value, start, end }): readonly TallyFault[] => {
      const colourMatch = COLOUR_AFTER.exec(plainText.slice(end));
      const colour = toColour(colourMatch?.[1]);
      if (colourMatch === null || colour === undefined || value === tally[colour]) return [];
      // In "18 of 47 are red", the second number is what the count is out of.
      if (/ of (?:the |our |all )?$/i.test(plainText.slice(0, start))) return [];
      return [
        {
          foundText: plainText.slice(start, end + colourMatch[0].length),
          colour,
          actualCount: tally[colour],
          indicatorCount: tally.indicatorCount,
        },
      ];
    });
  });
}

function toColour(word: string | undefined): Colour | undefined {
  const colourWord = word?.toLowerCase();
  return colourWord === 'red' || colourWord === 'amber' || colourWord === 'green' ? colourWord : undefined;
}

/** What the fault is and how to mend it, for the officer who wrote the sentence. */
export function tallyAdvice({ foundText, colour, actualCount, indicatorCount }: TallyFault): string {
  return `Found “${foundText}”. Of the ${indicatorCount} indicators that are meant, ${actualCount} ${actualCount === 1 ? 'is' : 'are'} ${colour}. Write ${actualCount}, or say which indicators are counted.`;
}
