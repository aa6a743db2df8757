import { AREAS } from './areasTable';
import { COMMENTARY } from './commentaryTable';
import { EVENTS } from './eventsTable';
import { GROUPS } from './groupsTable';
import { INDICATORS } from './indicatorsTable';
import { NEIGHBOURS } from './neighboursTable';
import { OBSERVATIONS } from './observationsTable';
import type { TableShape } from './tableText';
import { TARGETS } from './targetsTable';

/** Every table that a plan may have, as a CSV file or as the sheet of a workbook. */
export const PLAN_TABLES: readonly TableShape[] = [
  INDICATORS,
  OBSERVATIONS,
  TARGETS,
  NEIGHBOURS,
  COMMENTARY,
  EVENTS,
  AREAS,
  GROUPS,
];
