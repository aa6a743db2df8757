import { periodKey, type Period } from '@/domain/figures/period';
import { PRINTED_ROLES } from './columnRole';
import { copiedCells } from './copiedCells';
import { figureCells, marksOf, observationText, type FigureCell } from './wideCells';
import type { WideGrid } from './wideGrid';
import type { SheetFacts } from './sheetFacts';
import type { PrintedArea, WideObservation } from './wideReading';

type RowFacts = SheetFacts & { readonly area: PrintedArea | 'own' };

/** The figures that a row adds to observations.csv: its own, its year to date, and those of the printed comparators. */
export function observationsIn(
  grid: WideGrid,
  row: number,
  {
    ownCells,
    title,
    unit,
    sheetFacts,
  }: {
    readonly ownCells: readonly FigureCell[];
    readonly title: string;
    readonly unit: string;
    readonly sheetFacts: RowFacts;
  },
): readonly WideObservation[] {
  const { columns, questions, area } = sheetFacts;
  const observations: WideObservation[] = [];
  const copied = copiedCells(ownCells, title, questions);
  for (const cell of ownCells) {
    const { period } = cell.column;
    if (period === undefined || copied.has(cell.place)) continue;
    const text = observationText(cell, unit, questions);
    if (text !== undefined)
      observations.push({ place: cell.place, area, period, text, ...marksOf(cell, questions) });
  }
  const allObservations = [...withToDate(grid, row, { observations, unit, sheetFacts })];
  const printedCells = figureCells(
    grid,
    row,
    columns.filter(({ role }) => PRINTED_ROLES.some((printedRole) => printedRole === role)),
  );
  for (const cell of printedCells) {
    const role = PRINTED_ROLES.find((printedRole) => printedRole === cell.column.role);
    const period = cell.column.period ?? sheetFacts.benchmarkYear;
    const text = period === undefined ? undefined : observationText(cell, unit, questions);
    if (role !== undefined && period !== undefined && text !== undefined)
      allObservations.push({ place: cell.place, area: role, period, text, ...marksOf(cell, questions) });
  }
  return allObservations;
}

/**
 * Adds the year to date as the figure of the running year, if the row has none. If the row has a different figure for that year, the officer
 * is asked which one to take.
 */
function withToDate(
  grid: WideGrid,
  row: number,
  {
    observations,
    unit,
    sheetFacts,
  }: {
    readonly observations: readonly WideObservation[];
    readonly unit: string;
    readonly sheetFacts: RowFacts;
  },
): readonly WideObservation[] {
  const { running, toDateMeaning: toDate, toDateColumn: column, questions, area } = sheetFacts;
  if (toDate === undefined || running === undefined || column === undefined) return observations;
  const [cell] = figureCells(grid, row, [column]);
  const text = cell === undefined ? undefined : observationText(cell, unit, questions);
  if (cell === undefined || text === undefined) return observations;
  const year = observations.find(({ period }) => isSamePeriod(period, running));
  const printedToDate: WideObservation = { place: cell.place, area, period: running, text };
  if (year === undefined) return [...observations, printedToDate];
  if (Number(year.text) === Number(text)) return observations;
  const chosenId = questions.ask({
    id: `to-date:${cell.place}`,
    place: `${year.place} and ${cell.place}`,
    found: `The year ${running.timePeriod} has two figures that differ.`,
    question: 'Which one is the year’s figure?',
    choices: [
      { id: 'year', label: `The one in ${year.place}` },
      { id: 'to date', label: `The one in ${cell.place}` },
    ],
  });
  if (chosenId === 'year') return observations;
  const otherObservations = observations.filter((observation) => observation !== year);
  return chosenId === 'to date' ? [...otherObservations, printedToDate] : otherObservations;
}

function isSamePeriod(a: Period, b: Period | undefined): boolean {
  return b !== undefined && periodKey(a) === periodKey(b);
}
