import { describe, expect, it } from 'vitest';
import { rememberedAnswers } from '@/pack/audit/rememberedAnswers';
import { partsOf } from '@/pack/audit/connectedParts';
import { problemOf } from '@/pack/audit/consistentPart';
import { withoutSeries, safeSoFar } from '@/pack/audit/safeSoFar';
import type { Equation, Ledger } from '@/pack/audit/unknowns';
import { deducedNumbers } from '@/pack/audit/deducedNumbers';
import { wholeNumberSolver, type Answer, type WholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { withinSteps } from '@/pack/audit/withinSteps';
import { aLedgerOfSums } from './aLedger';

const solver = await wholeNumberSolver();

function onePart(ledger: Ledger) {
  const [part, ...more] = partsOf(ledger);
  if (part === undefined || more.length > 0) throw new Error('not one part');
  return { part, problem: problemOf(part) };
}

describe('solutions of the round before', () => {
  const sums = [['count|t', 'count|a', 'count|b', 'count|c']];
  const before = aLedgerOfSums(sums, { 'count|t': 20, 'count|c': 9 });
  const now = aLedgerOfSums(sums, { 'count|t': 20 });

  it('are solutions once one figure more is withheld, which had the number that it showed', () => {
    const answers = rememberedAnswers();
    const old = onePart(before);
    expect(old.part.keys).toEqual(['count|a', 'count|b']);
    answers.remember(old.part, before.knownValues, [
      [5, 6],
      [4, 7],
    ]);
    const { part, problem } = onePart(now);
    expect(part.keys).toEqual(['count|a', 'count|b', 'count|c']);
    expect(answers.solutionsOf(part, problem)).toEqual([
      [5, 6, 9],
      [4, 7, 9],
    ]);
  });

  it('are none where they break an equation, or do not have every number', () => {
    const answers = rememberedAnswers();
    const old = onePart(before);
    answers.remember(old.part, before.knownValues, [[5, 6]]);
    const other = onePart(aLedgerOfSums(sums, { 'count|t': 21 }));
    expect(answers.solutionsOf(other.part, other.problem)).toEqual([]);
    const more = onePart(aLedgerOfSums([...sums, ['count|c', 'count|d', 'count|e']], { 'count|t': 20 }));
    expect(answers.solutionsOf(more.part, more.problem)).toEqual([]);
  });
});

/** The solver, and how often it has been asked for whole numbers or fractions. */
function counted(): { readonly solver: WholeNumberSolver; readonly asked: () => number } {
  let asked = 0;
  return {
    asked: () => asked,
    solver: {
      ...solver,
      openSession: (problem) => {
        asked += 1;
        return solver.openSession(problem);
      },
      fractionalAnswers: (...all) => {
        asked += 1;
        return solver.fractionalAnswers(...all);
      },
    },
  };
}

/** 31.1%, 37.1% and 43.1% without their counts, which hang together by the sum of their counts and the sum of their denominators. */
function rates(known: Readonly<Record<string, number>>): Ledger {
  const groups = ['a', 'b', 'c'];
  const sums = aLedgerOfSums(
    ['count', 'out of'].map((quantity) => [
      `${quantity}|t`,
      ...groups.map((group) => `${quantity}|${group}`),
    ]),
    known,
  );
  const limits = groups.flatMap((group, at): readonly Equation[] => {
    const rate = 311 + 60 * at;
    const terms = (by: number): Equation['terms'] => [
      [`count|${group}`, 2000],
      [`out of|${group}`, -by],
    ];
    return [
      {
        terms: terms(2 * rate + 1),
        lowerLimit: Number.NEGATIVE_INFINITY,
        upperLimit: 0,
        explain: () => group,
      },
      {
        terms: terms(2 * rate - 1),
        lowerLimit: 0,
        upperLimit: Number.POSITIVE_INFINITY,
        explain: () => group,
      },
    ];
  });
  return { ...sums, equations: [...sums.equations, ...limits] };
}

describe('a last audit', () => {
  it('does not solve again what has the same numbers, limits and equations', () => {
    const ledger = rates({ 'count|t': 42, 'out of|t': 120 });
    const safe = safeSoFar();
    const first = counted();
    expect(deducedNumbers(ledger, { solver: first.solver, safe })).toEqual([]);
    expect(first.asked()).toBeGreaterThan(0);
    const { asked, solver: counting } = counted();
    expect(deducedNumbers(ledger, { solver: counting, safe: withoutSeries(safe) })).toEqual([]);
    expect(asked()).toBe(0);
  });

  it('solves what differs in one number', () => {
    const safe = safeSoFar();
    const sums = [['count|t', 'count|a', 'count|b']];
    expect(deducedNumbers(aLedgerOfSums(sums, { 'count|t': 9 }), { solver, safe })).toEqual([]);
    // 1 is 0 and 1: each has two values.
    expect(
      deducedNumbers(aLedgerOfSums(sums, { 'count|t': 1 }), { solver, safe: withoutSeries(safe) }),
    ).toHaveLength(2);
  });
});

describe('a solver that has taken all its steps', () => {
  const ledger = rates({ 'count|t': 42, 'out of|t': 120 });
  const { problem } = onePart(rates({ 'count|t': 412, 'out of|t': 1110 }));
  const ask = (within: WholeNumberSolver): Answer => {
    const asking = within.openSession(problem);
    const answer = asking.ask(new Map());
    asking.dispose();
    return answer;
  };

  it('gives up every question, and not before', () => {
    const within = withinSteps(solver, 1);
    expect(ask(within).kind).toBe('found');
    expect(ask(within).kind).toBe('undecided');
    expect(ask(withinSteps(solver)).kind).toBe('found');
  });

  it('has counted the same steps for the same question', () => {
    const stepsOf = () => {
      const from = solver.stepsTaken();
      ask(solver);
      return solver.stepsTaken() - from;
    };
    const steps = stepsOf();
    expect(steps).toBeGreaterThan(0);
    expect([stepsOf(), stepsOf()]).toEqual([steps, steps]);
  });

  it('leaves nothing that counts as shown to be safe', () => {
    let steps = 0;
    const spent: WholeNumberSolver = {
      ...solver,
      stepsTaken: () => (steps += 1e9),
      fractionalAnswers: () => undefined,
    };
    const found = deducedNumbers(ledger, { solver: spent });
    expect(found.every(({ kind }) => kind === 'undecided')).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });
});
