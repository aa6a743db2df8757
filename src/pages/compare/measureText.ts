import type { Indicator } from '@/domain/figures/indicator';
import { formatUnit } from '@/ui/formatValue';

/** The title with its unit, where it does not say it itself. */
export function measureText({ title, unit }: Indicator): string {
  const unitText = formatUnit(unit);
  return title.toLowerCase().includes(unitText.toLowerCase()) ? title : `${title}, ${unitText}`;
}
