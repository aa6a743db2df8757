import type { Restriction } from './access';
import type { AreaCode } from './area';
import type { IndicatorId } from './indicator';
import type { Period } from './period';
import type { Reading } from './reading';

export const OBSERVATION_STATUSES = ['final', 'provisional', 'revised', 'estimated'] as const;
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

export const COLOURS = ['red', 'amber', 'green'] as const;
export type Colour = (typeof COLOURS)[number];

/** A rating that a source prints, and who printed it. */
export type ReportedRating = { readonly colour: Colour; readonly by: string };

export type Interval = { readonly lower: number; readonly upper: number };

/** The figure of one indicator for one area and period. */
export type Observation = {
  readonly period: Period;
  readonly reading: Reading;
  readonly status: ObservationStatus;
  /** The series breaks here: this figure cannot be compared with those before it. */
  readonly break: boolean;
  readonly reported: readonly ReportedRating[];
  readonly interval?: Interval | undefined;
  /** Why the figure is not public. Only a pack for members has this. */
  readonly access?: Restriction | undefined;
};

/** One area's observations of one indicator, oldest first. */
export type Series = {
  readonly indicator: IndicatorId;
  readonly area: AreaCode;
  readonly observations: readonly Observation[];
};
