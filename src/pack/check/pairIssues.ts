import type { Indicator } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import { companionsLeftOut } from '@/domain/scorecard/pair';
import type { Commentary } from '@/domain/plan/plan';
import { COMMENTARY, type CommentaryRow } from '@/sources/plan/commentaryTable';
import { INDICATORS, type IndicatorRow } from '@/sources/plan/indicatorsTable';

/** Commentary that quotes one of a pair without the other, and an indicator that names itself as its companion. */
export function pairIssues(
  indicatorRows: readonly IndicatorRow[],
  commentaryRows: readonly CommentaryRow[],
  publishedData: { readonly indicators: readonly Indicator[]; readonly commentary: readonly Commentary[] },
): readonly Issue[] {
  const selfReferences = indicatorRows
    .filter(({ indicator }) => indicator.readWith === indicator.id)
    .map(({ row }): Issue => ({ file: INDICATORS.file, row, ...READ_WITH_ITSELF }));
  const publishedDenominators = publishedData.indicators.flatMap((indicator) =>
    companionsLeftOut(publishedData, indicator).map((companion): Issue => ({
      severity: 'warning',
      code: 'quoted-alone',
      file: COMMENTARY.file,
      row: commentaryRows.find((row) => row.indicator === indicator.id && row.kind !== 'data-quality')?.row,
      column: 'text',
      message: `The commentary on ${indicator.id} does not mention ${companion.id}, and misleads without it (read_with in indicators.csv). Write a paragraph about ${companion.id}, or name it in this one.`,
    })),
  );
  return [...selfReferences, ...publishedDenominators];
}

const READ_WITH_ITSELF = {
  severity: 'error',
  code: 'read-with-itself',
  column: 'read_with',
  message: 'The indicator is to be read with itself. Expected the id of another, or an empty cell.',
} as const;
