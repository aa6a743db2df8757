import type { DeskAnswer, DeskAsk } from './deskMessages';
import type { Desk, Step, WideAsking, WideSheet } from './deskState';
import type { UncheckedStep } from './checkedStep';
import type { HeldFiles } from '@/officerFiles/heldFolder';

type SheetReading = Pick<Desk, 'reread' | 'takeAuthority'> & {
  /** Reads the sheet with the answers so far. Throws where it is no printed scorecard. */
  readonly readWide: (asking: WideAsking, authority?: string) => Promise<WideSheet['sheetRead']>;
};

/** Reads a printed scorecard, again with each answer, until its plan is checked. */
export function sheetReading({
  step,
  setStep,
  ask,
  run,
  check,
}: {
  readonly step: Step;
  readonly setStep: (nextStep: Step | ((currentStep: Step) => Step)) => void;
  readonly ask: (question: DeskAsk) => Promise<DeskAnswer>;
  readonly run: (work: Promise<void>) => void;
  readonly check: (name: string, files: HeldFiles, uncheckedStep: UncheckedStep) => Promise<void>;
}): SheetReading {
  const readWide: SheetReading['readWide'] = async (
    { name, grids, openPlan, sheetIndex, answers },
    authority,
  ) => {
    const grid = grids[sheetIndex];
    if (grid === undefined) throw new Error('The sheet is not there.');
    const answer = await ask({
      kind: 'read wide',
      wideQuestion: { name, grid, answers, authority, openPlan },
    });
    if (answer.kind !== 'wide') throw new Error('The sheet was not read.');
    if (answer.wide.kind === 'not wide') throw new Error(answer.wide.reason);
    return answer.wide;
  };
  return {
    readWide,
    reread: (change) => {
      if (step.kind !== 'wide') return;
      // Another sheet has other questions.
      const asking = { ...step, ...change, answers: change.answers };
      // The choice shows at once; the rest follows when the sheet has been read again.
      setStep(asking);
      run(
        readWide(asking).then((sheetRead) =>
          setStep((currentStep) =>
            currentStep.kind === 'wide' &&
            currentStep.answers === asking.answers &&
            currentStep.sheetIndex === asking.sheetIndex
              ? { ...currentStep, answers: sheetRead.answers, sheetRead }
              : currentStep,
          ),
        ),
      );
    },
    takeAuthority: (authority) => {
      if (step.kind !== 'wide') return;
      run(
        readWide(step, authority).then(({ files, printed }) =>
          check(step.name, files, { undoHistory: [], isMade: true, sheet: step, printed }),
        ),
      );
    },
  };
}
