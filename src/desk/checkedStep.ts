import type { HeldFiles } from '@/officerFiles/heldFolder';
import type { DeskAnswer } from './deskMessages';
import type { CheckedStep } from './deskState';

/** What the desk knows of a plan before it is checked: how it came, and what can be undone. */
export type GivenStep = Pick<CheckedStep, 'before' | 'isMade'> &
  Partial<Pick<CheckedStep, 'sheet' | 'printed' | 'earlier' | 'kept'>>;

/** The step of a plan that was just checked: nothing of it is saved, compared or previewed yet. */
export function checkedStep({
  name,
  files,
  answer,
  given,
}: {
  readonly name: string;
  readonly files: HeldFiles;
  readonly answer: Extract<DeskAnswer, { kind: 'checked' }>;
  readonly given: GivenStep;
}): CheckedStep {
  const { before, isMade, sheet, printed, earlier, kept } = given;
  const { checked, mends, fractions, fragments, openings, hasExamples, leftOut, asked } = answer;
  return {
    kind: 'check',
    name,
    files,
    before,
    mendedCells: before.reduce((sum, { cells }) => sum + cells, 0),
    checked,
    mends,
    fractions,
    fragments,
    openings,
    hasExamples,
    asked,
    isMade,
    sheet,
    printed,
    earlier,
    kept,
    leftOut,
    saved: {},
    since: undefined,
    notFrozen: undefined,
    isPreviewed: false,
  };
}
