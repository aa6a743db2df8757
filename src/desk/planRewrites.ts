import type { HeldFiles } from '@/officerFiles/heldFolder';
import type { GivenStep } from './checkedStep';
import type { DeskAnswer, DeskAsk } from './deskMessages';
import type { CheckedStep, Desk } from './deskState';
import { mendsAsked } from './mendsAsked';

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

/** The changes that an officer can make to the open plan. Each makes new files, which are checked, and each can be undone. */
export function planRewrites({
  open,
  ask,
  run,
  check,
}: {
  readonly open: CheckedStep | undefined;
  readonly ask: (question: DeskAsk) => Promise<DeskAnswer>;
  readonly run: (work: Promise<void>) => void;
  readonly check: (name: string, files: HeldFiles, given: GivenStep) => Promise<void>;
}): Rewrites {
  const rewrite = (question: (files: HeldFiles) => DeskAsk, { cells }: { readonly cells: number }): void => {
    if (open === undefined) return;
    const given = { ...open, before: [...open.before, { files: open.files, cells }] };
    run(
      ask(question(open.files)).then(async (answer) => {
        if (answer.kind === 'files') await check(open.name, answer.files, given);
      }),
    );
  };
  return {
    mend: (mends) =>
      rewrite((files) => ({ kind: 'mend', files, mends: mendsAsked(mends, open?.mends ?? []) }), {
        cells: mends.length,
      }),
    countsNobody: (indicator) =>
      rewrite((files) => ({ kind: 'counts nobody', files, indicator }), { cells: 1 }),
    countsPeople: (indicator) =>
      rewrite((files) => ({ kind: 'counts people', files, indicator }), { cells: 1 }),
    peopleBehind: (people) =>
      rewrite((files) => ({ kind: 'people behind', files, people }), { cells: people.size }),
    lookedAt: (cells, by) =>
      rewrite((files) => ({ kind: 'looked at', files, cells, by }), { cells: cells.length }),
    nameSheet: (sheet) => rewrite((files) => ({ kind: 'name sheet', files, sheet }), { cells: 1 }),
    leaveSheet: ({ sheet }) => rewrite((files) => ({ kind: 'leave sheet', files, sheet }), { cells: 0 }),
    namePlan: (answers) => rewrite((files) => ({ kind: 'name plan', files, answers }), { cells: 0 }),
    dropExamples: () => rewrite((files) => ({ kind: 'drop examples', files }), { cells: 0 }),
    undo: () => {
      const last = open?.before.at(-1);
      if (open !== undefined && last !== undefined)
        run(check(open.name, last.files, { ...open, before: open.before.slice(0, -1) }));
    },
  };
}
