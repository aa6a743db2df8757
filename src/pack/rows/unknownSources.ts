import type { Issue } from '@/domain/plan/issue';
import { nearest } from '@/sources/nearest';
import type { PlanFile } from '@/sources/plan/planJson';
import { ACTIONS } from '@/sources/plan/registers/actionsTable';
import { CASE_STUDIES } from '@/sources/plan/registers/caseStudiesTable';
import { FOLLOW_UPS } from '@/sources/plan/registers/followUpsTable';
import { JUDGEMENTS } from '@/sources/plan/registers/judgementsTable';
import { MONEY } from '@/sources/plan/registers/moneyTable';
import { RECOMMENDATIONS } from '@/sources/plan/registers/recommendationsTable';
import { SURVEYS } from '@/sources/plan/registers/surveysTable';
import { quoted } from '@/sources/quoted';

type Sourced = { readonly row: number; readonly source?: string | undefined };
type Tables =
  | 'actions'
  | 'recommendations'
  | 'followUps'
  | 'judgements'
  | 'money'
  | 'caseStudies'
  | 'surveys';

/** Warns of sources that are nearly an id of plan.json: pages would show the misspelt id in place of the source's title. */
export function unknownSources(
  rows: Readonly<Record<Tables, readonly Sourced[]>>,
  { sources }: PlanFile,
): readonly Issue[] {
  const ids = sources.map(({ id }) => id);
  const tables: readonly (readonly [file: string, rows: readonly Sourced[]])[] = [
    [ACTIONS.file, rows.actions],
    [RECOMMENDATIONS.file, rows.recommendations],
    [FOLLOW_UPS.file, rows.followUps],
    [JUDGEMENTS.file, rows.judgements],
    [MONEY.file, rows.money],
    [CASE_STUDIES.file, rows.caseStudies],
    [SURVEYS.file, rows.surveys],
  ];
  return tables.flatMap(([file, sourceRows]) =>
    sourceRows.flatMap(({ row, source }): readonly Issue[] => {
      if (source === undefined || ids.includes(source)) return [];
      const suggestion = nearest(source, ids);
      if (suggestion === '') return [];
      const message = `The source "${quoted(source)}" is not one of plan.json.${suggestion} Write its id; a paper that plan.json does not list is written in words.`;
      return [{ severity: 'warning', code: 'unknown-source', file, row, column: 'source', message }];
    }),
  );
}
