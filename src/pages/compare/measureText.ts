import type { Indicator } from '@/domain/figures/indicator';
import { formatUnit } from '@/ui/formatValue';

/** The title with its unit, where it does not say it itself. */
export function measureText({ title, unit }: Indicator): string {
  const word = formatUnit(unit);
  return title.toLowerCase().includes(word.toLowerCase()) ? title : `${title}, ${word}`;
}
