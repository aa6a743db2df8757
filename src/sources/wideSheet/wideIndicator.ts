import { periodKey } from '@/domain/figures/period';
import type { QuestionLog } from './questionLog';
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

/** A row of the sheet with the name of an indicator. */
type IndicatorRow = {
  readonly row: number;
  readonly title: string;
  readonly group: string | undefined;
  readonly id: string;
  /** The area whose figures the row has; `own` where the sheet has no column of areas. */
  readonly area: PrintedArea | 'own';
  /** Set where the row has a comparator's figures for an indicator of an earlier row: that indicator, whose unit and polarity hold here too. */
  readonly repeatedOf?: Pick<WideIndicator, 'unit' | 'polarity'> | undefined;
};

/** Reads one row of the sheet as an indicator. */
export function wideIndicator(
  grid: WideGrid,
  indicatorRow: IndicatorRow,
  sheetFacts: SheetFacts,
): WideIndicator {
  const { row, title, group, id, area } = indicatorRow;
  const { columns, questions } = sheetFacts;
  const code = textIn(grid, row, columns, 'code');
  const { unit, own: ownCells, isOpen } = figuresRead(grid, indicatorRow, sheetFacts);
  const { polarity, targets } = targetsRead(grid, indicatorRow, { unit, sheetFacts });
  const observations = withRatings(grid, row, {
    observations: observationsIn(grid, row, { ownCells, title, unit, sheetFacts: { ...sheetFacts, area } }),
    sheetFacts: { ...sheetFacts, area, ratingRule: { polarity, target: targets[0] }, isOpen },
  });
  return {
    row,
    id,
    code: code === '' ? undefined : code,
    title,
    group: priorityAt(grid, row, columns, questions) ?? group ?? sheetFacts.sectionOf(code),
    polarity,
    unit,
    decimals: decimalsOf(observations, area),
    observations,
    groupFigures: area === 'own' ? groupFigures(grid, row, { columns, unit, questions }) : [],
    targets,
    isUnrated: isUnrated(grid, indicatorRow, { observations, targets, sheetFacts }),
    hasToDate:
      sheetFacts.toDateMeaning === 'as printed' &&
      observations.some(
        ({ area: of, period }) =>
          of === area &&
          sheetFacts.running !== undefined &&
          periodKey(period) === periodKey(sheetFacts.running),
      ),
    comment: commentOf(grid, row, sheetFacts),
  };
}

/** The comment on an indicator: the text of its cell in the column of comments, and a note that is to be published. */
function commentOf(
  grid: WideGrid,
  row: number,
  { columns, takesComments, noteStories }: SheetFacts,
): WideIndicator['comment'] {
  const column = columns.find(({ role }) => role === 'commentary')?.column;
  const cellText = takesComments ? textIn(grid, row, columns, 'commentary') : '';
  const note = noteStories.get(row);
  const text = [cellText, note?.text ?? ''].filter((part) => part !== '').join(' ');
  const place = cellText === '' || column === undefined ? note?.place : placeIn(grid, row, column);
  return text === '' || place === undefined ? undefined : { text, place };
}

function textIn(grid: WideGrid, row: number, columns: readonly ColumnReading[], role: Role): string {
  const column = columns.find((columnReading) => columnReading.role === role);
  return column === undefined ? '' : cellAt(grid, row, column.column).text;
}

function titlePlace(grid: WideGrid, row: number, columns: readonly ColumnReading[]): string {
  return placeIn(grid, row, columns.find(({ role }) => role === 'title')?.column ?? 0);
}

/** Reads the row's unit and figures, leaving out likely typing mistakes. `isOpen` says whether the officer has still to answer about one in a period. */
function figuresRead(
  grid: WideGrid,
  { row, title, repeatedOf }: IndicatorRow,
  { columns, questions }: SheetFacts,
) {
  const figureColumns = columns.filter(({ role }) => role === 'figure');
  const cellsWritten = figureCells(grid, row, figureColumns);
  const unit =
    repeatedOf?.unit ??
    wideUnit(textIn(grid, row, columns, 'unit') || unitInHeads(cellsWritten), {
      title,
      figures: cellsWritten.map(({ figure }) => figure),
      place: titlePlace(grid, row, columns),
      questions,
    });
  const { cells: ownCells, isOpen } = withoutSlips(cellsWritten, { unit, questions });
  return { unit, own: ownCells, isOpen };
}

/** The targets of the row, and its polarity, which may follow from a target. */
function targetsRead(
  grid: WideGrid,
  { row, repeatedOf }: IndicatorRow,
  { unit, sheetFacts }: { readonly unit: string; readonly sheetFacts: SheetFacts },
) {
  const { columns, questions } = sheetFacts;
  const cells = targetCells(grid, row, columns);
  const polarity =
    repeatedOf?.polarity ??
    widePolarity(textIn(grid, row, columns, 'polarity'), {
      place: titlePlace(grid, row, columns),
      target: cells.targets[0]?.tolerance ?? { kind: 'empty' },
      red: cells.red,
      questions,
    });
  const targets = wideTargets(cells, {
    polarity,
    unit,
    year: sheetFacts.running ?? sheetFacts.latest,
    questions,
  });
  return { polarity, targets };
}

/** The number of decimals to show: the most that any figure of the row has, but one where that is over three, because a formula then left them. */
function decimalsOf(observations: readonly WideObservation[], area: PrintedArea | 'own'): number {
  const ownObservations = observations.filter((observation) => observation.area === area);
  const mostDecimals = Math.max(0, ...ownObservations.map(({ text }) => decimalsIn(text)));
  return mostDecimals > 3 ? 1 : mostDecimals;
}

/** Whether the row stays unrated although other rows of the sheet have printed ratings. */
function isUnrated(
  grid: WideGrid,
  { row, area }: IndicatorRow,
  {
    observations,
    targets,
    sheetFacts: { columns, hasRatings, questions },
  }: Pick<WideIndicator, 'observations' | 'targets'> & { readonly sheetFacts: SheetFacts },
): boolean {
  if (area !== 'own' || !hasRatings || observations.some(({ rating }) => rating !== undefined)) return false;
  const hasChoice = targets.length > 0 && !printsRating(grid, row, columns);
  return isLeftUnrated({ row, place: titlePlace(grid, row, columns), hasChoice }, questions);
}

/** Returns `%` where the heading of every figure in the row ends with it, and an empty text otherwise. */
function unitInHeads(ownCells: readonly FigureCell[]): string {
  const filledCells = ownCells.filter(({ figure }) => figure.kind !== 'empty');
  return filledCells.length > 0 && filledCells.every(({ column }) => /%\s*$/.test(column.head)) ? '%' : '';
}

function printsRating(grid: WideGrid, row: number, columns: readonly ColumnReading[]): boolean {
  return columns.some(({ role, column }) => {
    const { fill, text } = cellAt(grid, row, column);
    return role === 'rating' && (fill !== undefined || text.trim() !== '');
  });
}

/** Asks whether a row without a printed rating should be rated from its target. It stays unrated where the officer cannot choose or says no. */
function isLeftUnrated(
  { row, place, hasChoice }: { readonly row: number; readonly place: string; readonly hasChoice: boolean },
  questions: QuestionLog,
): boolean {
  if (!hasChoice) return true;
  const chosenId = questions.ask({
    id: 'no-rating',
    place: `row ${row + 1}`,
    found: `The row has a target and no rating (${place}), and other rows have one.`,
    question: 'Should it be rated from its target?',
    choices: [
      { id: 'unrated', label: 'No: leave it unrated, as it is here' },
      { id: 'target', label: 'Yes: rate it from the target' },
    ],
    usualChoice: 'unrated',
    mayDiffer: true,
  });
  return chosenId !== 'target';
}
