import { describe, expect, it } from 'vitest';
import { displayedAs } from '@/sources/workbook/numberFormat';

describe('the number format of a cell', () => {
  it.each([
    ['0', 84, 0, false],
    ['0.0', 84, 1, false],
    ['#,##0.00', 84, 2, false],
    ['0.0#', 84, 1, false],
    ['0.0%', 0.84, 1, true],
    ['0%', 0.84, 0, true],
    // A sign in quotes, or behind a backslash, is text: the cell holds 84.4 and not 0.844.
    ['0.0"%"', 84.4, 1, false],
    [String.raw`0.0\%`, 84.4, 1, false],
    ['[$£-809]#,##0.00', 12, 2, false],
    ['"£"#,##0', 12, 0, false],
    ['0.0;[Red]-0.00', 84, 1, false],
    ['0.0;[Red]-0.00', -84, 2, false],
    ['_-* #,##0.0_-;-* #,##0.0_-;_-* "-"??_-;_-@_-', 84, 1, false],
  ])('%s shows %d with at least %d decimals', (code, value, least, isPercent) => {
    expect(displayedAs(code, value)).toEqual({ kind: 'decimals', least, isPercent });
  });

  it.each([
    ['General', 84],
    ['@', 84],
    ['0.00E+00', 84],
    ['# ?/?', 0.5],
    // Thousands: 1,234 is shown as 1.2.
    ['0.0,', 1234],
    ['[<1]0.00;0.0', 84],
    ['0.0;0.0;"none"', 0],
  ])('%s says nothing of the decimals of %d', (code, value) => {
    expect(displayedAs(code, value)).toEqual({ kind: 'general' });
  });

  it.each([
    [';;;', 84],
    ['0.0;0.0;', 0],
    ['0;', -3],
  ])('%s shows nothing for %d', (code, value) => {
    expect(displayedAs(code, value)).toEqual({ kind: 'nothing' });
  });
});
