import { plainNumber } from '@/domain/figures/reading';

/** A number as a cell of a table for scripts; an empty cell if there is no number. */
export function numberText(value: number | undefined): string {
  return value === undefined ? '' : plainNumber(value);
}
