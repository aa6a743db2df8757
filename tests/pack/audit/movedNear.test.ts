import { describe, expect, it } from 'vitest';
import { moveNear, nearTo, takeBack } from '@/pack/audit/movedNear';
import { layoutOf } from '@/pack/audit/narrowing';
import { learn, learnNear, searchOf } from '@/pack/audit/numberSearch';
import type { Relation, WholeNumbers } from '@/pack/audit/wholeNumbers';

const sum = (total: number, ...places: readonly number[]): Relation => ({
  terms: places.map((place) => [place, 1] as const),
  low: total,
  high: total,
});

/** Three numbers from 0 to 20: the first two are 12 together, and the last two 10. */
const problem: WholeNumbers = {
  least: [0, 0, 0],
  most: [20, 20, 20],
  relations: [sum(12, 0, 1), sum(10, 1, 2)],
};
const spans = { least: Float64Array.from(problem.least), most: Float64Array.from(problem.most) };
const how = { layout: layoutOf(problem), spans };

describe('numbers near a solution', () => {
  it('make room for one that moves: of 5, 7 and 3 the first is 6, so the second is 6 and the third 4', () => {
    const near = nearTo([5, 7, 3]);
    expect(moveNear(near, how, { index: 0, value: 6, prefer: 'most room' })).toBe(true);
    expect([...near.values]).toEqual([6, 6, 4]);
  });

  it('are the solution again once they are taken back', () => {
    const near = nearTo([5, 7, 3]);
    moveNear(near, how, { index: 2, value: 0, prefer: 'fewest relations' });
    takeBack(near);
    expect([...near.values]).toEqual([5, 7, 3]);
    expect(near.moved).toEqual([]);
  });

  it('are no solution where one cannot make room: 12 is the most that the first two come to', () => {
    expect(moveNear(nearTo([5, 7, 3]), how, { index: 0, value: 13, prefer: 'most room' })).toBe(false);
  });

  it('are learned with every number that differs', () => {
    const search = searchOf(problem, [{ index: 2, guard: { kind: 'withheld' } }]);
    learn(search, [5, 7, 3]);
    const near = nearTo([5, 7, 3]);
    moveNear(near, search, { index: 0, value: 6, prefer: 'most room' });
    expect(learnNear(search, near)).toBe(true);
    expect(search.answers).toEqual([
      [5, 7, 3],
      [6, 6, 4],
    ]);
    expect([...(search.seen[0] ?? [])]).toEqual([3, 4]);
  });

  it('are not learned beyond their limits', () => {
    const search = searchOf({ ...problem, most: [20, 20, 3] }, []);
    learn(search, [5, 7, 3]);
    const near = nearTo([5, 7, 3]);
    expect(moveNear(near, how, { index: 2, value: 4, prefer: 'most room' })).toBe(true);
    expect(learnNear(search, near)).toBe(false);
  });
});
