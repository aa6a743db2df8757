import type { Indicator } from '@/domain/figures/indicator';
import { formatUnit } from '@/ui/formatValue';

/** The indicator's title with its unit, if the title does not name the unit already. */
export function measureText({ title, unit }: Indicator): string {
  const unitText = formatUnit(unit);
  return title.toLowerCase().includes(unitText.toLowerCase()) ? title : `${title}, ${unitText}`;
}
