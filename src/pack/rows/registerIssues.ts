import type { Issue } from '@/domain/plan/issue';
import { dueOf } from '@/domain/registers/dueDate';
import { reportOf } from '@/domain/report/reportFacts';
import { sectionIds } from '@/domain/report/sectionIds';
import { listForMessage, nearest } from '@/sources/nearest';
import type { PlanFile } from '@/sources/plan/planJson';
import { ACTIONS, type ActionRow } from '@/sources/plan/registers/actionsTable';
import { FOLLOW_UPS, type FollowUpRow } from '@/sources/plan/registers/followUpsTable';
import { MONEY, type MoneyRow } from '@/sources/plan/registers/moneyTable';
import { RECOMMENDATIONS, type RecommendationRow } from '@/sources/plan/registers/recommendationsTable';
import { SECTIONS, type SectionRow } from '@/sources/plan/registers/sectionsTable';
import { quoted } from '@/sources/quoted';

type Rows = {
  readonly actions: readonly ActionRow[];
  readonly recommendations: readonly RecommendationRow[];
  readonly followUps: readonly FollowUpRow[];
  readonly money: readonly MoneyRow[];
  readonly sections: readonly SectionRow[];
};

type Merging = { readonly row: number; readonly id: string; readonly mergedInto?: string | undefined };

/**
 * Finds probable mistakes in the registers: entries merged in a circle, dates that are out of order or cannot be read, an amount that is given
 * twice, a section that no template has.
 */
export function registerIssues(rows: Rows, plan: PlanFile): readonly Issue[] {
  const { actions, recommendations, followUps } = rows;
  const datedActions = [
    ...actions.map((row) => ({ ...row, file: ACTIONS.file, writtenOn: row.updated ?? plan.asAt })),
    ...recommendations.map((row) => ({
      ...row,
      file: RECOMMENDATIONS.file,
      writtenOn: row.updated ?? row.decidedOn ?? row.madeOn ?? plan.asAt,
    })),
    ...followUps.map((row) => ({ ...row, file: FOLLOW_UPS.file, writtenOn: row.askedOn ?? plan.asAt })),
  ];
  return [
    ...circularMergeIssues(actions, ACTIONS.file),
    ...circularMergeIssues(recommendations, RECOMMENDATIONS.file),
    ...datedActions.flatMap(unreadDueIssues),
    ...datedActions.flatMap((row) => ('updated' in row ? futureDateIssues(row, plan.asAt) : [])),
    ...recommendations.flatMap(({ row, madeOn, decidedOn }) =>
      orderIssues(
        { file: RECOMMENDATIONS.file, row, column: 'decided_on' },
        [madeOn, decidedOn],
        'decided',
        'made',
      ),
    ),
    ...followUps.flatMap(({ row, askedOn, answeredOn }) =>
      orderIssues(
        { file: FOLLOW_UPS.file, row, column: 'answered_on' },
        [askedOn, answeredOn],
        'answered',
        'asked',
      ),
    ),
    ...recommendations.flatMap(({ row, status, evidence }): readonly Issue[] =>
      status === 'complete' && evidence === undefined
        ? [
            {
              severity: 'note',
              code: 'no-evidence',
              file: RECOMMENDATIONS.file,
              row,
              column: 'evidence',
              message:
                'It is complete, and nothing says what shows it. Pages say so. Write what was done and where it can be seen.',
            },
          ]
        : [],
    ),
    ...repeatedAmounts(rows.money),
    ...rows.sections.flatMap((row) => unknownSection(row, plan)),
  ];
}

/** Finds entries that are merged into each other in a circle, so that none of them would remain. */
function circularMergeIssues(rows: readonly Merging[], file: string): readonly Issue[] {
  const mergedIds = new Map(rows.map(({ id, mergedInto }) => [id, mergedInto]));
  return rows.flatMap(({ row, id, mergedInto }): readonly Issue[] => {
    const idsSeen = [id];
    let currentId = mergedInto;
    while (currentId !== undefined && currentId !== id && !idsSeen.includes(currentId)) {
      idsSeen.push(currentId);
      currentId = mergedIds.get(currentId);
    }
    if (currentId !== id || idsSeen.length < 2) return [];
    const message = `The entry is merged into itself by way of "${quoted(idsSeen[1] ?? '')}". Expected one of them to remain. Empty merged_into of the one that does.`;
    return [{ severity: 'error', code: 'merged-in-a-circle', file, row, column: 'merged_into', message }];
  });
}

function unreadDueIssues(row: {
  readonly row: number;
  readonly due?: string | undefined;
  readonly file: string;
  readonly writtenOn: string;
}): readonly Issue[] {
  if (row.due === undefined || dueOf(row.due, row.writtenOn).kind !== 'unread') return [];
  const message = `Found "${quoted(row.due)}", which is not read as a date: it is shown as written, and is never called overdue. If it means a day, write the day, such as 31 March 2018.`;
  return [{ severity: 'note', code: 'due-not-read', file: row.file, row: row.row, column: 'due', message }];
}

function futureDateIssues(
  {
    row,
    file,
    updated,
  }: { readonly row: number; readonly file: string; readonly updated?: string | undefined },
  asAt: string,
): readonly Issue[] {
  if (updated === undefined || updated <= asAt) return [];
  const message = `Found ${updated}, which is after the plan’s asAt, ${asAt}. Correct the day, or bring asAt in plan.json up to date.`;
  return [{ severity: 'warning', code: 'date-ahead', file, row, column: 'updated', message }];
}

function orderIssues(
  cellReference: { readonly file: string; readonly row: number; readonly column: string },
  [firstDay, secondDay]: readonly [string | undefined, string | undefined],
  eventName: string,
  begun: string,
): readonly Issue[] {
  if (firstDay === undefined || secondDay === undefined || secondDay >= firstDay) return [];
  const message = `It is ${eventName} on ${secondDay}, before it was ${begun} on ${firstDay}. Correct one of the two.`;
  return [{ severity: 'warning', code: 'dates-out-of-order', ...cellReference, message }];
}

function repeatedAmounts(rows: readonly MoneyRow[]): readonly Issue[] {
  const firstRows = new Map<string, number>();
  return rows.flatMap(({ row, priority = '', period, item, basis }): readonly Issue[] => {
    const key = [priority, period, item, basis].join('|').toLowerCase();
    const earlierRow = firstRows.get(key);
    if (earlierRow === undefined) {
      firstRows.set(key, row);
      return [];
    }
    const message = `Row ${earlierRow} has an amount for the same item, period and basis. Readers see both. Delete one, or say in item or basis how they differ.`;
    return [
      { severity: 'warning', code: 'repeated-amount', file: MONEY.file, row, column: 'amount', message },
    ];
  });
}

/** Finds texts for a section that their report does not have, so that no page would show them. */
function unknownSection({ row, report, section }: SectionRow, plan: PlanFile): readonly Issue[] {
  const reportWanted = reportOf(plan, report);
  if (reportWanted === undefined) return [];
  const ids = sectionIds(reportWanted.template);
  if (ids.includes(section)) return [];
  const message = `The template of "${quoted(report)}" has no section "${quoted(section)}": the text is shown nowhere. Expected one of ${listForMessage(ids, 40)}.${nearest(section, ids)}`;
  return [
    { severity: 'warning', code: 'unknown-section', file: SECTIONS.file, row, column: 'section', message },
  ];
}
