import { afterEach, expect, it, vi } from 'vitest';
import { answersAgain } from '@/desk/answersAgain';
import type { DeskAsk } from '@/desk/deskMessages';
import type { CheckedStep, Step, WideSheet } from '@/desk/deskState';
import { sheetReading } from '@/desk/sheetReading';

const AUTHORITY = 'E06000047';
const NEW_FILES = new Map([['observations.csv', new Uint8Array()]]);

const SHEET = {
  kind: 'wide',
  name: 'mar.xlsx',
  grids: [{}],
  sheetIndex: 0,
  answers: new Map([['sign:n/a', 'x']]),
  takenFor: AUTHORITY,
  sheetRead: {},
} as unknown as WideSheet;

function aMendedPlan(isOfPeople: boolean): CheckedStep {
  const files = new Map([['observations.csv', new Uint8Array([1])]]);
  return {
    kind: 'check',
    files,
    sheet: SHEET,
    undoHistory: [{ files: NEW_FILES, cells: 2, isOfPeople }],
  } as unknown as CheckedStep;
}

/** Goes back to the answers, gives another if `answer` is there, and reads the sheet. */
async function readAgain(plan: CheckedStep, answer?: string) {
  const back = answersAgain(plan) as WideSheet;
  const steps: Step[] = [];
  const asked: DeskAsk['kind'][] = [];
  const checked: unknown[] = [];
  let work: Promise<void> = Promise.resolve();
  const { takeAuthority } = sheetReading({
    step: answer === undefined ? back : { ...back, answers: new Map([['sign:n/a', answer]]) },
    setStep: (next) => steps.push(next as Step),
    ask: (question) => {
      asked.push(question.kind);
      return Promise.resolve(
        question.kind === 'keep people'
          ? { kind: 'files', files: question.earlierFiles, cells: 2 }
          : { kind: 'wide', wide: { kind: 'read', files: NEW_FILES } as never },
      );
    },
    run: (running) => {
      work = running;
    },
    check: (_, files, uncheckedStep) => {
      checked.push({ files, history: uncheckedStep.undoHistory });
      return Promise.resolve();
    },
  });
  takeAuthority(AUTHORITY);
  await work;
  return { steps, asked, checked };
}

afterEach(() => vi.unstubAllGlobals());

it('who looks at her answers and changes none comes back to the plan with all that was mended', async () => {
  const plan = aMendedPlan(false);
  const { steps, asked } = await readAgain(plan);
  expect(steps).toEqual([plan]);
  expect(steps[0]).toBe(plan);
  expect(asked).toEqual([]);
});

it('who has changed an answer is asked before mends are lost', async () => {
  const confirm = vi.fn<(question: string) => boolean>(() => false);
  vi.stubGlobal('confirm', confirm);
  const { asked } = await readAgain(aMendedPlan(false), 'z');
  expect(confirm.mock.calls[0]?.[0]).toMatch(/One change that you made to it since is lost/);
  expect(asked).toEqual([]);
});

it('numbers of people stay with another answer, can be undone, and nothing is asked', async () => {
  const confirm = vi.fn<(question: string) => boolean>(() => false);
  vi.stubGlobal('confirm', confirm);
  const plan = aMendedPlan(true);
  const { checked } = await readAgain(plan, 'z');
  expect(confirm).not.toHaveBeenCalled();
  expect(checked).toEqual([
    { files: plan.files, history: [{ files: NEW_FILES, cells: 2, isOfPeople: true }] },
  ]);
});
