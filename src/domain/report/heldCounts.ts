import type { Period } from '@/domain/figures/period';

/** The counts behind a share: "12 of 40". */
export type HeldCounts = {
  readonly part: number;
  readonly whole: number;
  /** Only of our own figures. */
  readonly period?: Period | undefined;
};
