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

/** Reads every register of the plan's folder. A register that is not there has no rows. */
export function readRegisters(files: PlanFiles): {
  readonly rows: RegisterRows;
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const readRegister = <Entry>(file: string, parse: (bytes: Uint8Array) => RegisterTable<Entry>) => {
    const bytes = files.get(file);
    if (bytes === undefined) return [];
    const table = parse(bytes);
    for (const issue of table.issues) issues.push(issue);
    return table.rows;
  };
  const rows: RegisterRows = {
    actions: readRegister(ACTIONS.file, parseActions),
    recommendations: readRegister(RECOMMENDATIONS.file, parseRecommendations),
    followUps: readRegister(FOLLOW_UPS.file, parseFollowUps),
    judgements: readRegister(JUDGEMENTS.file, parseJudgements),
    money: readRegister(MONEY.file, parseMoney),
    caseStudies: readRegister(CASE_STUDIES.file, parseCaseStudies),
    surveys: readRegister(SURVEYS.file, parseSurveys),
    sections: readRegister(SECTIONS.file, parseSections),
  };
  return { rows, issues };
}
