import { farOutside, type FarOutside } from '@/domain/figures/farOutside';
import { periodKey, type Period } from '@/domain/figures/period';
import { farOutsideText } from '@/sources/farOutsideText';
import type { Asking } from './asking';
import type { FigureCell } from './wideCells';
import { writtenFigure } from './wideFigure';

/** The figures of a row that can be used, and the periods of those that may be slips and have no answer yet. */
export type WithoutSlips = {
  readonly cells: readonly FigureCell[];
  readonly isOpen: (period: Period | undefined) => boolean;
};

/**
 * Asks about each figure that looks like a slip of the keyboard, before anything that depends on it. It is left out until
 * the officer says that it is right, or writes the right one.
 */
export function withoutSlips(
  cells: readonly FigureCell[],
  { unit, asks }: { readonly unit: string; readonly asks: Asking },
): WithoutSlips {
  const open = new Set<string>();
  const slips = slipsIn(cells, unit);
  const kept = cells.flatMap((cell): readonly FigureCell[] => {
    const how = slips.get(cell);
    if (how === undefined) return [cell];
    const { text = '', chosen } = asks.figure({
      id: `${SLIP}${cell.place}`,
      place: cell.place,
      found: `The figure is ${farOutsideText(how, 'the others of its row')}.`,
      question: 'Is it mistyped? Write the right one, or say that it is right.',
      choices: [
        { id: 'right', label: 'It is right' },
        { id: 'leave', label: 'Leave it out' },
      ],
    });
    const written = writtenFigure(text);
    if (written !== undefined) return [{ ...cell, figure: written }];
    if (chosen === 'right') return [cell];
    if (chosen === undefined && cell.column.period !== undefined) open.add(periodKey(cell.column.period));
    return [];
  });
  return { cells: kept, isOpen: (period) => period !== undefined && open.has(periodKey(period)) };
}

const SLIP = 'slip@';

/** Whether a question is about a slip of the keyboard; these come first. */
export function isOfSlip({ id }: { readonly id: string }): boolean {
  return id.startsWith(SLIP);
}

/** The answer that says that the figure of a cell is right. */
export function saidRight(answers: ReadonlyMap<string, string>, cell: string): boolean {
  return answers.get(`${SLIP}${cell}`) === 'right';
}

function slipsIn(cells: readonly FigureCell[], unit: string): ReadonlyMap<FigureCell, FarOutside> {
  const kind = unit === 'percent' ? 'share' : unit === 'count' ? 'count' : 'unknown';
  const series = new Map<string, { readonly cell: FigureCell; readonly value: number }[]>();
  for (const cell of cells) {
    const { figure, column } = cell;
    if (figure.kind !== 'number' || column.period === undefined || mayBeFraction(figure, unit)) continue;
    const own = series.get(column.period.family) ?? [];
    own.push({ cell, value: Math.abs(figure.value) });
    series.set(column.period.family, own);
  }
  return new Map(
    [...series.values()].flatMap((own) => {
      const sorted = own.map(({ value }) => value).toSorted((a, b) => a - b);
      return own.flatMap(({ cell, value }) => {
        const how = farOutside(value, sorted, kind);
        return how === undefined ? [] : [[cell, how] as const];
      });
    }),
  );
}

/** 0.261 among percentages has a question of its own. */
function mayBeFraction(
  { value, isPercent }: FigureCell['figure'] & { kind: 'number' },
  unit: string,
): boolean {
  return unit === 'percent' && !isPercent && Math.abs(value) <= 1;
}
