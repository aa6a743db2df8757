/** How serious an issue is. `error`: the folder cannot be published; `warning`: a row is left out or doubted; `note`: nothing is lost. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A sheet that is left out because its name is only nearly that of a table. */
export type MisnamedSheet = {
  /** The name as the workbook has it, without spaces around it. */
  readonly sheet: string;
  /** The table that it may be meant for. */
  readonly table: string;
};

/** Something wrong with a row or file of a plan, with its place and how to mend it. */
export type Issue = {
  readonly severity: Severity;
  /** A short name for the kind of fault, the same in every release: `unknown-area`. */
  readonly code: string;
  readonly file: string;
  /** The row's number as a spreadsheet shows it; the header is row 1. */
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  /** The cell as the spreadsheet names it, `F12`, if the table is a sheet of a workbook. */
  readonly cell?: string | undefined;
  /** What was found, what was expected and how to mend it. */
  readonly message: string;
  /** The end of the message, where it says what to write in a table of the plan. The desk has boxes for that instead. */
  readonly advice?: string | undefined;
  /** A sheet whose name is nearly that of a table, and which is read once it is renamed. */
  readonly misnamed?: MisnamedSheet | undefined;
  /** How many issues of its kind this one represents, where there are too many to list. */
  readonly standsFor?: number | undefined;
};
