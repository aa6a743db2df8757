import type { Standing } from './block';

/** How a text stands, as every file says it. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  written: 'Written',
  drafted: 'Drafted from the figures',
  'to-be-confirmed': 'To be confirmed',
};

/** What is said under the template's own sentence. */
export const TEMPLATE_SENTENCE =
  'The template’s own sentence, to be confirmed. Nobody has written this part.';

/** What a file says under a paragraph that nobody wrote. */
export function standingNotes(standing: Standing): readonly string[] {
  switch (standing) {
    case 'written':
      return [];
    case 'drafted':
      return [`${STANDING_WORDS.drafted}.`];
    case 'to-be-confirmed':
      return [TEMPLATE_SENTENCE];
  }
}
