import { POLARITIES, type Polarity } from '@/domain/figures/polarity';
import { quoted } from '@/sources/quoted';
import { wordMeant } from '@/sources/plan/wordAdvice';
import type { QuestionLog } from './questionLog';
import { headWords } from './headWords';
import { polarityOf, type Tolerance } from './tolerance';

const POLARITY_CHOICES = [
  { id: 'high', label: 'More is better' },
  { id: 'low', label: 'Less is better' },
  { id: 'neutral', label: 'Neither: shown and not rated' },
];

/** Which way is good in a row: as its own word says, or else as its target and the limits of its colours suggest. The officer is asked to confirm the latter. */
export function widePolarity(
  word: string,
  {
    place,
    target,
    red,
    questions,
  }: {
    readonly place: string;
    readonly target: Tolerance;
    readonly red: Tolerance;
    readonly questions: QuestionLog;
  },
): Polarity {
  const wordWritten = word.trim().toLowerCase();
  const polarityMeant =
    wordWritten === ''
      ? undefined
      : (knownPolarity(wordWritten) ?? knownPolarity(headWords(word)) ?? polarityOfArrow(wordWritten));
  if (polarityMeant !== undefined) return polarityMeant;
  if (wordWritten !== '')
    return (
      knownPolarity(
        questions.ask({
          id: `polarity:${headWords(word)}`,
          place,
          found: `“${quoted(word.trim())}” does not say which way is good.`,
          question: 'Which is it?',
          choices: POLARITY_CHOICES,
        }),
      ) ?? 'neutral'
    );
  const inferredPolarity = polarityOf({ target, red });
  return (
    knownPolarity(
      questions.ask({
        id: inferredPolarity === undefined ? 'polarity' : `polarity-by-target:${inferredPolarity}`,
        place,
        found:
          inferredPolarity === undefined
            ? 'Nothing says which way is good.'
            : `The sheet does not say which way is good; its targets and colours read as if ${inferredPolarity === 'high' ? 'more' : 'less'} is better.`,
        question:
          inferredPolarity === undefined ? 'Which is it? Until then it is not rated.' : 'Is that right?',
        choices: POLARITY_CHOICES,
        usualChoice: inferredPolarity ?? 'neutral',
      }),
    ) ?? 'neutral'
  );
}

function knownPolarity(word: string | undefined): Polarity | undefined {
  if (word === undefined) return undefined;
  return (
    POLARITIES.find((polarity) => polarity === word) ??
    POLARITIES.find((polarity) => polarity === wordMeant('polarity', word))
  );
}

function polarityOfArrow(text: string): Polarity | undefined {
  if (/^[↑▲⬆]$/.test(text)) return 'high';
  return /^[↓▼⬇]$/.test(text) ? 'low' : undefined;
}
