import { describe, expect, it } from 'vitest';
import { askedPlaces } from '@/desk/askedPlaces';
import { cellAfterKey } from '@/desk/movedCell';
import { withPeriodsAcross } from '@/sources/wideSheet/periodsAcross';
import { aWideGrid } from '#tests/support/aWideGrid';

describe('the cells that a question is about', () => {
  const sheet = { grid: aWideGrid('Indicator | Good is'), head: 2, title: 1 };
  it.each([
    ['O6', [{ row: 5, column: 14 }]],
    [
      'E18, G19',
      [
        { row: 17, column: 4 },
        { row: 18, column: 6 },
      ],
    ],
    [
      'P8 and AA8',
      [
        { row: 7, column: 15 },
        { row: 7, column: 26 },
      ],
    ],
    ['H', [{ row: 2, column: 7 }]],
    ['row 12', [{ row: 11, column: 1 }]],
    ['Scorecard 2017', []],
  ])('of %s', (place, cells) => {
    expect(askedPlaces(place, sheet)).toEqual(cells);
  });

  it('of a long sheet are where the sheet that is laid out by period has them', () => {
    const grid = withPeriodsAcross(
      aWideGrid(`
Indicator | Year | Value
Referrals | 2022/23 | 3980
Contacts | 2022/23 | 8120
Contacts | 2023/24 | 9010`),
    );
    const places = (place: string) => askedPlaces(place, { grid, head: 0, title: 0 });
    // Contacts are in the second row of the layout, and 2023/24 in its second column of figures.
    expect(places('C4')).toEqual([{ row: 2, column: 2 }]);
    expect(places('row 3')).toEqual([{ row: 2, column: 0 }]);
  });
});

describe('a key in the sheet', () => {
  const shown = { rows: [3, 4, 7], columns: [0, 1, 5] };
  it('chooses the first cell first, then the next one that is shown, and stops at the edge', () => {
    const first = cellAfterKey(undefined, 'ArrowDown', shown);
    expect(first).toEqual({ row: 3, column: 0 });
    expect(cellAfterKey({ row: 4, column: 1 }, 'ArrowDown', shown)).toEqual({ row: 7, column: 1 });
    expect(cellAfterKey({ row: 7, column: 1 }, 'ArrowDown', shown)).toEqual({ row: 7, column: 1 });
    expect(cellAfterKey({ row: 7, column: 1 }, 'ArrowRight', shown)).toEqual({ row: 7, column: 5 });
    expect(cellAfterKey({ row: 7, column: 1 }, 'Tab', shown)).toBeUndefined();
  });
});
