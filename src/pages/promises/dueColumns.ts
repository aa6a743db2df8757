import type { ListedAction } from '@/domain/registers/listedActions';

/** The actions of one last day, one above the other. */
export type DueColumn = {
  /** ISO date. */
  readonly day: string;
  /** The position, in percent of the width. */
  readonly at: number;
  /** How many marks of nearby days lie below it, because there is no room for them side by side. */
  readonly level: number;
  readonly actions: readonly ListedAction[];
};

/** The smallest distance between two marks side by side, in percent of the width. */
const APART = 3.6;

/** One column of marks for each last day of an action, in order of date, at its day and as low as its neighbours allow. */
export function dueColumns(
  actions: readonly ListedAction[],
  at: (day: string) => number,
): readonly DueColumn[] {
  const columns: DueColumn[] = [];
  for (const day of lastDays(actions)) {
    const own = actions.filter(({ action }) => action.due?.latest === day);
    const near = columns.filter((column) => at(day) - column.at < APART);
    columns.push({ day, at: at(day), level: freeLevel(own.length, near), actions: own });
  }
  return columns;
}

export function lastDays(actions: readonly ListedAction[]): readonly string[] {
  return [...new Set(actions.flatMap(({ action }) => action.due?.latest ?? []))].toSorted();
}

/** The height of the highest column, in marks. */
export function highest(columns: readonly DueColumn[]): number {
  return Math.max(1, ...columns.map(({ level, actions }) => level + actions.length));
}

function freeLevel(height: number, near: readonly DueColumn[]): number {
  const isFree = (level: number) =>
    near.every((one) => level >= one.level + one.actions.length || level + height <= one.level);
  let level = 0;
  while (!isFree(level)) level += 1;
  return level;
}
