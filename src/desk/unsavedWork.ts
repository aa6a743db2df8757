import type { CheckedStep, Step } from './deskState';

/** Whether the plan was made or mended here and has not been saved since. */
export function isUnsaved({ isMade, undoHistory, saved }: CheckedStep): boolean {
  const isSaved = [saved.plan, saved.workbook, saved.corrected].some((savedFile) => savedFile !== undefined);
  return (isMade || undoHistory.length > 0) && !isSaved;
}

/**
 * Says in a few words what would be lost if the officer left the step: `Your answers and 3 corrections`. Returns undefined if nothing would be
 * lost. `isKept`: the current plan is stored on this computer.
 */
export function unsavedWork(step: Step, isKept: boolean): string | undefined {
  if (step.kind === 'load') return undefined;
  if (step.kind === 'wide') return (step.planMade && unsavedWork(step.planMade, isKept)) ?? 'Your answers';
  if (step.kind === 'feeds') return 'What you have chosen';
  if (isKept || !isUnsaved(step)) return undefined;
  const mends = step.mendedCells === 1 ? 'one correction' : `${step.mendedCells} corrections`;
  const unsavedThing = step.sheet !== undefined ? 'Your answers' : step.isMade ? 'The plan' : undefined;
  if (step.mendedCells === 0) return unsavedThing ?? 'The plan';
  return unsavedThing === undefined ? `Your ${mends}` : `${unsavedThing} and ${mends}`;
}

/** The question to the officer before unsaved work is lost. */
export function leaveQuestion(unsavedThing: string): string {
  const isSingular = /^(The plan|Your one correction|What you have chosen)$/.test(unsavedThing);
  return `${unsavedThing} ${isSingular ? 'is' : 'are'} not saved. Leave ${isSingular ? 'it' : 'them'} and load other files?`;
}
