import { describe, expect, it } from 'vitest';
import { columnWidths } from '@/documents/report/columnWidths';

const COLUMNS = [{ title: 'No.' }, { title: 'Action' }, { title: 'Direction' }];

describe('the columns of a table in a file', () => {
  it('are as wide as their longest cell where the line has room, and no wider', () => {
    // By Arial's own widths in thousandths: “No.” 722 + 556 + 278 = 1,556, bold 1.15 times that; “Fill three posts” 6,502; “worsening” 4,557.
    // A letter of average width is 478, and a cell has 2 letters of space.
    const [number, action, direction] = columnWidths(COLUMNS, [['2', 'Fill three posts', 'worsening']], 78);
    expect(number).toBeCloseTo(5.74);
    expect(action).toBeCloseTo(15.6);
    expect(direction).toBeCloseTo(11.53);
  });

  it('give digits and signs of per cent the room that they need, so that no figure breaks', () => {
    // “2024/25” is six digits of 556 and a stroke of 278: 3,614, or 7.56 letters; “92.8%” 3 × 556 + 278 + 889 = 2,835, or 5.93.
    const columns = [{ title: 'Name' }, { title: 'To' }, { title: 'Is', isNumber: true as const }];
    const name = 'Children in need whose plan was looked at again in time and with them';
    const [, period = 0, figure = 0] = columnWidths(columns, [[name, '2024/25', '92.8%']], 40);
    expect(period).toBeCloseTo(9.56);
    expect(figure).toBeCloseTo(7.93);
  });

  it('never break a word while other columns have words to wrap, and fill the line', () => {
    const long =
      'Agree with schools and health visitors how families reach the hubs, and publish it in October';
    const [number = 0, action = 0, direction = 0] = columnWidths(COLUMNS, [['2', long, 'worsening']], 60);
    expect(direction).toBeGreaterThanOrEqual(11.53);
    expect(number).toBeLessThan(6);
    expect(number + action + direction).toBeCloseTo(60);
  });

  it('leave room for the mark before a rating', () => {
    const [plain = 0] = columnWidths([{ title: 'Is' }], [['Amber']], 60);
    const [marked = 0] = columnWidths([{ title: 'Is', isRating: true }], [['Amber']], 60);
    expect(marked - plain).toBe(3);
  });
});
