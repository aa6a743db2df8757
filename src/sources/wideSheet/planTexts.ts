/** The tables of a plan as texts, by file name. */
export type PlanTexts = ReadonlyMap<string, string>;
