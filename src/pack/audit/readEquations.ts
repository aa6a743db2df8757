import type { Equation, Ledger, Unknown } from './unknowns';

/** A total with a remainder, where the total and all its parts are shown. */
export type ShownTotal = {
  readonly equation: Equation;
  readonly remainder: Unknown;
  readonly total: number;
  readonly sumOfParts: number;
};

export type ReadEquations = {
  /** The equations with a number that is not shown. */
  readonly openEquations: readonly Equation[];
  /** Of the other equations those that may leave a remainder. The rest say nothing that a reader does not see. */
  readonly shownTotals: readonly ShownTotal[];
};

/** Looks up every number of every equation once. Three readers of the equations would otherwise do so one after another. */
export function readEquations({ knownValues, equations }: Ledger): ReadEquations {
  const openEquations: Equation[] = [];
  const shownTotals: ShownTotal[] = [];
  for (const equation of equations) {
    const { terms, remainder } = equation;
    let total = 0;
    let sumOfParts = 0;
    let isOpen = false;
    for (let position = 0; position < terms.length && !isOpen; position += 1) {
      const term = terms[position];
      const value = term && knownValues.get(term[0]);
      if (term === undefined || value === undefined) isOpen = true;
      else if (term[1] > 0) sumOfParts += term[1] * value;
      else total -= term[1] * value;
    }
    if (isOpen) openEquations.push(equation);
    else if (remainder !== undefined) shownTotals.push({ equation, remainder, total, sumOfParts });
  }
  return { openEquations, shownTotals };
}
