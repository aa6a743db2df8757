import type { Answer, WholeNumberSolver } from './wholeNumberSolver';

/**
 * The most steps for what hangs together, with all questions about it. A question takes from a hundred to six thousand. It is a number of steps and no time, so
 * that a busy machine publishes the same as an idle one.
 */
const MOST_STEPS = 60_000;

/** A solver that gives up every question once it has taken so many steps. What it gives up counts as not shown to be safe. */
export function withinSteps(solver: WholeNumberSolver, most = MOST_STEPS): WholeNumberSolver {
  const from = solver.steps();
  const unlessSpent = (ask: () => Answer): Answer =>
    solver.steps() - from >= most ? { kind: 'undecided' } : ask();
  return {
    ...solver,
    open: (problem) => {
      const { ask, askBest, dispose } = solver.open(problem);
      return {
        ask: (weights, kept) => unlessSpent(() => ask(weights, kept)),
        askBest: (weights) => unlessSpent(() => askBest(weights)),
        dispose,
      };
    },
  };
}
