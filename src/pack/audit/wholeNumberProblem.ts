/** A sum of whole numbers that lies between two limits. */
export type Relation = {
  readonly terms: readonly (readonly [index: number, coefficient: number])[];
  readonly lowerLimit: number;
  readonly upperLimit: number;
};

/** Whole numbers, each between two limits, and the relations between them. */
export type WholeNumberProblem = {
  readonly minimums: readonly number[];
  readonly maximums: readonly number[];
  readonly relations: readonly Relation[];
};
