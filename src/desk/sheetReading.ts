import { planStillMade, rereadQuestion } from './answersAgain';
import type { DeskAnswer, DeskAsk } from './deskMessages';
import type { Desk, Step, WideAsking, WideSheet } from './deskState';
import type { UncheckedStep } from './checkedStep';
import { PLAN_FILE } from '@/sources/plan/planJson';
import type { HeldFiles } from '@/officerFiles/heldFolder';

type SheetReading = Pick<Desk, 'reread' | 'takeAuthority'> & {
  /** Reads the sheet with the answers given so far. Throws if the sheet is not a printed scorecard. */
  readonly readWide: (asking: WideAsking, authority?: string) => Promise<WideSheet['sheetRead']>;
  /**
   * Reads the open printed scorecard into last month's plan, which was dropped after it. The officer's answers are kept. False if the files
   * are not a whole plan.
   */
  readonly ontoDroppedPlan: (sheet: WideSheet, planFiles: HeldFiles) => Promise<boolean>;
};

/** Reads a printed scorecard, and reads it again after each answer, until its plan is checked. */
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
  const ontoDroppedPlan: SheetReading['ontoDroppedPlan'] = async (sheet, planFiles) => {
    const tables = await ask({ kind: 'tables', files: planFiles });
    if (tables.kind !== 'files' || !tables.files.has(PLAN_FILE)) return false;
    // The sheet is first read with last month's answers, and then with those that the officer has given since.
    const asking = { ...sheet, openPlan: tables.files, answers: undefined };
    const lastRead = await readWide(asking);
    const answers = new Map([...lastRead.answers, ...(sheet.answers ?? [])]);
    setStep({ ...asking, answers, sheetRead: await readWide({ ...asking, answers }) });
    return true;
  };
  const takeSheet = async (sheet: WideSheet, authority: string | undefined) => {
    const { files, printed } = await readWide(sheet, authority);
    const kept =
      sheet.planMade && (await ask({ kind: 'keep people', files, earlierFiles: sheet.planMade.files }));
    const keptFiles = kept?.kind === 'files' && kept.cells !== 0 ? kept : undefined;
    await check(sheet.name, keptFiles?.files ?? files, {
      undoHistory: keptFiles === undefined ? [] : [{ files, cells: keptFiles.cells ?? 0, isOfPeople: true }],
      isMade: true,
      sheet: { ...sheet, planMade: undefined, takenFor: authority },
      printed,
    });
  };
  return {
    readWide,
    ontoDroppedPlan,
    reread: (change) => {
      if (step.kind !== 'wide') return;
      // The answers are dropped, because another sheet has other questions.
      const asking = { ...step, ...change, answers: change.answers };
      // The new choice shows at once; the rest follows when the sheet has been read again.
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
      const planMade = planStillMade(step, authority);
      if (planMade !== undefined) {
        setStep(planMade);
        return;
      }
      const question = rereadQuestion(step);
      if (question === undefined || confirm(question)) run(takeSheet(step, authority));
    },
  };
}
