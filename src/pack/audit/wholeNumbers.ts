/** A sum of whole numbers that lies between two limits. */
export type Relation = {
  readonly terms: readonly (readonly [index: number, times: number])[];
  readonly low: number;
  readonly high: number;
};

/** Whole numbers, each between two limits, and the relations between them. */
export type WholeNumbers = {
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly relations: readonly Relation[];
};
