import { POLARITIES, type Polarity } from '@/domain/figures/polarity';
import { quoted } from '@/sources/quoted';
import { wordMeant } from '@/sources/plan/wordAdvice';
import type { Asking } from './asking';
import { headWords } from './headWords';
import { polarityOf, type Tolerance } from './tolerance';

const CHOICES = [
  { id: 'high', label: 'More is better' },
  { id: 'low', label: 'Less is better' },
  { id: 'neutral', label: 'Neither: shown and not rated' },
];

/** Which way is good: by the row's own word, or else by its target's sign and colours, which the officer is asked to confirm. */
export function widePolarity(
  word: string,
  {
    place,
    target,
    red,
    asks,
  }: { readonly place: string; readonly target: Tolerance; readonly red: Tolerance; readonly asks: Asking },
): Polarity {
  const written = word.trim().toLowerCase();
  const meant = written === '' ? undefined : (known(written) ?? known(headWords(word)) ?? arrow(written));
  if (meant !== undefined) return meant;
  if (written !== '')
    return (
      known(
        asks.ask({
          id: `polarity:${headWords(word)}`,
          place,
          found: `“${quoted(word.trim())}” does not say which way is good.`,
          question: 'Which is it?',
          choices: CHOICES,
        }),
      ) ?? 'neutral'
    );
  const inferred = polarityOf({ target, red });
  return (
    known(
      asks.ask({
        id: inferred === undefined ? 'polarity' : `polarity-by-target:${inferred}`,
        place,
        found:
          inferred === undefined
            ? 'Nothing says which way is good.'
            : `The sheet does not say which way is good; its targets and colours read as if ${inferred === 'high' ? 'more' : 'less'} is better.`,
        question: inferred === undefined ? 'Which is it? Until then it is not rated.' : 'Is that right?',
        choices: CHOICES,
        usual: inferred ?? 'neutral',
      }),
    ) ?? 'neutral'
  );
}

function known(word: string | undefined): Polarity | undefined {
  if (word === undefined) return undefined;
  return (
    POLARITIES.find((one) => one === word) ?? POLARITIES.find((one) => one === wordMeant('polarity', word))
  );
}

function arrow(text: string): Polarity | undefined {
  if (/^[↑▲⬆]$/.test(text)) return 'high';
  return /^[↓▼⬇]$/.test(text) ? 'low' : undefined;
}
