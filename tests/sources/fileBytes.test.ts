import { describe, expect, it } from 'vitest';
import { heldBytes, startOf, wholeOf } from '@/sources/fileBytes';
import type { FileBytes } from '@/sources/publishedFile';

const bytes = new Uint8Array([1, 2, 3, 4, 5]);

describe('a file in memory', () => {
  it('gives what stands at a place, and no more than there is', () => {
    const file = heldBytes('a.csv', bytes);
    const into = new Uint8Array(3);
    expect([file.size, file.read(into, 1), [...into]]).toEqual([5, 3, [2, 3, 4]]);
    expect([file.read(into, 3), [...into.subarray(0, 2)]]).toEqual([2, [4, 5]]);
    expect([file.read(into, 5), file.read(into, 99)]).toEqual([0, 0]);
  });
});

describe('the whole of a file', () => {
  it('is all its bytes, also where they come one at a time', () => {
    const slow: FileBytes = {
      ...heldBytes('a.csv', bytes),
      read: (into, at) => heldBytes('a.csv', bytes).read(into.subarray(0, 1), at),
    };
    expect([...wholeOf(heldBytes('a.csv', bytes))]).toEqual([1, 2, 3, 4, 5]);
    expect([...wholeOf(slow)]).toEqual([1, 2, 3, 4, 5]);
    expect([...wholeOf(heldBytes('empty.csv', new Uint8Array()))]).toEqual([]);
  });

  it('ends where a file that was cut short meanwhile ends', () => {
    const cut: FileBytes = { ...heldBytes('a.csv', bytes), size: 9 };
    expect([...wholeOf(cut)]).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('the start of a file', () => {
  it('is its first bytes, or all where there are fewer', () => {
    const file = heldBytes('a.csv', bytes);
    expect([...startOf(file, 2)]).toEqual([1, 2]);
    expect([...startOf(file, 100)]).toEqual([1, 2, 3, 4, 5]);
  });
});
