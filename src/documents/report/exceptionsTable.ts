import { colourSince } from '@/domain/report/colourSince';
import type { PriorityPart, ReportFacts } from '@/domain/report/reportFacts';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatDay, formatPeriodShort } from '@/ui/formatPeriod';
import { ratingWord } from '@/wording/ratingText';
import { figureText } from '@/wording/reportDraftText';
import type { Block } from './block';

export const EXCEPTION_COLUMNS = [
  { title: 'Indicator' },
  { title: 'Figure', isNumber: true },
  { title: 'Rating', isRating: true },
  { title: 'Since' },
  { title: 'Why' },
  { title: 'Action' },
] as const;

/** A single exception has a paragraph of its own; from this number on, exceptions are easier to read in a table. */
const FEWEST_ROWS = 2;

/** A table of every figure that is red, or amber and worsening: since when, whether anyone wrote why, and when the action on it is due. */
export function exceptionsTable(reportFacts: ReportFacts): readonly Block[] {
  const rows = exceptionRows(reportFacts).map(({ cells }) => cells);
  if (rows.length < FEWEST_ROWS) return [];
  return [
    {
      kind: 'table',
      caption: 'What is red, or amber and worsening',
      columns: EXCEPTION_COLUMNS,
      rows,
      notes: [EXCEPTION_KEY],
    },
  ];
}

/** The exceptions, each with its cells in the table. */
export function exceptionRows(
  reportFacts: ReportFacts,
): readonly { readonly row: ScorecardRow; readonly cells: readonly string[] }[] {
  return reportFacts.parts.flatMap((part) =>
    part.exceptions.map((row) => ({ row, cells: cellsOf(reportFacts, part, row) })),
  );
}

function cellsOf({ data, area }: ReportFacts, part: PriorityPart, row: ScorecardRow): readonly string[] {
  const sinceText = colourSince(data, row, area);
  return [
    row.indicator.title,
    figureText(row),
    ratingWord(row.rating),
    sinceText === undefined
      ? 'none'
      : `${sinceText.unknownBefore === undefined ? '' : 'at least '}${formatPeriodShort(sinceText.since)}`,
    whyText(part, row),
    actionText(part, row),
  ];
}

const TO_ASK = 'to ask';
export const EXCEPTION_KEY =
  'Why: “recorded” in a story, “in part” in a concern, or “to ask”. Action: the day by which it is due, or “to ask”.';

function whyText({ unexplainedRows, withoutConcern }: PriorityPart, row: ScorecardRow): string {
  if (!unexplainedRows.includes(row)) return 'recorded';
  return withoutConcern.includes(row) ? TO_ASK : 'in part';
}

/** When the first of an exception's actions is due: `31 March 2026`. */
function actionText({ rowsWithoutAction, paragraphs }: PriorityPart, row: ScorecardRow): string {
  if (rowsWithoutAction.includes(row)) return TO_ASK;
  const [firstAction] = paragraphs
    .flatMap(({ kind, indicator, due }) =>
      kind === 'action' && indicator === row.indicator.id && due !== undefined ? [due] : [],
    )
    .toSorted();
  return firstAction === undefined ? 'no date' : formatDay(firstAction);
}
