import { decimalsOf } from '@/domain/figures/rounding';
import type { AuditFigure } from './packFigures';

/** The count that a figure shows. For a share or rate this is its numerator, or the one count of its people that rounds to it. */
export function shownCount(figure: AuditFigure): number | undefined {
  const {
    text,
    numerator,
    denominator,
    indicator: { measure },
  } = figure;
  const value = Number(text);
  if (measure.kind === 'count') return Number.isNaN(value) ? undefined : value;
  if (numerator !== undefined) return numerator;
  if (measure.kind !== 'ratio' || denominator === undefined || text === '' || Number.isNaN(value))
    return undefined;
  const halfUnit = 0.5 * 10 ** -decimalsOf(text);
  const minimum = Math.max(0, Math.ceil(((value - halfUnit) * denominator) / measure.per - 1e-9));
  const maximum = Math.floor(((value + halfUnit) * denominator) / measure.per + 1e-9);
  return minimum === maximum ? minimum : undefined;
}
