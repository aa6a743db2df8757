import { expect, it } from 'vitest';
import type { CheckedStep, Step, WideSheet } from '@/desk/deskState';
import {
  isStepBefore,
  NEW_TRAIL,
  stepAt,
  trailAt,
  unsavedAfter,
  unsavedOnTrail,
  withStep,
} from '@/desk/stepTrail';

const GRIDS: WideSheet['grids'] = [];
const SHEET = { kind: 'wide', grids: GRIDS, answers: new Map() } as unknown as WideSheet;
const PLAN = {
  kind: 'check',
  files: new Map(),
  isMade: true,
  undoHistory: [],
  mendedCells: 0,
  saved: {},
  sheet: SHEET,
} as unknown as CheckedStep;
const MENDED = {
  ...PLAN,
  files: new Map([['plan.json', new Uint8Array()]]),
  undoHistory: [{ files: PLAN.files, cells: 2 }],
  mendedCells: 2,
};
const trailOf = (...steps: readonly Step[]) => steps.reduce(withStep, NEW_TRAIL);
const kinds = ({ steps }: ReturnType<typeof trailOf>) => steps.map(({ kind }) => kind);
const never = () => false;

it('each page of the desk is a step of its own, and what changes on one page is none', () => {
  const trail = trailOf(SHEET, { ...SHEET, answers: new Map([['a', 'b']]) }, PLAN, MENDED, { ...MENDED });
  expect(kinds(trail)).toEqual(['load', 'wide', 'check']);
  expect(trail.at).toBe(2);
  expect(stepAt(trail)).toMatchObject({ mendedCells: 2 });
});

it('Back leads to the answers with the plan that was made of them, and Forward to that plan with its mends', () => {
  const trail = trailOf(SHEET, PLAN, MENDED);
  const before = trailAt(trail, 1);
  expect(stepAt(before)).toMatchObject({ kind: 'wide', planMade: { mendedCells: 2 } });
  expect(stepAt(trailAt(before, 2))).toMatchObject({ kind: 'check', mendedCells: 2 });
  expect(isStepBefore(trail, SHEET)).toBe(true);
  expect(isStepBefore(trail, PLAN)).toBe(false);
});

it('once an answer is changed, Forward does not lead to the plan of the earlier answers, which is kept with the sheet', () => {
  const before = trailAt(trailOf(SHEET, MENDED), 1);
  const changed = withStep(before, { ...(stepAt(before) as WideSheet), answers: new Map([['a', 'c']]) });
  expect(kinds(changed)).toEqual(['load', 'wide']);
  expect(stepAt(changed)).toMatchObject({ planMade: { mendedCells: 2 } });
  expect(trailAt(changed, 2).at).toBe(1);
});

it('a plan that was only saved keeps what comes after it, and one that was changed does not', () => {
  const later = { ...SHEET, grids: [...GRIDS] };
  const atPlan = trailAt(trailOf(PLAN, later), 1);
  expect(kinds(withStep(atPlan, { ...PLAN, isPreviewed: true }))).toEqual(['load', 'check', 'wide']);
  expect(kinds(withStep(atPlan, MENDED))).toEqual(['load', 'check']);
});

it('work that Forward leads to is not saved either', () => {
  const trail = trailAt(trailOf(SHEET, MENDED), 0);
  expect(stepAt(trail).kind).toBe('load');
  expect(unsavedOnTrail(trail, never)).toBe('Your answers and 2 corrections');
  expect(unsavedAfter(trail, never)).toBe('Your answers and 2 corrections');
  expect(unsavedAfter(trail, (step) => step === MENDED)).toBeUndefined();
  expect(unsavedAfter(trailOf(SHEET, MENDED), never)).toBeUndefined();
});
