/** `time_period` and `time_identifier`, DfE's own two columns. */
export type PeriodColumns = readonly [timePeriod: string, timeIdentifier: string];

export type OriginNote = {
  readonly source?: string | undefined;
  readonly page?: string | undefined;
  readonly note?: string | undefined;
  /** The counts behind a share, where both may be published. */
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
  /** What an earlier release of the source said: its file and the text of its figure. */
  readonly revised?: { readonly file: string; readonly was: string } | undefined;
};

/** Where one figure comes from. */
export type FigureOrigin = OriginNote & {
  readonly area: string;
  readonly period: PeriodColumns;
  readonly file: string;
  readonly row: number;
};
