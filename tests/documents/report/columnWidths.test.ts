import { describe, expect, it } from 'vitest';
import { columnWidths } from '@/documents/report/columnWidths';

const COLUMNS = [{ title: 'No.' }, { title: 'Action' }, { title: 'Direction' }];

describe('the columns of a table in a file', () => {
  it('are as wide as their longest cell where the line has room, and no wider', () => {
    // 3 letters of a bold head at 1.2, the longest cells of 16 and 9 letters (bold: 10.8), and 2 letters of space each.
    expect(columnWidths(COLUMNS, [['2', 'Fill three posts', 'worsening']], 78)).toEqual([
      5.6,
      18,
      expect.closeTo(12.8),
    ]);
  });

  it('never break a word while other columns have words to wrap, and fill the line', () => {
    const long =
      'Agree with schools and health visitors how families reach the hubs, and publish it in October';
    const [number = 0, action = 0, direction = 0] = columnWidths(COLUMNS, [['2', long, 'worsening']], 60);
    expect(direction).toBeGreaterThanOrEqual('worsening'.length + 2);
    expect(number).toBeLessThan(6);
    expect(number + action + direction).toBeCloseTo(60);
  });

  it('leave room for the mark before a rating', () => {
    const [plain = 0] = columnWidths([{ title: 'Is' }], [['Amber']], 60);
    const [marked = 0] = columnWidths([{ title: 'Is', isRating: true }], [['Amber']], 60);
    expect(marked - plain).toBe(3);
  });
});
