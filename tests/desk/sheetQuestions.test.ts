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
  return { checked: { issues }, leftOut, fragments: new Map() } as unknown as Step;
};
const READY = { withheld: { count: 0, indicators: [] } } as unknown as Plan;

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
