import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import { toPeriod } from '@/domain/figures/period';
import type { HeldCounts } from './heldCounts';

/** The counts behind the shares of one indicator, where both numerator and denominator are published. Those of `area` have their period. */
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
