/** The tables of a plan as texts, by file. */
export type PlanTexts = ReadonlyMap<string, string>;
