/** The two columns in which DfE writes a period: `time_period` and `time_identifier`. */
export type PeriodColumns = readonly [timePeriod: string, timeIdentifier: string];

export type OriginNote = {
  readonly source?: string | undefined;
  readonly page?: string | undefined;
  readonly note?: string | undefined;
  /** The counts behind a share, where both may be published. */
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
  /** The figure in an earlier release of the source: that release's file and the figure's text. */
  readonly revised?: { readonly file: string; readonly was: string } | undefined;
};

/** Where one figure comes from. */
export type FigureOrigin = OriginNote & {
  readonly area: string;
  readonly period: PeriodColumns;
  readonly file: string;
  readonly row: number;
};
