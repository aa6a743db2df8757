import type { Indicator } from '@/domain/figures/indicator';
import { toUnit } from '@/domain/figures/unit';

/** An indicator as the pack writes it: its unit as text, and the comparators that it is not compared with as `apart`. */
export type PublishedIndicator = Omit<Indicator, 'unit' | 'notCompared'> & {
  readonly unit: string;
  readonly apart?: Indicator['notCompared'];
};

export function publishedIndicator({ unit, notCompared, ...indicator }: Indicator): PublishedIndicator {
  return { ...indicator, unit: unit.text, ...(notCompared === undefined ? {} : { apart: notCompared }) };
}

/** The same indicator with its unit parsed. */
export function indicatorFrom({ unit, apart, ...published }: PublishedIndicator): Indicator {
  return { ...published, unit: toUnit(unit), ...(apart === undefined ? {} : { notCompared: apart }) };
}
