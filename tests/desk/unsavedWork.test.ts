import { expect, it } from 'vitest';
import type { CheckedStep, Step } from '@/desk/deskState';
import { leaveQuestion, unsavedWork } from '@/desk/unsavedWork';

const PLAN = {
  kind: 'check',
  isMade: true,
  undoHistory: [],
  mendedCells: 0,
  saved: {},
} as unknown as CheckedStep;
const SHEET = { kind: 'wide' } as unknown as Step & { readonly kind: 'wide' };
const asked = (step: Step, isKept = false) => {
  const work = unsavedWork(step, isKept);
  return work === undefined ? 'nothing is asked' : leaveQuestion(work);
};

it('before other files are loaded the desk says what would be lost', () => {
  expect(asked(SHEET)).toBe('Your answers are not saved. Leave them and load other files?');
  const mended = { ...PLAN, sheet: SHEET, undoHistory: [{ files: new Map(), cells: 3 }], mendedCells: 3 };
  expect(asked(mended)).toBe(
    'Your answers and 3 corrections are not saved. Leave them and load other files?',
  );
  expect(asked({ ...mended, sheet: undefined, isMade: false, mendedCells: 1 })).toBe(
    'Your one correction is not saved. Leave it and load other files?',
  );
  expect(asked(PLAN)).toBe('The plan is not saved. Leave it and load other files?');
});

it('nothing is asked where nothing would be lost: a plan as it was loaded, saved, or kept on this computer', () => {
  expect(asked({ kind: 'load' })).toBe('nothing is asked');
  expect(asked({ ...PLAN, isMade: false })).toBe('nothing is asked');
  const saved = { name: 'plan.zip', type: '', bytes: new Uint8Array(), description: '', digest: '' };
  expect(asked({ ...PLAN, saved: { plan: saved } })).toBe('nothing is asked');
  expect(asked(PLAN, true)).toBe('nothing is asked');
});
