import type { Polarity } from '@/domain/figures/polarity';
import type { Period } from '@/domain/figures/period';
import { quoted } from '@/sources/quoted';
import type { Asking } from './asking';
import { timesHundred } from './wideCells';
import type { ColumnReading } from './wideHead';
import { furthestAmber, tolerance, type Tolerance } from './tolerance';
import { cellAt, placeIn, type WideGrid } from './wideGrid';
import type { WideTarget } from './wideReading';

export type TargetCells = {
  readonly red: Tolerance;
  readonly amber: Tolerance;
  readonly targets: readonly {
    readonly column: ColumnReading;
    readonly place: string;
    readonly text: string;
    readonly read: Tolerance;
  }[];
};

/** The cells of a row's target and of the limits of its colours. Green alone counts as a target. */
export function targetCells(grid: WideGrid, row: number, columns: readonly ColumnReading[]): TargetCells {
  const textAt = (column: ColumnReading) => cellAt(grid, row, column.column).text;
  const one = (role: string): Tolerance => {
    const column = columns.find((each) => each.role === role);
    return column === undefined ? { kind: 'empty' } : tolerance(textAt(column));
  };
  const targets = columns.filter(({ role }) => role === 'target');
  const used = targets.length > 0 ? targets : columns.filter(({ role }) => role === 'green');
  return {
    red: one('red'),
    amber: one('amber'),
    targets: used.map((column) => ({
      column,
      place: placeIn(grid, row, column.column),
      text: textAt(column),
      read: tolerance(textAt(column)),
    })),
  };
}

/** The row's targets. A target whose text is not understood, or contradicts the polarity, is left out and the officer is asked about it. */
export function wideTargets(
  { red, amber, targets }: TargetCells,
  {
    polarity,
    unit,
    year,
    asks,
  }: {
    readonly polarity: Polarity;
    readonly unit: string;
    readonly year: Period | undefined;
    readonly asks: Asking;
  },
): readonly WideTarget[] {
  const limit = furthestAmber(red, amber, polarity);
  return targets.flatMap(({ column, place, text, read }): readonly WideTarget[] => {
    const period = column.period ?? year;
    if (read.kind === 'empty' || period === undefined) return [];
    const fault = faultOf(read, { text, polarity, unit });
    if (fault !== undefined || read.kind !== 'limit') {
      leftOut(asks, `target:${place}`, place, fault ?? '');
      return [];
    }
    if (limit?.kind === 'differ')
      leftOut(asks, `amber:${place}`, place, 'Red and amber give two limits for amber.');
    const far = limit?.kind === 'limit' ? limit.text : undefined;
    const scaled = (written: string) => asFigure(written, read, { unit, place, asks });
    const best = polarity === 'low' ? read.texts.at(-1) : read.texts[0];
    const target = best === undefined ? undefined : scaled(best);
    if (target === undefined) return [];
    return [
      {
        period,
        target,
        amber: isBeyond(far, target, polarity) ? far : undefined,
      },
    ];
  });
}

/** Amber begins where green ends, so a limit on the better side of the target is not a limit of amber. */
function isBeyond(far: string | undefined, target: string, polarity: Polarity): boolean {
  if (far === undefined) return false;
  return polarity === 'high' ? Number(far) <= Number(target) : Number(far) >= Number(target);
}

function faultOf(
  read: Tolerance,
  { text, polarity, unit }: { readonly text: string; readonly polarity: Polarity; readonly unit: string },
): string | undefined {
  if (read.kind === 'unread') return `“${quoted(text)}” is not a target that is understood.`;
  if (read.kind !== 'limit') return undefined;
  if (read.isPercent && unit !== 'percent')
    return `The target “${quoted(text)}” has a % sign, and the row’s unit is ${unit}.`;
  const isOther =
    (polarity === 'high' && read.side === 'below') || (polarity === 'low' && read.side === 'above');
  return isOther
    ? `The target “${quoted(text)}” reads as if ${polarity === 'high' ? 'less' : 'more'} were better, and the row says the other.`
    : undefined;
}

function leftOut(asks: Asking, id: string, place: string, found: string): void {
  asks.ask({
    id,
    place,
    found,
    question: 'It is left out. Correct the sheet, and read it again, if it should be there.',
    choices: [{ id: 'leave', label: 'Leave it out' }],
    usual: 'leave',
  });
}

/** 0.95 beside percentages may be 95%. */
function asFigure(
  written: string,
  { isPercent }: { readonly isPercent: boolean },
  { unit, place, asks }: { readonly unit: string; readonly place: string; readonly asks: Asking },
): string | undefined {
  const value = Number(written);
  if (unit !== 'percent' || isPercent || value === 0 || Math.abs(value) > 1) return written;
  const chosen = asks.ask({
    id: 'target-fractions',
    place,
    found: 'The target is a fraction without a % sign, in a row of percentages.',
    question: 'Is 0.95 the same as 95%?',
    choices: [
      { id: 'hundred', label: '0.95 is 95%' },
      { id: 'as written', label: '0.95 is 0.95%' },
    ],
  });
  if (chosen === undefined) return undefined;
  return chosen === 'hundred' ? timesHundred(written) : written;
}
