import type { Period } from '@/domain/figures/period';

/** What a period of its family is called, one or several: `month`, `months`; a year where it is no part of one. */
export function periodsWord({ family }: Pick<Period, 'family'>, count: number): string {
  const word =
    family === 'Month' || family === 'Week' || family === 'Term' || family === 'Half-year'
      ? family.toLowerCase()
      : family.endsWith(' quarter')
        ? 'quarter'
        : 'year';
  return count === 1 ? word : `${word}s`;
}
