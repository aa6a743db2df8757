import { expect, it } from 'vitest';
import { rowTitles } from '@/desk/rowTitles';
import { aWideGrid } from '#tests/support/aWideGrid';

const SHEET = {
  grid: aWideGrid(`
No | Indicator | Mar-17
1 | Number of contacts | 12
2 | Care leavers in work | 8
3 | Children on a plan | 9
4 | Caseload | 17`),
  rows: [{ kind: 'indicator', row: 2, title: 'Care leavers in work or study', group: undefined }] as const,
  head: 0,
  title: 1,
};
const titlesOf = (...rows: readonly number[]) =>
  rowTitles(
    rows.map((row) => ({ row, column: 2 })),
    SHEET,
  );

it('cells are named by their rows, each once', () => {
  expect(titlesOf(1, 1)).toBe('Number of contacts');
  // A name that goes over two lines is the whole name.
  expect(titlesOf(2)).toBe('Care leavers in work or study');
  expect(titlesOf(1, 3)).toBe('Number of contacts; Children on a plan');
  expect(titlesOf(1, 2, 3, 4)).toBe(
    'Number of contacts; Care leavers in work or study; Children on a plan and 1 more',
  );
});

it('a head and an empty row have no name', () => {
  expect(titlesOf(0)).toBeUndefined();
  expect(titlesOf(9)).toBeUndefined();
});
