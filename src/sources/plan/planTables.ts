import { AREAS } from './areasTable';
import { COMMENTARY } from './commentaryTable';
import { EVENTS } from './eventsTable';
import { GROUPS } from './groupsTable';
import { INDICATORS } from './indicatorsTable';
import { NEIGHBOURS } from './neighboursTable';
import { OBSERVATIONS } from './observationsTable';
import { ACTIONS } from './registers/actionsTable';
import { CASE_STUDIES } from './registers/caseStudiesTable';
import { FOLLOW_UPS } from './registers/followUpsTable';
import { JUDGEMENTS } from './registers/judgementsTable';
import { MONEY } from './registers/moneyTable';
import { RECOMMENDATIONS } from './registers/recommendationsTable';
import { SECTIONS } from './registers/sectionsTable';
import { SURVEYS } from './registers/surveysTable';
import { LOOKED_AT } from './lookedAtTable';
import type { TableShape } from './tableText';
import { TARGETS } from './targetsTable';

/** Every table that a plan may have, as a CSV file or as a sheet of a workbook. */
export const PLAN_TABLES: readonly TableShape[] = [
  INDICATORS,
  OBSERVATIONS,
  TARGETS,
  NEIGHBOURS,
  COMMENTARY,
  EVENTS,
  AREAS,
  ACTIONS,
  RECOMMENDATIONS,
  FOLLOW_UPS,
  JUDGEMENTS,
  MONEY,
  CASE_STUDIES,
  SECTIONS,
  SURVEYS,
  LOOKED_AT,
  GROUPS,
];
