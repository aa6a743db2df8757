import { describe, expect, it } from 'vitest';
import { tileAfterKey } from '@/charts/tileWalk';

// Places:  0 1 .
//          . 2 3
//          4 . .
const tiles = [
  { column: 0, row: 0 },
  { column: 1, row: 0 },
  { column: 1, row: 1 },
  { column: 2, row: 1 },
  { column: 0, row: 2 },
];

describe('walking over tiles', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowDown', 1, 2],
    ['ArrowLeft', 3, 2],
    ['ArrowUp', 2, 1],
    ['Home', 3, 0],
    ['End', 0, 4],
    ['Escape', 2, 'leave'],
    ['Tab', 2, undefined],
  ] as const)('%s from %s leads to %s', (key, from, to) => {
    expect(tileAfterKey(key, from, tiles)).toBe(to);
  });

  it('passes a gap to the next tile of the column', () => {
    expect(tileAfterKey('ArrowDown', 0, tiles)).toBe(4);
    expect(tileAfterKey('ArrowUp', 4, tiles)).toBe(0);
  });

  it('goes aside where there is nothing straight ahead', () => {
    expect(tileAfterKey('ArrowRight', 1, tiles)).toBe(3);
    expect(tileAfterKey('ArrowDown', 3, tiles)).toBe(4);
  });

  it('stays where nothing lies in that direction', () => {
    expect(tileAfterKey('ArrowLeft', 4, tiles)).toBe(4);
    expect(tileAfterKey('ArrowUp', 0, tiles)).toBe(0);
  });

  it('begins at the first where none is chosen', () => {
    expect(tileAfterKey('ArrowRight', undefined, tiles)).toBe(0);
  });
});
