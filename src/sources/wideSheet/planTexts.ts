/** The files of a plan folder as texts, by file name. */
export type PlanTexts = ReadonlyMap<string, string>;
