import type { AreaCode } from '@/domain/figures/area';
import { readingText } from '@/domain/figures/reading';
import { decimalsOf } from '@/domain/figures/rounding';
import { toUnit } from '@/domain/figures/unit';
import type { Issue } from '@/domain/plan/issue';
import type { KeptFigure } from '@/domain/plan/frozenReport';
import { parseFrozen } from '@/sources/plan/frozenTable';

export type FrozenFigures =
  | { readonly kind: 'figures'; readonly figures: readonly KeptFigure[] }
  | { readonly kind: 'not frozen'; readonly fault: Issue };

/** Reads the figures of a frozen report. */
export function frozenFigures(bytes: Uint8Array, file: string): FrozenFigures {
  const { rows, issues } = parseFrozen(bytes, file);
  const [fault] = issues.filter(({ severity }) => severity === 'error');
  if (fault !== undefined) return { kind: 'not frozen', fault };
  const figures = rows.map(
    ({ indicator, title, area, period, reading, unit, decimals, target, rating }): KeptFigure => ({
      indicator,
      title,
      area: area as AreaCode,
      unit: toUnit(unit),
      decimals: decimals ?? decimalsOf(readingText(reading)),
      period,
      figure: { kind: 'told', reading },
      target,
      rating,
    }),
  );
  return { kind: 'figures', figures };
}
