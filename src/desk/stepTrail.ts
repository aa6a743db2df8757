import type { Step } from './deskState';
import { unsavedWork } from './unsavedWork';

/** The steps that the officer has been through, in the browser's order: Back goes to the one before `at`, Forward to the one after it. */
export type StepTrail = { readonly steps: readonly Step[]; readonly at: number };

const LOAD: Step = { kind: 'load' };

export const NEW_TRAIL: StepTrail = { steps: [LOAD], at: 0 };

/** The step at a place. The answers about a sheet come back with the plan that was made of them, so that nothing that was changed in it is lost. */
export function stepAt({ steps, at }: StepTrail): Step {
  const step = steps[at] ?? LOAD;
  const after = steps[at + 1];
  return step.kind === 'wide' && after?.kind === 'check' && after.sheet?.grids === step.grids
    ? { ...step, planMade: after }
    : step;
}

/** Puts the next step on the trail: in place of the current one where it is the same page of the desk, otherwise after it. */
export function withStep(trail: StepTrail, nextStep: Step): StepTrail {
  const { steps, at } = trail;
  const currentStep = steps[at] ?? LOAD;
  if (!isSamePage(currentStep, nextStep)) return { steps: [...steps.slice(0, at + 1), nextStep], at: at + 1 };
  const laterSteps = isSameContent(currentStep, nextStep) ? steps.slice(at + 1) : [];
  return { steps: [...steps.slice(0, at), nextStep, ...laterSteps], at };
}

/** Moves the trail to another place. If an earlier change has cut the trail before that place, it moves to the last one. */
export function trailAt({ steps }: StepTrail, place: number): StepTrail {
  return { steps, at: Math.min(Math.max(place, 0), steps.length - 1) };
}

/** Whether Back leads to this step. */
export function isStepBefore({ steps, at }: StepTrail, step: Step): boolean {
  const stepBefore = steps[at - 1];
  return stepBefore !== undefined && isSamePage(stepBefore, step);
}

/** What would be lost if the officer left the desk, in a few words: of this step, or of the last one, to which Forward leads. */
export function unsavedOnTrail(trail: StepTrail, isKept: (step: Step) => boolean): string | undefined {
  const currentStep = stepAt(trail);
  return unsavedWork(currentStep, isKept(currentStep)) ?? unsavedAfter(trail, isKept);
}

/** What would be lost if other files were loaded at this step, because Forward would no longer lead to it. */
export function unsavedAfter({ steps, at }: StepTrail, isKept: (step: Step) => boolean): string | undefined {
  const lastStep = steps.at(-1);
  return lastStep === undefined || at === steps.length - 1
    ? undefined
    : unsavedWork(lastStep, isKept(lastStep));
}

/** Whether two steps are one page of the desk: of the same sheet, of the same published files, or of the same plan with other changes. */
function isSamePage(step: Step, otherStep: Step): boolean {
  switch (step.kind) {
    case 'load':
      return otherStep.kind === 'load';
    case 'wide':
      return otherStep.kind === 'wide' && otherStep.grids === step.grids;
    case 'feeds':
      return otherStep.kind === 'feeds' && otherStep.files === step.files;
    case 'check':
      return otherStep.kind === 'check' && originalFiles(otherStep) === originalFiles(step);
  }
}

/** The files of a plan before any of its corrections: the same as long as it is the same plan. */
export function originalFiles({ files, undoHistory }: Step & { readonly kind: 'check' }) {
  return undoHistory[0]?.files ?? files;
}

/** Whether later steps still follow from a step that has changed. A plan that was only saved or previewed is the same. */
function isSameContent(step: Step, otherStep: Step): boolean {
  return step.kind === 'check' && otherStep.kind === 'check' && step.files === otherStep.files;
}
