import { farOutside, type FarOutside } from '@/domain/figures/farOutside';
import { periodKey, type Period } from '@/domain/figures/period';
import { farOutsideText } from '@/sources/farOutsideText';
import type { QuestionLog } from './questionLog';
import type { FigureCell } from './wideCells';
import { isWrittenFigure, writtenFigure } from './wideFigure';

/** The figures of a row that may be used. `isOpen` says whether the figure of a period may be a typing mistake about which the officer has not answered yet. */
export type WithoutSlips = {
  readonly cells: readonly FigureCell[];
  readonly isOpen: (period: Period | undefined) => boolean;
};

/**
 * Asks about each figure that looks like a typing mistake, before any question that depends on it. The figure is left out until the officer
 * says that it is right or writes the right one.
 */
export function withoutSlips(
  cells: readonly FigureCell[],
  { unit, questions }: { readonly unit: string; readonly questions: QuestionLog },
): WithoutSlips {
  const openPlaces = new Set<string>();
  const slips = slipsIn(cells, unit);
  const cellsKept = cells.flatMap((cell): readonly FigureCell[] => {
    const departure = slips.get(cell);
    if (departure === undefined) return [cell];
    const { text = '', chosen: chosenId } = questions.figure({
      id: `${SLIP_PREFIX}${cell.place}`,
      place: cell.place,
      found: `The figure is ${farOutsideText(departure, 'the others of its row')}.`,
      question: 'Is it mistyped? Write the right one, or say that it is right.',
      choices: [
        { id: 'right', label: 'It is right' },
        { id: 'leave', label: 'Leave it out' },
      ],
      isFigure: isWrittenFigure,
    });
    const figureWritten = writtenFigure(text);
    if (figureWritten !== undefined) return [{ ...cell, figure: figureWritten }];
    if (chosenId === 'right') return [cell];
    if (chosenId === undefined && cell.column.period !== undefined)
      openPlaces.add(periodKey(cell.column.period));
    return [];
  });
  return { cells: cellsKept, isOpen: (period) => period !== undefined && openPlaces.has(periodKey(period)) };
}

const SLIP_PREFIX = 'slip@';

/** Whether a question is about a typing mistake. Such questions come first. */
export function isOfSlip({ id }: { readonly id: string }): boolean {
  return id.startsWith(SLIP_PREFIX);
}

/** Whether the officer has answered that the figure of a cell is right. */
export function isSaidRight(answers: ReadonlyMap<string, string>, cell: string): boolean {
  return answers.get(`${SLIP_PREFIX}${cell}`) === 'right';
}

function slipsIn(cells: readonly FigureCell[], unit: string): ReadonlyMap<FigureCell, FarOutside> {
  const kind = unit === 'percent' ? 'share' : unit === 'count' ? 'count' : 'unknown';
  const series = new Map<string, { readonly cell: FigureCell; readonly value: number }[]>();
  for (const cell of cells) {
    const { figure, column } = cell;
    if (figure.kind !== 'number' || column.period === undefined || mayBeFraction(figure, unit)) continue;
    const seriesFigures = series.get(column.period.family) ?? [];
    seriesFigures.push({ cell, value: Math.abs(figure.value) });
    series.set(column.period.family, seriesFigures);
  }
  return new Map(
    [...series.values()].flatMap((seriesFigures) => {
      const ascending = seriesFigures.map(({ value }) => value).toSorted((a, b) => a - b);
      return seriesFigures.flatMap(({ cell, value }) => {
        const departure = farOutside(value, ascending, kind);
        return departure === undefined ? [] : [[cell, departure] as const];
      });
    }),
  );
}

/** Whether a figure may be a fraction, such as 0.261 among percentages; a separate question asks about it. */
function mayBeFraction(
  { value, isPercent }: FigureCell['figure'] & { kind: 'number' },
  unit: string,
): boolean {
  return unit === 'percent' && !isPercent && Math.abs(value) <= 1;
}
