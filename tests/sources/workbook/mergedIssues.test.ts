import { describe, expect, it } from 'vitest';
import { mergedIssues } from '@/sources/workbook/mergedIssues';

const sheet = { name: 'observations', cells: [] };

describe('cells that are merged in a table', () => {
  it('are named where they reach over several rows, because the rows below read as empty', () => {
    expect(mergedIssues('plan.xlsx', sheet, { merges: ['A2:A5', 'B2:B5'] })).toMatchObject([
      {
        severity: 'warning',
        code: 'merged-cells',
        file: 'plan.xlsx, sheet observations',
        row: 2,
        message: expect.stringMatching(/^Cells A2:A5, B2:B5 are merged: .*fill the text down\.$/),
      },
    ]);
  });

  it('within one row are no matter: a title above two columns', () => {
    expect(mergedIssues('plan.xlsx', sheet, { merges: ['A1:D1'] })).toEqual([]);
  });
});
