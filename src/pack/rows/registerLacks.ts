import type { Issue } from '@/domain/plan/issue';
import { ACTIONS, type ActionRow } from '@/sources/plan/registers/actionsTable';
import { FOLLOW_UPS, type FollowUpRow } from '@/sources/plan/registers/followUpsTable';
import { RECOMMENDATIONS, type RecommendationRow } from '@/sources/plan/registers/recommendationsTable';
import { quoted } from '@/sources/quoted';
import { personIn } from '@/domain/registers/personNames';

type Rows = {
  readonly actions: readonly ActionRow[];
  readonly recommendations: readonly RecommendationRow[];
  readonly followUps: readonly FollowUpRow[];
};

/** What the registers lack that a reader will ask for, reported once for each column; and people who are named where a job title belongs. */
export function registerLacks({ actions, recommendations, followUps }: Rows): readonly Issue[] {
  const standingActions = actions.filter(({ mergedInto }) => mergedInto === undefined);
  const openFollowUps = followUps.filter(
    ({ answeredOn, answer }) => answeredOn === undefined && answer === undefined,
  );
  return [
    ...missingCellIssues(
      standingActions,
      'owner',
      ({ owner }) => owner,
      ACTIONS.file,
      'nobody who answers for it',
    ),
    ...missingCellIssues(standingActions, 'due', ({ due }) => due, ACTIONS.file, 'no due date'),
    ...missingCellIssues(
      standingActions,
      'status',
      ({ status }) => status,
      ACTIONS.file,
      'no status, so that none is called overdue',
    ),
    ...missingCellIssues(openFollowUps, 'of', ({ of }) => of, FOLLOW_UPS.file, 'nobody who owes the answer'),
    ...actions.flatMap((row) => [
      ...unknownNameIssues(row.owner, { file: ACTIONS.file, row: row.row, column: 'owner' }),
      ...unknownNameIssues(row.champion, { file: ACTIONS.file, row: row.row, column: 'champion' }),
      ...unknownNameIssues(row.ratingBy, { file: ACTIONS.file, row: row.row, column: 'rating_by' }),
    ]),
    ...recommendations.flatMap((row) => [
      ...unknownNameIssues(row.officer, { file: RECOMMENDATIONS.file, row: row.row, column: 'officer' }),
      ...unknownNameIssues(row.madeBy, { file: RECOMMENDATIONS.file, row: row.row, column: 'made_by' }),
    ]),
    ...followUps.flatMap((row) =>
      unknownNameIssues(row.of, { file: FOLLOW_UPS.file, row: row.row, column: 'of' }),
    ),
  ];
}

/** A message lists at most this many rows. */
const LISTED = 5;

function missingCellIssues<Row extends { readonly row: number }>(
  rows: readonly Row[],
  column: string,
  cell: (row: Row) => string | undefined,
  file: string,
  missingText: string,
): readonly Issue[] {
  const rowsWithout = rows.filter((row) => cell(row) === undefined).map(({ row }) => row);
  if (rowsWithout.length === 0) return [];
  const moreRows = rowsWithout.length > LISTED ? ` and ${rowsWithout.length - LISTED} more` : '';
  const message = `${rowsWithout.length} of ${rows.length} have ${missingText}: row ${rowsWithout.slice(0, LISTED).join(', ')}${moreRows}. Pages say so. Fill in the cell once it is known.`;
  return [{ severity: 'note', code: `no-${column}`, file, column, message }];
}

/** An email address or a British telephone number. */
const CONTACT_DETAIL = /\S@\S+\.\S|(?:\b0|\+44 ?)\d(?:[ -]?\d){8,9}\b/;

function unknownNameIssues(
  cell: string | undefined,
  cellReference: { readonly file: string; readonly row: number; readonly column: string },
): readonly Issue[] {
  if (cell !== undefined && CONTACT_DETAIL.test(cell))
    return [
      {
        severity: 'warning',
        code: 'contact-details',
        ...cellReference,
        message:
          'Found what looks like an address of e-mail or a telephone number. Everybody who opens the site can read it. Take it out, and write the role.',
      },
    ];
  const person = cell === undefined ? undefined : personIn(cell);
  if (person === undefined) return [];
  const message = `Found "${quoted(person)}", which looks like a person’s name. Everybody who opens the site can read it. Expected a role: write "Cabinet Member for Children", "Head of Service, Early Help" or the like.`;
  return [{ severity: 'warning', code: 'person-named', ...cellReference, message }];
}
