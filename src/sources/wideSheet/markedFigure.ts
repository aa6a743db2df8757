import type { Colour } from '@/domain/figures/observation';
import type { QuestionLog } from './questionLog';
import { headWords } from './headWords';
import type { Choice } from './doubt';
import { signColour } from './wideRating';

/** A mark in a cell beside its number: brackets around the number, a rating, or any other sign. */
export type Mark =
  | { readonly kind: 'brackets' }
  | { readonly kind: 'rating'; readonly colour: Colour }
  | { readonly kind: 'sign'; readonly sign: string };

const NUMBER = String.raw`[-−]?£?\s?\d[\d,]*(?:\.\d+)?\s?%?`;
const NUMBER_IN_BRACKETS = /^(£?)\((£?\s?\d[\d,]*(?:\.\d+)?\s?%?)\)(%?)$/;
const NUMBER_WITH_MARKS = new RegExp(
  `^(?<before>[^\\d£%−-]{0,8}?)(?<number>${NUMBER})(?<after>[^\\d%]{0,14})$`,
  'u',
);

/** Signs that change what the number says: in `<5` or `3 of 10`, the number alone is not the figure. */
const MARK_THAT_CHANGES_NUMBER =
  /[<>≤≥/+:]|^\s*(k|m|bn|mn|million|thousand|of|out of|to|or)\b|\b(under|over|less|more|fewer|up to|at least)\b/i;

const LETTERS: Readonly<Record<string, Colour>> = { r: 'red', a: 'amber', g: 'green' };

/** Returns the number of a cell that holds one number and a mark beside it, or undefined for any other text. */
export function markedNumber(text: string): { readonly number: string; readonly mark: Mark } | undefined {
  const [, pound = '', insideBrackets = '', percent = ''] = NUMBER_IN_BRACKETS.exec(text) ?? [];
  if (insideBrackets !== '')
    return { number: `${pound}${insideBrackets}${percent}`, mark: { kind: 'brackets' } };
  const markGroups = NUMBER_WITH_MARKS.exec(text)?.groups;
  const [textBefore = '', textAfter = ''] = [markGroups?.['before'], markGroups?.['after']];
  const sign = `${textBefore.trim()} ${textAfter.trim()}`.trim();
  if (
    markGroups === undefined ||
    sign === '' ||
    MARK_THAT_CHANGES_NUMBER.test(textAfter) ||
    MARK_THAT_CHANGES_NUMBER.test(textBefore)
  )
    return undefined;
  const colour =
    signColour(sign) ?? LETTERS[/^\(?([rag])\)?$/i.exec(textAfter.trim())?.[1]?.toLowerCase() ?? ''];
  const foundMark: Mark = colour === undefined ? { kind: 'sign', sign } : { kind: 'rating', colour };
  return { number: (markGroups['number'] ?? '').trim(), mark: foundMark };
}

/** What the officer has said that a number with a mark means. */
export type MarkMeant = 'number' | 'minus' | 'rating' | 'provisional' | 'estimated' | undefined;

const NUMBER_ALONE: Choice = { id: 'number', label: 'Take the number alone' };
const LEAVE_OUT_CHOICE: Choice = { id: 'leave', label: 'Leave it out' };

/** Asks the officer what a mark means, once for each kind of mark. The figure is left out where the answer is undefined. */
export function meaningOfMark(mark: Mark, cellName: string, questions: QuestionLog): MarkMeant {
  const markQuestion = questionOf(mark);
  const chosenId = questions.ask({ ...markQuestion, place: cellName, question: 'What does it mean?' });
  return MEANT.find((meaningId) => meaningId === chosenId);
}

const MEANT = ['number', 'minus', 'rating', 'provisional', 'estimated'] as const;

function questionOf(mark: Mark): {
  readonly id: string;
  readonly found: string;
  readonly choices: readonly Choice[];
} {
  switch (mark.kind) {
    case 'brackets':
      return {
        id: 'mark:brackets',
        found: 'The number is in brackets.',
        choices: [{ id: 'minus', label: 'Less than nought: (12) is −12' }, NUMBER_ALONE, LEAVE_OUT_CHOICE],
      };
    case 'rating':
      return {
        id: 'mark:rating',
        found: 'A letter or a light is beside the number.',
        choices: [{ id: 'rating', label: 'The rating of the figure' }, NUMBER_ALONE, LEAVE_OUT_CHOICE],
      };
    case 'sign':
      return {
        id: `mark:${headWords(mark.sign) || mark.sign}`,
        found: `“${mark.sign}” is beside the number.`,
        choices: [
          NUMBER_ALONE,
          { id: 'provisional', label: 'The figure is provisional' },
          { id: 'estimated', label: 'The figure is an estimate' },
          LEAVE_OUT_CHOICE,
        ],
      };
  }
}
