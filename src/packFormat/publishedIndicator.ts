import type { Indicator } from '@/domain/figures/indicator';
import { toUnit } from '@/domain/figures/unit';

/** An indicator as the pack writes it: its unit as text. */
export type PublishedIndicator = Omit<Indicator, 'unit'> & { readonly unit: string };

export function publishedIndicator(indicator: Indicator): PublishedIndicator {
  return { ...indicator, unit: indicator.unit.text };
}

/** The same indicator with its unit parsed. */
export function indicatorFrom(published: PublishedIndicator): Indicator {
  return { ...published, unit: toUnit(published.unit) };
}
