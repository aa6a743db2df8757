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

/** What is probably a slip in the registers: a circle of merged entries, dates out of order or not read, an amount given twice, a section that no template has. */
export function registerIssues(rows: Rows, plan: PlanFile): readonly Issue[] {
  const { actions, recommendations, followUps } = rows;
  const dated = [
    ...actions.map((row) => ({ ...row, file: ACTIONS.file, about: row.updated ?? plan.asAt })),
    ...recommendations.map((row) => ({
      ...row,
      file: RECOMMENDATIONS.file,
      about: row.updated ?? row.decidedOn ?? row.madeOn ?? plan.asAt,
    })),
    ...followUps.map((row) => ({ ...row, file: FOLLOW_UPS.file, about: row.askedOn ?? plan.asAt })),
  ];
  return [
    ...circles(actions, ACTIONS.file),
    ...circles(recommendations, RECOMMENDATIONS.file),
    ...dated.flatMap(unread),
    ...dated.flatMap((row) => ('updated' in row ? ahead(row, plan.asAt) : [])),
    ...recommendations.flatMap(({ row, madeOn, decidedOn }) =>
      before(
        { file: RECOMMENDATIONS.file, row, column: 'decided_on' },
        [madeOn, decidedOn],
        'decided',
        'made',
      ),
    ),
    ...followUps.flatMap(({ row, askedOn, answeredOn }) =>
      before(
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

/** Entries that are merged into each other: none of them would be the one that remains. */
function circles(rows: readonly Merging[], file: string): readonly Issue[] {
  const into = new Map(rows.map(({ id, mergedInto }) => [id, mergedInto]));
  return rows.flatMap(({ row, id, mergedInto }): readonly Issue[] => {
    const met = [id];
    let at = mergedInto;
    while (at !== undefined && at !== id && !met.includes(at)) {
      met.push(at);
      at = into.get(at);
    }
    if (at !== id || met.length < 2) return [];
    const message = `The entry is merged into itself by way of "${quoted(met[1] ?? '')}". Expected one of them to remain. Empty merged_into of the one that does.`;
    return [{ severity: 'error', code: 'merged-in-a-circle', file, row, column: 'merged_into', message }];
  });
}

function unread(row: {
  readonly row: number;
  readonly due?: string | undefined;
  readonly file: string;
  readonly about: string;
}): readonly Issue[] {
  if (row.due === undefined || dueOf(row.due, row.about).kind !== 'unread') return [];
  const message = `Found "${quoted(row.due)}", which is not read as a date: it is shown as written, and is never called overdue. If it means a day, write the day, such as 31 March 2018.`;
  return [{ severity: 'note', code: 'due-not-read', file: row.file, row: row.row, column: 'due', message }];
}

function ahead(
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

function before(
  at: { readonly file: string; readonly row: number; readonly column: string },
  [first, then]: readonly [string | undefined, string | undefined],
  done: string,
  begun: string,
): readonly Issue[] {
  if (first === undefined || then === undefined || then >= first) return [];
  const message = `It is ${done} on ${then}, before it was ${begun} on ${first}. Correct one of the two.`;
  return [{ severity: 'warning', code: 'dates-out-of-order', ...at, message }];
}

function repeatedAmounts(rows: readonly MoneyRow[]): readonly Issue[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, priority = '', period, item, basis }): readonly Issue[] => {
    const key = [priority, period, item, basis].join('|').toLowerCase();
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row);
      return [];
    }
    const message = `Row ${earlier} has an amount for the same item, period and basis. Readers see both. Delete one, or say in item or basis how they differ.`;
    return [
      { severity: 'warning', code: 'repeated-amount', file: MONEY.file, row, column: 'amount', message },
    ];
  });
}

/** A text that no heading of its report would show. */
function unknownSection({ row, report, section }: SectionRow, plan: PlanFile): readonly Issue[] {
  const asked = reportOf(plan, report);
  if (asked === undefined) return [];
  const ids = sectionIds(asked.template);
  if (ids.includes(section)) return [];
  const message = `The template of "${quoted(report)}" has no section "${quoted(section)}": the text is shown nowhere. Expected one of ${listForMessage(ids, 40)}.${nearest(section, ids)}`;
  return [
    { severity: 'warning', code: 'unknown-section', file: SECTIONS.file, row, column: 'section', message },
  ];
}
