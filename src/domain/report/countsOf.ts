import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import { toPeriod } from '@/domain/figures/period';
import type { HeldCounts } from './heldCounts';

/** The counts behind the shares of one indicator, where both are published; those of `area` with their period. */
export function countsOf(
  origins: readonly FigureOrigin[],
  areaCode: string | undefined,
): readonly HeldCounts[] {
  return origins.flatMap(({ numerator: part, denominator: whole, area, period }): readonly HeldCounts[] =>
    part === undefined || whole === undefined
      ? []
      : [{ part, whole, period: area === areaCode ? toPeriod(...period) : undefined }],
  );
}
