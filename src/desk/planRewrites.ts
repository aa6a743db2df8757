import type { HeldFiles } from '@/officerFiles/heldFolder';
import type { UncheckedStep } from './checkedStep';
import type { DeskAnswer, DeskAsk } from './deskMessages';
import type { CheckedStep, Desk } from './deskState';
import { askedMendsIn } from './askedMendsIn';

type Rewrites = Pick<
  Desk,
  | 'mend'
  | 'countsNobody'
  | 'countsPeople'
  | 'peopleBehind'
  | 'lookedAt'
  | 'nameSheet'
  | 'leaveSheet'
  | 'namePlan'
  | 'dropExamples'
  | 'undo'
>;

/** The changes that an officer can make to the open plan. Each change makes new files, which are checked, and can be undone. */
export function planRewrites({
  openPlan,
  ask,
  run,
  check,
}: {
  readonly openPlan: CheckedStep | undefined;
  readonly ask: (question: DeskAsk) => Promise<DeskAnswer>;
  readonly run: (work: Promise<void>) => void;
  readonly check: (name: string, files: HeldFiles, uncheckedStep: UncheckedStep) => Promise<void>;
}): Rewrites {
  const rewrite = (
    question: (files: HeldFiles) => DeskAsk,
    { cells, isOfPeople }: { readonly cells: number; readonly isOfPeople?: boolean },
  ): void => {
    if (openPlan === undefined) return;
    const uncheckedStep = {
      ...openPlan,
      undoHistory: [...openPlan.undoHistory, { files: openPlan.files, cells, isOfPeople }],
    };
    run(
      ask(question(openPlan.files)).then(async (answer) => {
        if (answer.kind === 'files') await check(openPlan.name, answer.files, uncheckedStep);
      }),
    );
  };
  return {
    mend: (mends) =>
      rewrite((files) => ({ kind: 'mend', files, mends: askedMendsIn(mends, openPlan?.mends ?? []) }), {
        cells: mends.length,
      }),
    countsNobody: (indicator) =>
      rewrite((files) => ({ kind: 'counts nobody', files, indicator }), { cells: 1 }),
    countsPeople: (indicator) =>
      rewrite((files) => ({ kind: 'counts people', files, indicator }), { cells: 1 }),
    peopleBehind: (people) =>
      rewrite((files) => ({ kind: 'people behind', files, people }), {
        cells: people.size,
        isOfPeople: true,
      }),
    lookedAt: (cells, name) =>
      rewrite((files) => ({ kind: 'looked at', files, cells, by: name }), { cells: cells.length }),
    nameSheet: (sheet) => rewrite((files) => ({ kind: 'name sheet', files, sheet }), { cells: 1 }),
    leaveSheet: ({ sheet }) => rewrite((files) => ({ kind: 'leave sheet', files, sheet }), { cells: 0 }),
    namePlan: (answers) => rewrite((files) => ({ kind: 'name plan', files, answers }), { cells: 0 }),
    dropExamples: () => rewrite((files) => ({ kind: 'drop examples', files }), { cells: 0 }),
    undo: () => {
      const lastUndo = openPlan?.undoHistory.at(-1);
      if (openPlan !== undefined && lastUndo !== undefined)
        run(
          check(openPlan.name, lastUndo.files, {
            ...openPlan,
            undoHistory: openPlan.undoHistory.slice(0, -1),
          }),
        );
    },
  };
}
