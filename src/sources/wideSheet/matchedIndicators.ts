import { INDICATORS } from '@/sources/plan/indicatorsTable';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import type { Answers } from './doubt';
import { headWords } from './headWords';
import type { PlanTexts } from './planTexts';
import { renamedDoubt, renamedIndicators } from './renamedIndicators';
import { rowsOf, type Row, type Rows } from './rowsOfText';

/**
 * Matches the indicators of a sheet with those of the plan: `ids` maps each id of the sheet to its id in the plan, and `ownIndicators` has the
 * plan's indicators under the sheet's new names.
 */
export function matchedIndicators(plan: PlanTexts, sheet: PlanTexts, answers: Answers) {
  const ownIndicators = rowsOf(plan.get(INDICATORS.file));
  const sheetIndicators = rowsOf(sheet.get(INDICATORS.file));
  const sameIds = sameIndicators(ownIndicators, sheetIndicators);
  const matched = new Set(sameIds.values());
  const known = new Set(ownIndicators.rows.map(({ id = '' }) => id));
  const candidates = renamedIndicators(
    {
      indicators: ownIndicators.rows.filter(({ id = '' }) => !matched.has(id)),
      figures: rowsOf(plan.get(OBSERVATIONS.file)).rows,
    },
    {
      indicators: sheetIndicators.rows.filter(({ id = '' }) => !known.has(sameIds.get(id) ?? id)),
      figures: rowsOf(sheet.get(OBSERVATIONS.file)).rows,
    },
  );
  const doubts = candidates.map((renamedIndicator) => renamedDoubt(renamedIndicator, answers));
  const renamed = candidates.filter((_, index) => doubts[index]?.chosen === 'same');
  const titles = new Map(renamed.map(({ planId, title }) => [planId, title]));
  return {
    ownIndicators: {
      ...ownIndicators,
      rows: ownIndicators.rows.map((row): Row => ({
        ...row,
        title: titles.get(row['id'] ?? '') ?? row['title'] ?? '',
      })),
    },
    ids: new Map([...sameIds, ...renamed.map(({ sheetId, planId }) => [sheetId, planId] as const)]),
    renamed,
    doubts,
  };
}

/** Maps each id of the sheet to the plan's indicator with that id, with that code and title, or with that title. */
function sameIndicators(ownIndicators: Rows, sheetIndicators: Rows): ReadonlyMap<string, string> {
  return new Map(
    sheetIndicators.rows.map(({ id = '', title = '' }) => {
      const sameTitleRows = ownIndicators.rows.filter(
        (row) => headWords(row['title'] ?? '') === headWords(title),
      );
      const matchingRow =
        ownIndicators.rows.find((row) => row['id'] === id) ??
        (sameTitleRows.length === 1 ? sameTitleRows[0] : undefined);
      return [id, matchingRow?.['id'] ?? id];
    }),
  );
}
