import type { CheckedStep, Step, WideSheet } from './deskState';

/** The answers about the sheet that a plan was made of. The plan is kept with them, as it is. */
export function answersAgain(plan: CheckedStep): Step {
  return plan.sheet === undefined ? plan : { ...plan.sheet, planMade: plan };
}

/** The plan that the officer came back from, where the sheet still reads in the same way: then nothing that was mended is lost. */
export function planStillMade(sheet: WideSheet, authority: string | undefined): CheckedStep | undefined {
  const madeOf = sheet.planMade?.sheet;
  const isSame =
    madeOf !== undefined &&
    madeOf.openPlan === sheet.openPlan &&
    madeOf.sheetIndex === sheet.sheetIndex &&
    madeOf.takenFor === authority &&
    sameAnswers(madeOf.answers, sheet.answers);
  return isSame ? sheet.planMade : undefined;
}

type Answers = WideSheet['answers'];

/** A box that was emptied again is as good as none. */
function sameAnswers(earlierAnswers: Answers = new Map(), answers: Answers = new Map()): boolean {
  const ids = new Set([...earlierAnswers.keys(), ...answers.keys()]);
  return [...ids].every((id) => (earlierAnswers.get(id) ?? '') === (answers.get(id) ?? ''));
}

/**
 * Returns the question to ask before the sheet is read with other answers. Returns undefined if the officer has written nothing but numbers of
 * people, which are kept.
 */
export function rereadQuestion({ planMade }: WideSheet): string | undefined {
  const changes = (planMade?.undoHistory ?? []).filter(({ isOfPeople }) => isOfPeople !== true);
  if (changes.length === 0) return undefined;
  const what = changes.length === 1 ? 'One change' : `${changes.length} changes`;
  return `The answers are others now, so the plan is made again. ${what} that you made to it since ${changes.length === 1 ? 'is' : 'are'} lost; numbers of people stay where the figure is the same. Read the sheet?`;
}
