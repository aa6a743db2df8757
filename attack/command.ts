/** What the command answered: 0 done, 1 refused, 2 misuse, 3 it threw. */
export type Answer = { readonly code: number; readonly result: string; readonly messages: string };

/** The built `scorecard` command, a black box. */
export type Command = (args: readonly string[]) => Promise<Answer>;
