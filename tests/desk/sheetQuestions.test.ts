import { describe, expect, it } from 'vitest';
import { readyTitle } from '@/desk/LookFirst';
import { openSheets, sheetTitle } from '@/desk/SheetQuestions';
import { unknownSheets } from '@/sources/workbook/unknownSheets';

type Step = Parameters<typeof readyTitle>[1];
type Plan = Parameters<typeof readyTitle>[0];

const HEAD = ['indicator', 'time_period', 'time_identifier', 'target'];
const stepOf = (names: readonly string[], leftOut: readonly string[] = []) => {
  const issues = unknownSheets(
    'plan.xlsx',
    names.map((name) => ({ name, cells: [HEAD] })),
  );
  return { checked: { issues }, leftOutSheets: leftOut, fragments: new Map() } as unknown as Step;
};
const READY = { withheld: { count: 0, indicators: [] } } as unknown as Plan;

describe('the headline of a plan that can be saved', () => {
  const planWith = (uncounted: number) => {
    const reasons = [
      { reason: 'few', count: 3, periods: 'Jan 2017' },
      {
        reason: 'uncounted',
        count: uncounted,
        periods: 'Feb 2017',
        uncounted: Array.from({ length: uncounted }, (_, row) => ({ row: row + 2, period: 'Feb 2017' })),
      },
    ];
    return {
      withheld: { count: 3 + uncounted, indicators: [{ id: 'a', title: 'A', reasons }] },
    } as unknown as Plan;
  };

  it('says how many figures are still withheld for want of a number of people', () => {
    expect(readyTitle(planWith(8), stepOf([]))).toBe(
      'Ready to save, but 8 figures wait for their number of people',
    );
    expect(readyTitle(planWith(1), stepOf([]))).toBe(
      'Ready to save, but one figure waits for its number of people',
    );
  });

  it('says that the audit passed once nothing is open', () => {
    expect(readyTitle(planWith(0), stepOf([]))).toBe('Ready to save: 3 figures withheld, audit passed');
  });
});

describe('a sheet that looks like a table under another name', () => {
  it('is the headline until she has said what it is', () => {
    expect(readyTitle(READY, stepOf(['Targets 16-17']))).toBe('Is the sheet “Targets 16-17” your targets?');
    expect(readyTitle(READY, stepOf(['Targets 16-17'], ['Targets 16-17']))).toMatch(/^Ready to save/);
  });

  it('is one of several that are asked about', () => {
    const step = stepOf(['Targets 16-17', 'Targets 17-18']);
    expect(openSheets(step)).toEqual([
      { sheet: 'Targets 16-17', table: 'targets' },
      { sheet: 'Targets 17-18', table: 'targets' },
    ]);
    expect(sheetTitle(step)).toMatch(/^2 sheets/);
  });

  it('is not asked about where the table has a sheet of its own name', () => {
    expect(openSheets(stepOf(['targets', 'Targets 16-17']))).toEqual([]);
  });
});
