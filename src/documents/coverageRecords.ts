import { hasArrived, type CoverageMatrix } from '@/domain/report/coverageMatrix';
import { gapText } from '@/wording/coverageText';
import type { CsvShape } from './csv';

const COLUMNS = ['framework', 'theme', 'indicators', 'count', 'finding'] as const;

export const COVERAGE_CSV: CsvShape<(typeof COLUMNS)[number]> = { columns: COLUMNS, numbers: ['count'] };

/** One record for each priority and each theme, with the ids of the indicators that measure it and what it lacks. */
export function coverageRecords({ priorities, frameworks }: CoverageMatrix) {
  return [
    ...priorities.map(({ priority, count, gaps }) => ({
      framework: 'priority',
      theme: priority.title,
      indicators: '',
      count: String(count),
      finding: gaps.map(gapText).join('; '),
    })),
    ...frameworks.flatMap(({ framework, themes }) =>
      themes.map(({ theme, cells, gaps }) => ({
        framework: framework.title,
        theme: theme.title,
        indicators: cells
          .flat()
          .map(({ indicator }) => indicator.id)
          .join(' '),
        count: String(cells.flat().filter(hasArrived).length),
        finding: [...gaps.map(gapText), theme.note ?? []].flat().join('; '),
      })),
    ),
  ];
}
