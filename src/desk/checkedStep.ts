import type { HeldFiles } from '@/officerFiles/heldFolder';
import type { DeskAnswer } from './deskMessages';
import type { CheckedStep } from './deskState';

/** What the desk knows about a plan before it is checked: where it came from, and what can be undone. */
export type UncheckedStep = Pick<CheckedStep, 'undoHistory' | 'isMade'> &
  Partial<Pick<CheckedStep, 'sheet' | 'printed' | 'earlierStep' | 'kept' | 'comparedWith'>>;

/** The step of a plan that was just checked: nothing of it is saved or previewed yet. */
export function checkedStep({
  name,
  files,
  answer,
  uncheckedStep,
}: {
  readonly name: string;
  readonly files: HeldFiles;
  readonly answer: Extract<DeskAnswer, { kind: 'checked' }>;
  readonly uncheckedStep: UncheckedStep;
}): CheckedStep {
  const { undoHistory, isMade, sheet, printed, earlierStep, kept, comparedWith } = uncheckedStep;
  const { checked, mends, fractions, fragments, openings, hasExamples, leftOutSheets, planAsked } = answer;
  return {
    kind: 'check',
    name,
    files,
    undoHistory,
    mendedCells: undoHistory.reduce((sum, { cells }) => sum + cells, 0),
    checked,
    mends,
    fractions,
    fragments,
    openings,
    hasExamples,
    planAsked,
    isMade,
    sheet,
    printed,
    earlierStep,
    kept,
    leftOutSheets,
    saved: {},
    since: answer.since,
    comparedWith,
    notFrozen: undefined,
    isPreviewed: false,
  };
}
