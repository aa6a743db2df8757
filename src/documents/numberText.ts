import { plainNumber } from '@/domain/figures/reading';

/** A number as a cell of a table for scripts; an empty cell where there is none. */
export function numberText(value: number | undefined): string {
  return value === undefined ? '' : plainNumber(value);
}
