import { isOwnFigure, roleOf, type Role } from './columnRole';
import { headPeriod } from './headPeriod';
import { headWords } from './headWords';
import type { WideCell } from './wideGrid';

const OVER_FIGURES: readonly (Role | undefined)[] = ['target', 'to-date', 'neighbours', 'region', 'england'];

/** Whether a cell is a heading over figures: a month, a quarter, a year, or a word such as `Actual`. */
export function isFigureHead({ kind, text }: WideCell): boolean {
  if (kind === 'date') return true;
  if (kind !== 'text' || text.length > 60) return false;
  const headRead = headPeriod(text, false, 'Financial year');
  if (headRead.kind !== 'none') return isOwnFigure(headRead.rest) || roleOf(headRead.rest) !== undefined;
  const word = headWords(text);
  return word.length > 1 && (isOwnFigure(word) || OVER_FIGURES.includes(roleOf(word)));
}

/** Whether all cells are years that follow each other, as headings without words are: `2022`, `2023`. */
export function areYears(cells: readonly WideCell[]): boolean {
  const years = cells.map(({ text }) => (/^(19|20)\d{2}$/.test(text) ? Number(text) : Number.NaN));
  const [firstYear = Number.NaN, secondYear = Number.NaN] = years;
  const yearStep = secondYear - firstYear;
  return (
    Math.abs(yearStep) === 1 && years.every((year, yearIndex) => year === firstYear + yearStep * yearIndex)
  );
}
