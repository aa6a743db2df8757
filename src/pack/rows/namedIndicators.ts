import type { Indicator } from '@/domain/figures/indicator';
import type { Issue } from '@/domain/plan/issue';
import { nearestFor } from '@/sources/nearest';
import { OBSERVATIONS, type ObservationRow } from '@/sources/plan/observationsTable';
import { quoted } from '@/sources/quoted';
import { titleAdvice } from './rowReference';

/** Finds the indicator of a row. Reports an unknown indicator once, at the first row that names it; adds to `issues`. */
export function namedIndicators(
  indicators: readonly Indicator[],
  rows: readonly Pick<ObservationRow, 'indicator'>[],
  issues: Issue[],
): (row: number, word: string) => Indicator | undefined {
  const byId = new Map<string, Indicator>(indicators.map((indicator) => [indicator.id, indicator]));
  const unknownWords = new Set<string>();
  const namedBy = rowsByIndicator(rows);
  return (row, word) => {
    const indicator = byId.get(word);
    if (indicator !== undefined || unknownWords.has(word)) return indicator;
    unknownWords.add(word);
    issues.push({
      severity: 'error',
      code: 'unknown-indicator',
      file: OBSERVATIONS.file,
      row,
      column: 'indicator',
      message: `The indicator "${quoted(word)}" of ${rowsText(namedBy.get(word) ?? 1)} is not in indicators.csv. Add it there, or correct the id.${titleAdvice(word, indicators) || nearestFor(issues, word, () => [...byId.keys()])}`,
    });
    return undefined;
  };
}

function rowsByIndicator(rows: readonly Pick<ObservationRow, 'indicator'>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { indicator } of rows) counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  return counts;
}

/** The rows that a message is about: `this row`, or `this row and 5 more`. An unknown id is one mistake, however many rows have it. */
function rowsText(rows: number): string {
  return rows === 1 ? 'this row' : `this row and ${rows - 1} more`;
}
