import type { Block, Standing } from './block';

/** The standing of a text (written, drafted or to be confirmed) in the words that every file uses. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  written: 'Written',
  drafted: 'Drafted from the figures',
  'to-be-confirmed': 'To be confirmed',
};

/** The line below a drafted paragraph on a slide. The template's own sentence needs no line, because it says in itself that it is to be confirmed. */
export function standingNotes(standing: Standing): readonly string[] {
  return standing === 'drafted' ? [`${STANDING_WORDS.drafted}.`] : [];
}

/** Whether a paragraph is the first of several in a row with the same standing: a file names the standing once for all of them. */
export function beginsStanding(block: Block, previousBlock: Block | undefined): boolean {
  return (
    block.kind === 'paragraph' &&
    !(previousBlock?.kind === 'paragraph' && previousBlock.standing === block.standing)
  );
}
