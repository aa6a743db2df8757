import type { Block, Standing } from './block';

/** The state of a text, in the words that every file uses. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  written: 'Written',
  drafted: 'Drafted from the figures',
  'to-be-confirmed': 'To be confirmed',
};

/** The line that a slide has under a drafted paragraph. The template's own sentence says in itself what it is. */
export function standingNotes(standing: Standing): readonly string[] {
  return standing === 'drafted' ? [`${STANDING_WORDS.drafted}.`] : [];
}

/** Whether a paragraph is the first of a run with the same author: a file says it once for the run. */
export function beginsStanding(block: Block, previousBlock: Block | undefined): boolean {
  return (
    block.kind === 'paragraph' &&
    !(previousBlock?.kind === 'paragraph' && previousBlock.standing === block.standing)
  );
}
