import { periodKey, type Period } from '@/domain/figures/period';
import type { Asking } from './asking';
import type { Role } from './columnRole';
import { doubt, type AnswersAndDoubts } from './doubt';
import { plain } from './plain';
import { figureCells, marksOf, observationText } from './wideCells';
import type { WideGrid } from './wideGrid';
import { columnsWithout, nameOf, type ColumnReading } from './wideHead';
import type { WideGroupFigure } from './wideReading';

/** What observations.csv calls them. */
const BREAKDOWNS: Readonly<Partial<Record<Role, string>>> = { boys: 'sex=Male', girls: 'sex=Female' };

const TOGETHER = /\b(total|all|both|persons|all children|everyone)$/;

/**
 * Under a month with `Boys` and `Girls`, `Total` is the figure of the month. Where no column has the figure of both
 * together, an indicator has no figure to show, and the officer is asked. Changes `doubts`.
 */
export function withBoysAndGirls(
  columns: readonly ColumnReading[],
  { answers, doubts }: AnswersAndDoubts,
): readonly ColumnReading[] {
  const parted = columns.filter(isParted);
  if (parted.length === 0) return columns;
  const periods = new Set(parted.map(keyOf));
  const held = new Set(columns.filter(({ role }) => role === 'figure').map(keyOf));
  const found = columns.map((one): ColumnReading => {
    const isTogether = one.role === undefined && TOGETHER.test(plain(nameOf(one)));
    return isTogether && periods.has(keyOf(one)) && !held.has(keyOf(one)) ? { ...one, role: 'figure' } : one;
  });
  const whole = new Set(found.filter(({ role }) => role === 'figure').map(keyOf));
  const alone = found.filter((one) => isParted(one) && !whole.has(keyOf(one)));
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

function isParted({ role, period }: ColumnReading): boolean {
  return role !== undefined && BREAKDOWNS[role] !== undefined && period !== undefined;
}

function keyOf({ period }: { readonly period: Period | undefined }): string {
  return period === undefined ? '' : periodKey(period);
}

/** The figures of boys and of girls in a row. */
export function groupFigures(
  grid: WideGrid,
  row: number,
  {
    columns,
    unit,
    asks,
  }: { readonly columns: readonly ColumnReading[]; readonly unit: string; readonly asks: Asking },
): readonly WideGroupFigure[] {
  return figureCells(grid, row, columns.filter(isParted)).flatMap((cell): readonly WideGroupFigure[] => {
    const { role, period } = cell.column;
    const breakdown = role === undefined ? undefined : BREAKDOWNS[role];
    const text = observationText(cell, unit, asks);
    if (breakdown === undefined || period === undefined || text === undefined) return [];
    const { status } = marksOf(cell, asks);
    return [{ place: cell.place, area: 'own', period, text, breakdown, ...(status && { status }) }];
  });
}
