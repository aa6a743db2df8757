import type { CheckedStep, Step } from './deskState';

/** Whether the plan was made or mended here and has not been saved since. */
export function isUnsaved({ isMade, before, saved }: CheckedStep): boolean {
  const isSaved = [saved.plan, saved.workbook, saved.corrected].some((one) => one !== undefined);
  return (isMade || before.length > 0) && !isSaved;
}

/** What is lost with the step, in a few words: `Your answers and 3 mends`; undefined where nothing is. `isKept`: the plan is stored on this computer as it is. */
export function unsavedWork(step: Step, isKept: boolean): string | undefined {
  if (step.kind === 'load') return undefined;
  if (step.kind === 'wide') return 'Your answers';
  if (step.kind === 'feeds') return 'What you have chosen';
  if (isKept || !isUnsaved(step)) return undefined;
  const mends = step.mendedCells === 1 ? 'one mend' : `${step.mendedCells} mends`;
  const made = step.sheet !== undefined ? 'Your answers' : step.isMade ? 'The plan' : undefined;
  if (step.mendedCells === 0) return made ?? 'The plan';
  return made === undefined ? `Your ${mends}` : `${made} and ${mends}`;
}

/** The question before they are lost. */
export function leaveQuestion(work: string): string {
  const isOne = /^(The plan|Your one mend|What you have chosen)$/.test(work);
  return `${work} ${isOne ? 'is' : 'are'} not saved. Leave ${isOne ? 'it' : 'them'} and load other files?`;
}
