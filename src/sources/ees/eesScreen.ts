import type { Issue } from '@/domain/plan/issue';
import { nextRow } from '@/sources/bytes/csvBytes';
import { columnRoles } from './eesColumns';
import { eesRows, hasExtraCells, isEmptyRow, openEes, rowFault, stopIssues, type EesFile } from './eesFile';
import { parseMeta } from './eesMeta';
import { screenCells } from './eesScreenCells';
import { screenHeader } from './eesScreenHeader';
import { screenLevels } from './eesScreenLevels';
import { screenMeta } from './eesScreenMeta';
import { screenNames } from './eesScreenNames';
import { screenRepeats } from './eesScreenRepeats';
import { screenTimes } from './eesScreenTimes';
import { issueGatherer } from '@/sources/issueGatherer';
import type { Companions, FileBytes } from '@/sources/publishedFile';
import type { RowScreen } from './rowScreen';
import { rowTally, alsoInRowsText } from './rowTally';

/**
 * Checks a file as DfE's own screener does before publication. Anything that would make the file read wrongly is an error. Faults that DfE's
 * published files have too, because its rules have grown, are warnings or notes.
 */
export function screenEes(file: FileBytes, companions: Companions): readonly Issue[] {
  const openedFile = openEes(file);
  if (openedFile.kind === 'unreadable') return openedFile.issues;
  const { ees } = openedFile;
  const meta = parseMeta(companions.meta);
  const roles = columnRoles(ees, meta, new Set());
  const hasMeta = companions.meta !== undefined;
  const screens = [
    screenTimes(ees),
    screenLevels(ees),
    screenNames(ees),
    screenCells(ees, roles),
    screenRepeats(ees, roles, hasMeta),
  ];
  const issues = issueGatherer();
  const rowIssues = screenRows(ees, screens);
  const metaIssues = companions.meta === undefined ? [] : screenMeta(ees, meta, companions.meta.name);
  for (const issue of [...screenHeader(ees), ...meta.issues, ...metaIssues, ...rowIssues]) issues.add(issue);
  for (const screen of screens) for (const issue of screen.issues()) issues.add(issue);
  return issues.issues();
}

/** Reads every row once, and hands it to every screen unless the row is broken. */
function screenRows(ees: EesFile, screens: readonly RowScreen[]): readonly Issue[] {
  const issues = issueGatherer();
  const oddRows = rowTally(ees.file.name, alsoInRowsText);
  const rows = eesRows(ees);
  let count = 0;
  while (nextRow(rows)) {
    if (isEmptyRow(rows)) oddRows.add('empty', rows.row, () => EMPTY_ROW);
    else if (rows.fault !== undefined || hasExtraCells(rows, ees))
      issues.add({ ...rowFault(ees, rows), severity: 'error' });
    else {
      count += 1;
      if (rows.cells < ees.names.length) oddRows.add('short', rows.row, () => SHORT_ROW);
      for (const screen of screens) screen.screenRow(rows);
    }
  }
  return [
    ...stopIssues(rows),
    ...(count === 0 ? [noRowsIssue(ees)] : []),
    ...issues.issues(),
    ...oddRows.issues(),
  ];
}

const EMPTY_ROW = {
  severity: 'note',
  code: 'empty-row',
  message: 'The row is empty, and is passed over. Expected none amid or under the table. Delete it.',
} as const;

const SHORT_ROW = {
  severity: 'warning',
  code: 'short-row',
  message:
    'The row has fewer cells than the header; those that it lacks are read as empty. Expected a cell for every column.',
} as const;

function noRowsIssue({ file }: EesFile): Issue {
  const message = 'The file has a header and no row under it. Expected one row for every area and period.';
  return { severity: 'error', code: 'no-rows', file: file.name, message };
}
