/** The exit code of the command: 0 done, 1 the input was refused, 2 misuse, 3 the command threw an error. */
export type Answer = { readonly code: number; readonly result: string; readonly messages: string };

/** The built `scorecard` command, which the attack uses only through its arguments and files. */
export type Command = (args: readonly string[]) => Promise<Answer>;
