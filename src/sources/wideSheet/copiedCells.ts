import { isYear, periodKey } from '@/domain/figures/period';
import type { QuestionLog } from './questionLog';
import { headWords } from './headWords';
import { yearBefore, type FigureCell } from './wideCells';
import { nameOf } from './wideHead';

/**
 * The places of yearly figures to leave out: a number of four digits or more that the next year has as well may have been copied across. The
 * officer is asked about each.
 */
export function copiedCells(
  ownCells: readonly FigureCell[],
  title: string,
  questions: QuestionLog,
): ReadonlySet<string> {
  const years = ownCells.filter(({ column: { period } }) => period !== undefined && isYear(period));
  const placesLeftOut = new Set<string>();
  for (const cell of years) {
    const nextYearCell = years.find(
      ({ column, figure }) =>
        column.period !== undefined &&
        periodKey(yearBefore(column.period) ?? column.period) ===
          periodKey(cell.column.period ?? column.period) &&
        column !== cell.column &&
        figure.kind === 'number' &&
        cell.figure.kind === 'number' &&
        figure.text === cell.figure.text,
    );
    if (
      nextYearCell === undefined ||
      cell.figure.kind !== 'number' ||
      cell.figure.text.replace(/\D/g, '').length < 4
    )
      continue;
    const chosenId = questions.ask({
      // The id names the indicator and the year, not the cell: next month the same figure is in another cell, and the
      // answer still holds.
      id: `copied:${headWords(title)}:${cell.column.period?.timePeriod ?? ''}`,
      place: cell.place,
      found: `The same number is in ${nameOf(cell.column)} and in ${nameOf(nextYearCell.column)}.`,
      question: 'Was it copied across?',
      choices: [
        { id: 'both', label: 'Both are right' },
        { id: 'leave', label: `Leave ${nameOf(cell.column)} out` },
      ],
    });
    if (chosenId !== 'both') placesLeftOut.add(cell.place);
  }
  return placesLeftOut;
}
