import { periodKey, type Period } from '@/domain/figures/period';
import type { Role } from './columnRole';
import { doubt, type AnswersAndDoubts } from './doubt';
import { headWords } from './headWords';
import { columnsWithout, nameOf, type ColumnReading } from './wideHead';

/** What observations.csv calls them. */
const BREAKDOWNS: Readonly<Partial<Record<Role, string>>> = { boys: 'sex=Male', girls: 'sex=Female' };

const TOGETHER = /\b(total|all|both|persons|all children|everyone)$/;

/**
 * Under a month with `Boys` and `Girls`, `Total` is the figure of the month. Where no column has the figure of both
 * together, an indicator has no figure to show, and the officer is asked. Changes `doubts`.
 */
export function withGroupColumns(
  columns: readonly ColumnReading[],
  { answers, doubts }: AnswersAndDoubts,
): readonly ColumnReading[] {
  const ofGroups = columns.filter(isGroupColumn);
  if (ofGroups.length === 0) return columns;
  const periods = new Set(ofGroups.map(keyOf));
  const held = new Set(columns.filter(({ role }) => role === 'figure').map(keyOf));
  const found = columns.map((one): ColumnReading => {
    const isTogether = one.role === undefined && TOGETHER.test(headWords(nameOf(one)));
    return isTogether && periods.has(keyOf(one)) && !held.has(keyOf(one)) ? { ...one, role: 'figure' } : one;
  });
  const whole = new Set(found.filter(({ role }) => role === 'figure').map(keyOf));
  const alone = found.filter((one) => isGroupColumn(one) && !whole.has(keyOf(one)));
  if (alone.length === 0) return found;
  const asked = doubt(answers, {
    id: 'boys-and-girls',
    place: alone.map(({ letters }) => letters).join(', '),
    found: 'There are figures of boys and of girls, and none of both together.',
    question: 'Should they be read as groups of an indicator that has no figure of its own?',
    choices: [
      { id: 'leave', label: 'No: leave them out. Add a column “Total” to have them read' },
      { id: 'read', label: 'Yes' },
    ],
    usual: 'leave',
  });
  doubts.push(asked);
  return asked.chosen === 'read' ? found : columnsWithout(found, alone);
}

/** Whether a column has the figures of one group for one period. */
export function isGroupColumn(column: ColumnReading): boolean {
  return breakdownOf(column) !== undefined && column.period !== undefined;
}

/** The group as observations.csv writes it; undefined for a column that is not of one group. */
export function breakdownOf({ role }: ColumnReading): string | undefined {
  return role === undefined ? undefined : BREAKDOWNS[role];
}

function keyOf({ period }: { readonly period: Period | undefined }): string {
  return period === undefined ? '' : periodKey(period);
}
