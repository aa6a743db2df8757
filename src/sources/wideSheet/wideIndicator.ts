import { periodKey } from '@/domain/figures/period';
import type { Asking } from './asking';
import { figureCells, type FigureCell } from './wideCells';
import { decimalsIn } from './wideFigure';
import type { ColumnReading } from './wideHead';
import { cellAt, placeIn, type WideGrid } from './wideGrid';
import { widePolarity } from './widePolarity';
import type { SheetFacts } from './sheetFacts';
import { withRatings } from './wideRatings';
import type { PrintedArea, WideIndicator, WideObservation } from './wideReading';
import { withoutSlips } from './slips';
import { targetCells, wideTargets } from './wideTargets';
import { wideUnit } from './wideUnit';
import type { Role } from './columnRole';
import { groupFigures } from './groupFigures';
import { observationsIn } from './observationsIn';
import { priorityAt } from './priorityAt';

/** A row that names an indicator. */
type IndicatorRow = {
  readonly row: number;
  readonly title: string;
  readonly group: string | undefined;
  readonly id: string;
  /** Whose figures it has, where rows have areas. */
  readonly area: PrintedArea | 'own';
  /** The indicator whose comparator's figures this row has; it says what they are. */
  readonly of?: Pick<WideIndicator, 'unit' | 'polarity'> | undefined;
};

/** One row of the sheet. */
export function wideIndicator(grid: WideGrid, named: IndicatorRow, facts: SheetFacts): WideIndicator {
  const { row, title, group, id, area } = named;
  const { columns, asks } = facts;
  const code = textIn(grid, row, columns, 'code');
  const comment = textIn(grid, row, columns, 'commentary');
  const { unit, own, isOpen } = figuresRead(grid, named, facts);
  const { polarity, targets } = targetsRead(grid, named, { unit, facts });
  const observations = withRatings(grid, row, {
    observations: observationsIn(grid, row, { own, title, unit, facts: { ...facts, area } }),
    facts: { ...facts, area, rule: { polarity, target: targets[0] }, isOpen },
  });
  return {
    row,
    id,
    code: code === '' ? undefined : code,
    title,
    group: priorityAt(grid, row, columns, asks) ?? group ?? facts.sectionOf(code),
    polarity,
    unit,
    decimals: decimalsOf(observations, area),
    observations,
    groupFigures: area === 'own' ? groupFigures(grid, row, { columns, unit, asks }) : [],
    targets,
    isUnrated: isUnrated(grid, named, { observations, targets, facts }),
    hasToDate:
      facts.toDate === 'as printed' &&
      observations.some(
        ({ area: of, period }) =>
          of === area && facts.running !== undefined && periodKey(period) === periodKey(facts.running),
      ),
    comment: facts.takesComments && comment !== '' ? comment : undefined,
  };
}

function textIn(grid: WideGrid, row: number, columns: readonly ColumnReading[], role: Role): string {
  const column = columns.find((one) => one.role === role);
  return column === undefined ? '' : cellAt(grid, row, column.column).text;
}

function titlePlace(grid: WideGrid, row: number, columns: readonly ColumnReading[]): string {
  return placeIn(grid, row, columns.find(({ role }) => role === 'title')?.column ?? 0);
}

/** The row's unit, and its figures without those that look like typing mistakes. */
function figuresRead(grid: WideGrid, { row, title, of }: IndicatorRow, { columns, asks }: SheetFacts) {
  const figureColumns = columns.filter(({ role }) => role === 'figure');
  const written = figureCells(grid, row, figureColumns);
  const unit =
    of?.unit ??
    wideUnit(textIn(grid, row, columns, 'unit') || unitInHeads(written), {
      title,
      figures: written.map(({ figure }) => figure),
      place: titlePlace(grid, row, columns),
      asks,
    });
  const { cells: own, isOpen } = withoutSlips(written, { unit, asks });
  return { unit, own, isOpen };
}

/** The row's targets, and which way is better, which a target may say. */
function targetsRead(
  grid: WideGrid,
  { row, of }: IndicatorRow,
  { unit, facts }: { readonly unit: string; readonly facts: SheetFacts },
) {
  const { columns, asks } = facts;
  const cells = targetCells(grid, row, columns);
  const polarity =
    of?.polarity ??
    widePolarity(textIn(grid, row, columns, 'polarity'), {
      place: titlePlace(grid, row, columns),
      target: cells.targets[0]?.read ?? { kind: 'empty' },
      red: cells.red,
      asks,
    });
  const targets = wideTargets(cells, { polarity, unit, year: facts.running ?? facts.latest, asks });
  return { polarity, targets };
}

/** The most decimals of the row's own figures; one where a formula has left many. */
function decimalsOf(observations: readonly WideObservation[], area: PrintedArea | 'own'): number {
  const own = observations.filter((one) => one.area === area);
  const most = Math.max(0, ...own.map(({ text }) => decimalsIn(text)));
  return most > 3 ? 1 : most;
}

/** Whether the row stays without a rating in a sheet that rates others. */
function isUnrated(
  grid: WideGrid,
  { row, area }: IndicatorRow,
  {
    observations,
    targets,
    facts: { columns, hasRatings, asks },
  }: Pick<WideIndicator, 'observations' | 'targets'> & { readonly facts: SheetFacts },
): boolean {
  if (area !== 'own' || !hasRatings || observations.some(({ rating }) => rating !== undefined)) return false;
  const hasChoice = targets.length > 0 && !printsRating(grid, row, columns);
  return isLeftUnrated({ row, place: titlePlace(grid, row, columns), hasChoice }, asks);
}

/** `%` if the head of every figure in the row ends with it. */
function unitInHeads(own: readonly FigureCell[]): string {
  const filled = own.filter(({ figure }) => figure.kind !== 'empty');
  return filled.length > 0 && filled.every(({ column }) => /%\s*$/.test(column.head)) ? '%' : '';
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
