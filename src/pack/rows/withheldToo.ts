import type { Period } from '@/domain/figures/period';

/** Where a figure is in its plan. */
export type Place = {
  readonly indicator: { readonly id: string };
  readonly area: string;
  readonly period: Pick<Period, 'family' | 'step'>;
  readonly breakdown: string;
};

/** Figures that are withheld besides those that disclosure control finds, by the id of their plan: the audit asks for them. */
export type WithheldToo = ReadonlyMap<string, ReadonlySet<string>>;

/** The place of a figure as text. */
export function placeKey({ indicator, area, period, breakdown }: Place): string {
  return [indicator.id, area, period.family, period.step, breakdown].join('|');
}
