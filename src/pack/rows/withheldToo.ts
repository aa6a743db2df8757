import type { Period } from '@/domain/figures/period';

/** The place of a figure in its plan: its indicator, area, period and group. */
export type Place = {
  readonly indicator: { readonly id: string };
  readonly area: string;
  readonly period: Pick<Period, 'family' | 'step'>;
  readonly breakdown: string;
};

/** Figures that are withheld because the audit asks for it, in addition to those that disclosure control withholds, by the id of their plan. */
export type WithheldToo = ReadonlyMap<string, ReadonlySet<string>>;

/** The key of a figure's place. */
export function placeKey({ indicator, area, period, breakdown }: Place): string {
  return `${indicator.id}|${area}|${period.family}|${period.step}|${breakdown}`;
}
