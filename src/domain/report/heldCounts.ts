import type { Period } from '@/domain/figures/period';

/** The counts behind a share: "12 of 40". */
export type HeldCounts = {
  readonly part: number;
  readonly whole: number;
  /** The period of the counts; only our own figures have one. */
  readonly period?: Period | undefined;
};
