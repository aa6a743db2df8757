import { periodKey, type Period } from '@/domain/figures/period';
import { PRINTED_ROLES } from './columnRole';
import { copiedCells } from './copiedCells';
import { figureCells, marksOf, observationText, type FigureCell } from './wideCells';
import type { WideGrid } from './wideGrid';
import type { SheetFacts } from './sheetFacts';
import type { PrintedArea, WideObservation } from './wideReading';

type RowFacts = SheetFacts & { readonly area: PrintedArea | 'own' };

/** What a row brings to observations.csv: its own figures with the year to date, and the printed comparators. */
export function observationsIn(
  grid: WideGrid,
  row: number,
  {
    own,
    title,
    unit,
    facts,
  }: {
    readonly own: readonly FigureCell[];
    readonly title: string;
    readonly unit: string;
    readonly facts: RowFacts;
  },
): readonly WideObservation[] {
  const { columns, asks, area } = facts;
  const found: WideObservation[] = [];
  const copied = copiedCells(own, title, asks);
  for (const cell of own) {
    const { period } = cell.column;
    if (period === undefined || copied.has(cell.place)) continue;
    const text = observationText(cell, unit, asks);
    if (text !== undefined) found.push({ place: cell.place, area, period, text, ...marksOf(cell, asks) });
  }
  const all = [...withToDate(grid, row, { found, unit, facts })];
  const printed = figureCells(
    grid,
    row,
    columns.filter(({ role }) => PRINTED_ROLES.some((one) => one === role)),
  );
  for (const cell of printed) {
    const role = PRINTED_ROLES.find((one) => one === cell.column.role);
    const period = cell.column.period ?? facts.benchmarkYear;
    const text = period === undefined ? undefined : observationText(cell, unit, asks);
    if (role !== undefined && period !== undefined && text !== undefined)
      all.push({ place: cell.place, area: role, period, text, ...marksOf(cell, asks) });
  }
  return all;
}

/** The figures with the year to date, where the year has no figure of its own. Where it has a different one, the officer is asked which to take. */
function withToDate(
  grid: WideGrid,
  row: number,
  {
    found,
    unit,
    facts,
  }: { readonly found: readonly WideObservation[]; readonly unit: string; readonly facts: RowFacts },
): readonly WideObservation[] {
  const { running, toDate, toDateColumn: column, asks, area } = facts;
  if (toDate === undefined || running === undefined || column === undefined) return found;
  const [cell] = figureCells(grid, row, [column]);
  const text = cell === undefined ? undefined : observationText(cell, unit, asks);
  if (cell === undefined || text === undefined) return found;
  const year = found.find(({ period }) => isSame(period, running));
  const printed: WideObservation = { place: cell.place, area, period: running, text };
  if (year === undefined) return [...found, printed];
  if (Number(year.text) === Number(text)) return found;
  const chosen = asks.ask({
    id: `to-date:${cell.place}`,
    place: `${year.place} and ${cell.place}`,
    found: `The year ${running.timePeriod} has two figures that differ.`,
    question: 'Which one is the year’s figure?',
    choices: [
      { id: 'year', label: `The one in ${year.place}` },
      { id: 'to date', label: `The one in ${cell.place}` },
    ],
  });
  if (chosen === 'year') return found;
  const others = found.filter((one) => one !== year);
  return chosen === 'to date' ? [...others, printed] : others;
}

function isSame(a: Period, b: Period | undefined): boolean {
  return b !== undefined && periodKey(a) === periodKey(b);
}
