import type { DeskAnswer, DeskAsk } from './deskMessages';
import type { Desk, Step, WideAsking, WideSheet } from './deskState';
import type { GivenStep } from './checkedStep';
import type { HeldFiles } from '@/officerFiles/heldFolder';

type SheetReading = Pick<Desk, 'reread' | 'take'> & {
  /** Reads the sheet with the answers so far. Throws where it is no printed scorecard. */
  readonly readWide: (asking: WideAsking, authority?: string) => Promise<WideSheet['read']>;
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
  readonly setStep: (next: Step | ((now: Step) => Step)) => void;
  readonly ask: (question: DeskAsk) => Promise<DeskAnswer>;
  readonly run: (work: Promise<void>) => void;
  readonly check: (name: string, files: HeldFiles, given: GivenStep) => Promise<void>;
}): SheetReading {
  const readWide: SheetReading['readWide'] = async ({ name, grids, onto, place, answers }, authority) => {
    const grid = grids[place];
    if (grid === undefined) throw new Error('The sheet is not there.');
    const answer = await ask({ kind: 'read wide', asked: { name, grid, answers, authority, onto } });
    if (answer.kind !== 'wide') throw new Error('The sheet was not read.');
    if (answer.wide.kind === 'not wide') throw new Error(answer.wide.why);
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
        readWide(asking).then((read) =>
          setStep((now) =>
            now.kind === 'wide' && now.answers === asking.answers && now.place === asking.place
              ? { ...now, answers: read.answers, read }
              : now,
          ),
        ),
      );
    },
    take: (authority) => {
      if (step.kind !== 'wide') return;
      run(
        readWide(step, authority).then(({ files, printed }) =>
          check(step.name, files, { before: [], isMade: true, sheet: step, printed }),
        ),
      );
    },
  };
}
