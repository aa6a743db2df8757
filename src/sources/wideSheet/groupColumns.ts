import { periodKey, type Period } from '@/domain/figures/period';
import type { Role } from './columnRole';
import { doubt, type AnswersAndDoubts } from './doubt';
import { headWords } from './headWords';
import { columnsWithout, nameOf, type ColumnReading } from './wideHead';

/** How observations.csv writes the group of a column of boys or girls. */
const BREAKDOWN_BY_ROLE: Readonly<Partial<Record<Role, string>>> = { boys: 'sex=Male', girls: 'sex=Female' };

const WHOLE_GROUP_NAME = /\b(total|all|both|persons|all children|everyone)$/;

/**
 * Reads `Total` under a month with `Boys` and `Girls` as the figure of the month. Where no column has the figure of both together, an
 * indicator has no figure to show; the question to the officer is added to `doubts`.
 */
export function withGroupColumns(
  columns: readonly ColumnReading[],
  { answers, doubts }: AnswersAndDoubts,
): readonly ColumnReading[] {
  const ofGroups = columns.filter(isGroupColumn);
  if (ofGroups.length === 0) return columns;
  const periods = new Set(ofGroups.map(keyOf));
  const wholeKeys = new Set(columns.filter(({ role }) => role === 'figure').map(keyOf));
  const regrouped = columns.map((column): ColumnReading => {
    const isTogether = column.role === undefined && WHOLE_GROUP_NAME.test(headWords(nameOf(column)));
    return isTogether && periods.has(keyOf(column)) && !wholeKeys.has(keyOf(column))
      ? { ...column, role: 'figure' }
      : column;
  });
  const wholeKeysLeft = new Set(regrouped.filter(({ role }) => role === 'figure').map(keyOf));
  const groupsAlone = regrouped.filter(
    (columnReading) => isGroupColumn(columnReading) && !wholeKeysLeft.has(keyOf(columnReading)),
  );
  if (groupsAlone.length === 0) return regrouped;
  const groupsDoubt = doubt(answers, {
    id: 'boys-and-girls',
    place: groupsAlone.map(({ letters }) => letters).join(', '),
    found: 'There are figures of boys and of girls, and none of both together.',
    question: 'Should they be read as groups of an indicator that has no figure of its own?',
    choices: [
      { id: 'leave', label: 'No: leave them out. Add a column “Total” to have them read' },
      { id: 'read', label: 'Yes' },
    ],
    usualChoice: 'leave',
  });
  doubts.push(groupsDoubt);
  return groupsDoubt.chosen === 'read' ? regrouped : columnsWithout(regrouped, groupsAlone);
}

/** Whether a column has the figures of one group for one period. */
export function isGroupColumn(column: ColumnReading): boolean {
  return breakdownOf(column) !== undefined && column.period !== undefined;
}

/** Returns the group as observations.csv writes it, or undefined for a column that is not of one group. */
export function breakdownOf({ role }: ColumnReading): string | undefined {
  return role === undefined ? undefined : BREAKDOWN_BY_ROLE[role];
}

function keyOf({ period }: { readonly period: Period | undefined }): string {
  return period === undefined ? '' : periodKey(period);
}
