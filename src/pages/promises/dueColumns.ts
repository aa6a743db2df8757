import type { ListedAction } from '@/domain/registers/listedActions';

/** The actions that are due on one day, drawn as a column of marks. */
export type DueColumn = {
  /** ISO date. */
  readonly day: string;
  /** The position of the column, in percent of the width. */
  readonly position: number;
  /** How many marks of columns for nearby days lie below this column, which is raised because there is no room side by side. */
  readonly level: number;
  readonly actions: readonly ListedAction[];
};

/** The smallest distance between two marks side by side, in percent of the width. */
const MIN_DISTANCE = 3.6;

/** One column of marks for each day on which actions are due, in date order. Each column is at its day and as low as the columns beside it allow. */
export function dueColumns(
  actions: readonly ListedAction[],
  positionOf: (day: string) => number,
): readonly DueColumn[] {
  const columns: DueColumn[] = [];
  for (const day of lastDays(actions)) {
    const actionsDue = actions.filter(({ action }) => action.due?.latest === day);
    const nearColumns = columns.filter((column) => positionOf(day) - column.position < MIN_DISTANCE);
    columns.push({
      day,
      position: positionOf(day),
      level: freeLevel(actionsDue.length, nearColumns),
      actions: actionsDue,
    });
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

function freeLevel(height: number, nearColumns: readonly DueColumn[]): number {
  const isLevelFree = (level: number) =>
    nearColumns.every(
      (column) => level >= column.level + column.actions.length || level + height <= column.level,
    );
  let freeLevelFound = 0;
  while (!isLevelFree(freeLevelFound)) freeLevelFound += 1;
  return freeLevelFound;
}
