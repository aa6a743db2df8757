import { describe, expect, it } from 'vitest';
import { checkedStep } from '@/desk/checkedStep';

type Asked = Parameters<typeof checkedStep>[0];

describe('a plan that was just checked', () => {
  it('keeps where its figures lie in the printed sheet, so that a saved list marks the cells of that sheet after a mend too', () => {
    const printed = { file: 'scorecard.xlsx' } as unknown as Asked['uncheckedStep']['printed'];
    const files = {} as Asked['files'];
    const before = [
      { files, cells: 4 },
      { files, cells: 2 },
    ];
    const step = checkedStep({
      name: 'Mar-17',
      files,
      answer: { kind: 'checked' } as Asked['answer'],
      uncheckedStep: { undoHistory: before, isMade: true, printed },
    });
    expect(step).toMatchObject({ mendedCells: 6, isMade: true, saved: {}, since: undefined });
    expect(step.printed).toBe(printed);
  });

  it('keeps what it is compared with, so that a mend and its undoing clear no comparison', () => {
    const comparedWith = new Map([['site.zip', new Uint8Array([1])]]);
    const since = { kind: 'changes', name: 'the site', groups: [] } as const;
    const step = checkedStep({
      name: 'Mar-17',
      files: new Map(),
      answer: { kind: 'checked', since } as unknown as Asked['answer'],
      uncheckedStep: { undoHistory: [], isMade: true, comparedWith },
    });
    expect(step.since).toBe(since);
    expect(step.comparedWith).toBe(comparedWith);
  });
});
