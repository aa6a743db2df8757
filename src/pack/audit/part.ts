import type { Equation, Unknown } from './unknowns';
import type { Relation, WholeNumberProblem } from './wholeNumberProblem';

/** An equation after its shown numbers are filled in: a relation between its hidden numbers. */
export type Line = {
  readonly equation: Equation;
  readonly relation: Relation;
  /** The sum of the shown numbers of the equation. */
  readonly shownSum: number;
  /** Whether the equation is in its looser form, without what readers only assume. */
  readonly isLoose: boolean;
};

/** The remainder of a total whose parts may not be all of it. It is a count like any other. */
export function remainderOf({ equation, relation, isLoose }: Line): Unknown | undefined {
  const isOpen = isLoose || equation.lowerLimit !== equation.upperLimit;
  return isOpen && relation.lowerLimit === Number.NEGATIVE_INFINITY ? equation.remainder : undefined;
}

/** Hidden numbers that equations join, and those among them that must stay hidden. */
export type Part = Omit<WholeNumberProblem, 'relations'> & {
  /** The names of its numbers. */
  readonly keys: readonly string[];
  readonly lines: readonly Line[];
  /** Wider limits for its numbers, in case the limits that intervals imply are too narrow. Undefined if no interval implies a limit. */
  readonly widerLimits?: Pick<WholeNumberProblem, 'minimums' | 'maximums'> | undefined;
  readonly questions: readonly { readonly index: number; readonly unknown: Unknown }[];
};
