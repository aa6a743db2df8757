import { periodKey, type Period } from '@/domain/figures/period';
import type { Asking } from './asking';
import type { YearKind } from './yearPart';
import { figureCells, marksOf, observationText, type FigureCell } from './wideCells';
import { decimalsIn } from './wideFigure';
import type { ColumnReading } from './wideHead';
import { cellAt, placeIn, type WideGrid } from './wideGrid';
import { widePolarity } from './widePolarity';
import { withRatings } from './wideRatings';
import type { PrintedArea, WideIndicator, WideObservation } from './wideReading';
import { withoutSlips } from './slips';
import { targetCells, wideTargets } from './wideTargets';
import { wideUnit } from './wideUnit';
import { PRINTED_ROLES, type Role } from './columnRole';
import { groupFigures } from './groupFigures';
import { copiedCells } from './copiedCells';
import { priorityAt } from './priorityAt';
import type { SectionOf } from './sectionNames';

/** What holds for every row of the sheet. */
export type SheetFacts = {
  readonly columns: readonly ColumnReading[];
  readonly years: YearKind;
  /** The newest period within a year, else the newest year. */
  readonly latest: Period | undefined;
  /** The year that the newest period lies in. */
  readonly running: Period | undefined;
  /** The year of printed comparators whose heading names none. */
  readonly benchmarkYear: Period | undefined;
  readonly toDate: 'as printed' | 'year' | undefined;
  /** The column of the year to date; of several that one a month the newest with figures. */
  readonly toDateColumn: ColumnReading | undefined;
  /** Whether the fills of figures are ratings. */
  readonly hasFills: boolean;
  /** Whether any row has a rating as printed. */
  readonly hasRatings: boolean;
  readonly takesComments: boolean;
  readonly sectionOf: SectionOf;
  readonly asks: Asking;
};

type RowFacts = SheetFacts & { readonly area: PrintedArea | 'own' };

/** One row of the sheet. `area` is whose figures it has, where rows have areas. */
export function wideIndicator(
  grid: WideGrid,
  {
    row,
    title,
    group,
    id,
    area,
    of,
  }: {
    readonly row: number;
    readonly title: string;
    readonly group: string | undefined;
    readonly id: string;
    readonly area: PrintedArea | 'own';
    /** The indicator whose comparator's figures this row has; it says what they are. */
    readonly of?: Pick<WideIndicator, 'unit' | 'polarity'> | undefined;
  },
  facts: SheetFacts,
): WideIndicator {
  const { columns, asks } = facts;
  const textOf = (role: Role): string => {
    const column = columns.find((one) => one.role === role);
    return column === undefined ? '' : cellAt(grid, row, column.column).text;
  };
  const written = figureCells(
    grid,
    row,
    columns.filter(({ role }) => role === 'figure'),
  );
  const place = placeIn(grid, row, columns.find(({ role }) => role === 'title')?.column ?? 0);
  const unit =
    of?.unit ??
    wideUnit(textOf('unit') || unitInHeads(written), {
      title,
      figures: written.map(({ figure }) => figure),
      place,
      asks,
    });
  const { cells: own, isOpen } = withoutSlips(written, { unit, asks });
  const cells = targetCells(grid, row, columns);
  const first = cells.targets[0]?.read ?? { kind: 'empty' };
  const polarity =
    of?.polarity ?? widePolarity(textOf('polarity'), { place, target: first, red: cells.red, asks });
  const targets = wideTargets(cells, { polarity, unit, year: facts.running ?? facts.latest, asks });
  const printed = observationsOf(grid, row, { own, title, unit, facts: { ...facts, area } });
  const rule = { polarity, target: targets[0] };
  const observations = withRatings(grid, row, {
    observations: printed,
    facts: { ...facts, area, rule, isOpen },
  });
  const decimals = Math.max(
    0,
    ...observations.filter(({ area: of }) => of === area).map(({ text }) => decimalsIn(text)),
  );
  return {
    row,
    id,
    code: textOf('code') === '' ? undefined : textOf('code'),
    title,
    group: priorityAt(grid, row, columns, asks) ?? group ?? facts.sectionOf(textOf('code')),
    polarity,
    unit,
    decimals: decimals > 3 ? 1 : decimals,
    observations,
    groupFigures: area === 'own' ? groupFigures(grid, row, { columns, unit, asks }) : [],
    targets,
    isUnrated:
      area === 'own' &&
      facts.hasRatings &&
      !observations.some(({ rating }) => rating !== undefined) &&
      isLeftUnrated({ row, place, hasChoice: targets.length > 0 && !printsRating(grid, row, columns) }, asks),
    hasToDate:
      facts.toDate === 'as printed' &&
      observations.some(({ area: of, period }) => of === area && isSame(period, facts.running)),
    comment: facts.takesComments && textOf('commentary') !== '' ? textOf('commentary') : undefined,
  };
}

/** Every head of the row's figures may say that they are percentages. */
function unitInHeads(own: readonly FigureCell[]): string {
  const filled = own.filter(({ figure }) => figure.kind !== 'empty');
  return filled.length > 0 && filled.every(({ column }) => /%\s*$/.test(column.head)) ? '%' : '';
}

function observationsOf(
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

function printsRating(grid: WideGrid, row: number, columns: readonly ColumnReading[]): boolean {
  return columns.some(({ role, column }) => {
    const { fill, text } = cellAt(grid, row, column);
    return role === 'rating' && (fill !== undefined || text.trim() !== '');
  });
}

/** A row without a rating, in a sheet that rates others: it stays so, unless the officer has its target rate it. */
function isLeftUnrated(
  { row, place, hasChoice }: { readonly row: number; readonly place: string; readonly hasChoice: boolean },
  asks: Asking,
): boolean {
  if (!hasChoice) return true;
  const chosen = asks.ask({
    id: 'no-rating',
    place: `row ${row + 1}`,
    found: `The row has a target and no rating (${place}), and other rows have one.`,
    question: 'Should it be rated from its target?',
    choices: [
      { id: 'unrated', label: 'No: leave it unrated, as it is here' },
      { id: 'target', label: 'Yes: rate it from the target' },
    ],
    usual: 'unrated',
    mayDiffer: true,
  });
  return chosen !== 'target';
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
    question: 'Which is the year’s?',
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
