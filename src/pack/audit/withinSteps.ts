import type { Answer, WholeNumberSolver } from './wholeNumberSolver';

/**
 * The most steps for all questions about one part. A question takes from a hundred to six thousand steps. Steps are limited instead of time, so that a
 * busy machine publishes the same as an idle one.
 */
const MOST_STEPS = 60_000;

/** A solver that gives up every question once it has taken a given number of steps. The numbers in these questions do not count as safe. */
export function withinSteps(solver: WholeNumberSolver, mostSteps = MOST_STEPS): WholeNumberSolver {
  const stepsBefore = solver.stepsTaken();
  const unlessSpent = (ask: () => Answer): Answer =>
    solver.stepsTaken() - stepsBefore >= mostSteps ? { kind: 'undecided' } : ask();
  return {
    ...solver,
    openSession: (problem) => {
      const { ask, askBest, dispose } = solver.openSession(problem);
      return {
        ask: (weights, numberLimits) => unlessSpent(() => ask(weights, numberLimits)),
        askBest: (weights) => unlessSpent(() => askBest(weights)),
        dispose,
      };
    },
  };
}
