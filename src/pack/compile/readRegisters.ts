import type { Issue } from '@/domain/plan/issue';
import type { RegisterRows } from '@/pack/rows/registerRows';
import { ACTIONS, parseActions } from '@/sources/plan/registers/actionsTable';
import { CASE_STUDIES, parseCaseStudies } from '@/sources/plan/registers/caseStudiesTable';
import { FOLLOW_UPS, parseFollowUps } from '@/sources/plan/registers/followUpsTable';
import { JUDGEMENTS, parseJudgements } from '@/sources/plan/registers/judgementsTable';
import { MONEY, parseMoney } from '@/sources/plan/registers/moneyTable';
import { parseRecommendations, RECOMMENDATIONS } from '@/sources/plan/registers/recommendationsTable';
import { parseSurveys, SURVEYS } from '@/sources/plan/registers/surveysTable';
import type { RegisterTable } from '@/sources/plan/registers/registerTable';
import { parseSections, SECTIONS } from '@/sources/plan/registers/sectionsTable';
import type { PlanFiles } from './planFolder';

/** Reads every register that the folder has; one that it lacks has no rows. */
export function readRegisters(files: PlanFiles): {
  readonly rows: RegisterRows;
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const read = <Entry>(file: string, parse: (bytes: Uint8Array) => RegisterTable<Entry>) => {
    const bytes = files.get(file);
    if (bytes === undefined) return [];
    const table = parse(bytes);
    for (const issue of table.issues) issues.push(issue);
    return table.rows;
  };
  const rows: RegisterRows = {
    actions: read(ACTIONS.file, parseActions),
    recommendations: read(RECOMMENDATIONS.file, parseRecommendations),
    followUps: read(FOLLOW_UPS.file, parseFollowUps),
    judgements: read(JUDGEMENTS.file, parseJudgements),
    money: read(MONEY.file, parseMoney),
    caseStudies: read(CASE_STUDIES.file, parseCaseStudies),
    surveys: read(SURVEYS.file, parseSurveys),
    sections: read(SECTIONS.file, parseSections),
  };
  return { rows, issues };
}
