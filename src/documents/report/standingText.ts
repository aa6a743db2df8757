import type { Block, Standing } from './block';

/** The state of a text, in the words that every file uses. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  written: 'Written',
  drafted: 'Drafted from the figures',
  'to-be-confirmed': 'To be confirmed',
};

/** The line under the template's own sentence. */
export const TEMPLATE_SENTENCE =
  'The template’s own sentence, to be confirmed. Nobody has written this part.';

/** The line that a file has under a drafted paragraph. */
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

/** Whether a paragraph is the first of a run with the same author: a file says it once for the run. */
export function beginsStanding(block: Block, before: Block | undefined): boolean {
  return block.kind === 'paragraph' && !(before?.kind === 'paragraph' && before.standing === block.standing);
}
