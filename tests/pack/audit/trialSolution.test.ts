import { describe, expect, it } from 'vitest';
import { moveWithOthers, trialFrom, resetTrial } from '@/pack/audit/trialSolution';
import { layoutOf } from '@/pack/audit/narrowing';
import { noteAnswer, noteTrial, newSearch } from '@/pack/audit/numberSearch';
import type { Relation, WholeNumberProblem } from '@/pack/audit/wholeNumberProblem';

const sum = (total: number, ...places: readonly number[]): Relation => ({
  terms: places.map((place) => [place, 1] as const),
  lowerLimit: total,
  upperLimit: total,
});

/** Three numbers from 0 to 20: the first two are 12 together, and the last two 10. */
const problem: WholeNumberProblem = {
  minimums: [0, 0, 0],
  maximums: [20, 20, 20],
  relations: [sum(12, 0, 1), sum(10, 1, 2)],
};
const spans = {
  minimums: Float64Array.from(problem.minimums),
  maximums: Float64Array.from(problem.maximums),
};
const how = { layout: layoutOf(problem), spans };

describe('numbers trial a solution', () => {
  it('make room for one that moves: of 5, 7 and 3 the first is 6, so the second is 6 and the third 4', () => {
    const trial = trialFrom([5, 7, 3]);
    expect(moveWithOthers(trial, how, { index: 0, value: 6, preference: 'most room' })).toBe(true);
    expect([...trial.values]).toEqual([6, 6, 4]);
  });

  it('are the solution again once they are taken back', () => {
    const trial = trialFrom([5, 7, 3]);
    moveWithOthers(trial, how, { index: 2, value: 0, preference: 'fewest relations' });
    resetTrial(trial);
    expect([...trial.values]).toEqual([5, 7, 3]);
    expect(trial.movedCount).toBe(0);
    expect(trial.touchedCount).toBe(0);
  });

  it('are no solution where one cannot make room: 12 is the most that the first two come to', () => {
    expect(moveWithOthers(trialFrom([5, 7, 3]), how, { index: 0, value: 13, preference: 'most room' })).toBe(
      false,
    );
  });

  it('are learned with every number that differs', () => {
    const search = newSearch(problem, [{ index: 2, guard: { kind: 'withheld' } }]);
    noteAnswer(search, [5, 7, 3]);
    const trial = trialFrom([5, 7, 3]);
    moveWithOthers(trial, search, { index: 0, value: 6, preference: 'most room' });
    expect(noteTrial(search, trial)).toBe(true);
    expect(search.answers).toEqual([
      [5, 7, 3],
      [6, 6, 4],
    ]);
    expect([...(search.seenValues[0] ?? [])]).toEqual([3, 4]);
  });

  it('are not learned beyond their limits', () => {
    const search = newSearch({ ...problem, maximums: [20, 20, 3] }, []);
    noteAnswer(search, [5, 7, 3]);
    const trial = trialFrom([5, 7, 3]);
    expect(moveWithOthers(trial, how, { index: 2, value: 4, preference: 'most room' })).toBe(true);
    expect(noteTrial(search, trial)).toBe(false);
  });
});
