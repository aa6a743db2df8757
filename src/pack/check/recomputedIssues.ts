import type { DataQuery } from '@/domain/figures/dataQuery';
import type { Issue } from '@/domain/plan/issue';
import { readingText } from '@/domain/figures/reading';
import { roundTo } from '@/domain/figures/rounding';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import type { ChosenFigure } from '@/pack/rows/chosenFigures';

/**
 * Tells the officer that a printed share differs from the share that its counts give, and which of the two is shown. No such query is raised
 * for a withheld figure.
 */
export function recomputedIssues({ row }: ChosenFigure, query: DataQuery | undefined): readonly Issue[] {
  if (row === undefined || query?.doubt.kind !== 'recomputed') return [];
  const { printed: printedFigure, numerator, denominator } = query.doubt;
  const recomputedShare = roundTo((100 * numerator) / denominator, printedFigure.decimals).toFixed(
    printedFigure.decimals,
  );
  const counts = `${numerator.toLocaleString('en-GB')} of ${denominator.toLocaleString('en-GB')}`;
  return [
    {
      severity: 'warning',
      code: 'recomputed',
      file: OBSERVATIONS.file,
      row: row.row,
      column: 'value',
      message: `The value is ${readingText(printedFigure)} and its counts, ${counts}, give ${recomputedShare}. Readers are shown ${recomputedShare}, and that the source has ${readingText(printedFigure)}. Correct the value or its counts, where the slip is in this file.`,
    },
  ];
}
