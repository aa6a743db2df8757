import { describe, expect, it } from 'vitest';
import { nearestMark, markAfterKey } from '@/charts/markWalk';

describe('walking along marks', () => {
  it.each([
    ['ArrowRight', 3, 4],
    ['ArrowDown', 3, 4],
    ['ArrowLeft', 3, 2],
    ['ArrowUp', 0, 0],
    ['ArrowRight', 19, 19],
    ['PageDown', 3, 13],
    ['PageUp', 3, 0],
    ['Home', 7, 0],
    ['End', 7, 19],
    ['Escape', 7, 'leave'],
    ['Tab', 7, undefined],
    ['ArrowRight', undefined, 0],
  ] as const)('%s from %s of 20 leads to %s', (key, from, to) => {
    expect(markAfterKey(key, from, 20)).toBe(to);
  });

  it('finds the mark next to a point, or next to it across or down', () => {
    const marks = [
      { key: 'a', x: 0, y: 0, words: '' },
      { key: 'b', x: 10, y: 100, words: '' },
      { key: 'c', x: 100, y: 10, words: '' },
    ];
    expect(nearestMark(marks, { x: 11, y: 12 }, 'both')).toBe(0);
    expect(nearestMark(marks, { x: 11, y: 12 }, 'across')).toBe(1);
    expect(nearestMark(marks, { x: 11, y: 12 }, 'down')).toBe(2);
    expect(nearestMark([], { x: 0, y: 0 }, 'both')).toBeUndefined();
  });
});
