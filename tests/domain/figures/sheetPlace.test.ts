import { expect, it } from 'vitest';
import { isSheetPlace, sheetPlaceText } from '@/domain/figures/sheetPlace';

it('a cell is named by its sheet, row and column, and recognised by that', () => {
  const place = sheetPlaceText({ file: 'scorecard-mar17.xlsx', sheet: 'Mar-17', cell: 'AA13' });
  expect(place).toBe('scorecard-mar17.xlsx, sheet Mar-17, row 13, column AA');
  expect(isSheetPlace(place)).toBe(true);
  const csv = sheetPlaceText({ file: 'scorecard.csv', sheet: undefined, cell: 'J5' });
  expect(csv).toBe('scorecard.csv, row 5, column J');
  expect(isSheetPlace(csv)).toBe(true);
});

it('a page or section of a paper is no cell', () => {
  expect(['§7.9', 'p. 12', 'table 3, row 5', undefined].some(isSheetPlace)).toBe(false);
});
