import type { Period } from '@/domain/figures/period';

/** Returns the word for one or several periods of a family: `month`, `months`. It is `year` for a period that is not part of a year. */
export function periodsWord({ family }: Pick<Period, 'family'>, count: number): string {
  const word =
    family === 'Month' || family === 'Week' || family === 'Term' || family === 'Half-year'
      ? family.toLowerCase()
      : family.endsWith(' quarter')
        ? 'quarter'
        : 'year';
  return count === 1 ? word : `${word}s`;
}
