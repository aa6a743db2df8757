import type { Mend } from '@/officerFiles/mends';
import { cellOf, mendOf } from './cellsToWrite';
import type { CheckedStep } from './deskState';
import { cellKey, peopleKey } from './drafts';
import { countsTyped, questionsOfPlan, typedIn } from './peopleTogether';

/** What the officer has typed in boxes of the open plan and not written into it. */
export type Unwritten = {
  /** How many boxes hold something. */
  readonly boxes: number;
  /** The numbers of people that can be written, by row. */
  readonly people: ReadonlyMap<number, number>;
  /** The cells that can be written. */
  readonly mends: readonly Mend[];
  /** The drafts of the boxes whose number cannot be right, and must be typed again. */
  readonly wrongKeys: readonly string[];
};

/** What is typed and not written. Undefined if nothing is, so that all that the officer sees in a box is in what she saves. */
export function unwrittenIn(step: CheckedStep, drafts: ReadonlyMap<string, string>): Unwritten | undefined {
  const questions = questionsOfPlan(step);
  const typed = questions.flatMap((question) => {
    const key = peopleKey(question.row);
    const answer = typedIn(question, drafts.get(key) ?? '');
    return answer === undefined ? [] : [{ key, isWrong: 'fault' in answer }];
  });
  const mends = cellsTyped(step, drafts);
  const boxes = typed.length + mends.length;
  return boxes === 0
    ? undefined
    : {
        boxes,
        people: countsTyped(questions, drafts),
        mends,
        wrongKeys: typed.flatMap(({ key, isWrong }) => (isWrong ? [key] : [])),
      };
}

function cellsTyped(
  { checked, fragments }: CheckedStep,
  drafts: ReadonlyMap<string, string>,
): readonly Mend[] {
  // Two issues can be about one cell, which has one draft.
  const mends = new Map<string, Mend>();
  for (const [index, issue] of checked.issues.entries()) {
    const cell = cellOf(issue, fragments.get(index));
    if (cell === undefined) continue;
    const mend = mendOf(cell, drafts.get(cellKey(cell)) ?? '');
    if (mend !== undefined) mends.set(cellKey(cell), mend);
  }
  return [...mends.values()];
}

/** Says what is typed and not written, in a sentence. */
export function unwrittenText({ boxes }: Unwritten): string {
  return boxes === 1
    ? 'One box holds something that is not written yet, so it would not be in the file.'
    : `${boxes} boxes hold something that is not written yet, so it would not be in the file.`;
}
