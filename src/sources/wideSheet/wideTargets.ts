import type { Polarity } from '@/domain/figures/polarity';
import type { Period } from '@/domain/figures/period';
import { quoted } from '@/sources/quoted';
import type { QuestionLog } from './questionLog';
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
    readonly tolerance: Tolerance;
  }[];
};

/** Reads the target of a row and the limits of red and amber. A column of green holds the target where no column is headed as one. */
export function targetCells(grid: WideGrid, row: number, columns: readonly ColumnReading[]): TargetCells {
  const textAt = (column: ColumnReading) => cellAt(grid, row, column.column).text;
  const toleranceOf = (role: string): Tolerance => {
    const column = columns.find((each) => each.role === role);
    return column === undefined ? { kind: 'empty' } : tolerance(textAt(column));
  };
  const targets = columns.filter(({ role }) => role === 'target');
  const columnsUsed = targets.length > 0 ? targets : columns.filter(({ role }) => role === 'green');
  return {
    red: toleranceOf('red'),
    amber: toleranceOf('amber'),
    targets: columnsUsed.map((column) => ({
      column,
      place: placeIn(grid, row, column.column),
      text: textAt(column),
      tolerance: tolerance(textAt(column)),
    })),
  };
}

/** The targets of a row. The officer is told of a target that is left out, because its text is not understood or contradicts the polarity or the unit. */
export function wideTargets(
  { red, amber, targets }: TargetCells,
  {
    polarity,
    unit,
    year,
    questions,
  }: {
    readonly polarity: Polarity;
    readonly unit: string;
    readonly year: Period | undefined;
    readonly questions: QuestionLog;
  },
): readonly WideTarget[] {
  const limit = furthestAmber(red, amber, polarity);
  return targets.flatMap(({ column, place, text, tolerance }): readonly WideTarget[] => {
    const period = column.period ?? year;
    if (tolerance.kind === 'empty' || period === undefined) return [];
    const fault = faultOf(tolerance, { text, polarity, unit });
    if (fault !== undefined || tolerance.kind !== 'limit') {
      reportLeftOut(questions, `target:${place}`, place, fault ?? '');
      return [];
    }
    if (limit?.kind === 'differ')
      reportLeftOut(questions, `amber:${place}`, place, 'Red and amber give two limits for amber.');
    const farLimit = limit?.kind === 'limit' ? limit.text : undefined;
    const asScaled = (written: string) => targetAsFigure(written, tolerance, { unit, place, questions });
    const bestTarget = polarity === 'low' ? tolerance.texts.at(-1) : tolerance.texts[0];
    const target = bestTarget === undefined ? undefined : asScaled(bestTarget);
    if (target === undefined) return [];
    return [
      {
        period,
        target,
        amber: isBeyond(farLimit, target, polarity) ? farLimit : undefined,
      },
    ];
  });
}

/** Whether a limit lies on the worse side of the target, or at it. Amber begins where green ends, so no other limit can be that of amber. */
function isBeyond(farLimit: string | undefined, target: string, polarity: Polarity): boolean {
  if (farLimit === undefined) return false;
  return polarity === 'high' ? Number(farLimit) <= Number(target) : Number(farLimit) >= Number(target);
}

function faultOf(
  tolerance: Tolerance,
  { text, polarity, unit }: { readonly text: string; readonly polarity: Polarity; readonly unit: string },
): string | undefined {
  if (tolerance.kind === 'unread') return `“${quoted(text)}” is not a target that is understood.`;
  if (tolerance.kind !== 'limit') return undefined;
  if (tolerance.isPercent && unit !== 'percent')
    return `The target “${quoted(text)}” has a % sign, and the row’s unit is ${unit}.`;
  const isOtherSide =
    (polarity === 'high' && tolerance.side === 'below') || (polarity === 'low' && tolerance.side === 'above');
  return isOtherSide
    ? `The target “${quoted(text)}” reads as if ${polarity === 'high' ? 'less' : 'more'} were better, and the row says the other.`
    : undefined;
}

function reportLeftOut(questions: QuestionLog, id: string, cellName: string, foundText: string): void {
  questions.ask({
    id,
    place: cellName,
    found: foundText,
    question: 'It is left out. Correct the sheet, and read it again, if it should be there.',
    choices: [{ id: 'leave', label: 'Leave it out' }],
    usualChoice: 'leave',
  });
}

/** The text of a target, multiplied by 100 where the officer says that `0.95` among percentages means 95%. Undefined until the officer has answered. */
function targetAsFigure(
  textWritten: string,
  { isPercent }: { readonly isPercent: boolean },
  {
    unit,
    place,
    questions,
  }: { readonly unit: string; readonly place: string; readonly questions: QuestionLog },
): string | undefined {
  const value = Number(textWritten);
  if (unit !== 'percent' || isPercent || value === 0 || Math.abs(value) > 1) return textWritten;
  const chosenId = questions.ask({
    id: 'target-fractions',
    place,
    found: 'The target is a fraction without a % sign, in a row of percentages.',
    question: 'Is 0.95 the same as 95%?',
    choices: [
      { id: 'hundred', label: '0.95 is 95%' },
      { id: 'as written', label: '0.95 is 0.95%' },
    ],
  });
  if (chosenId === undefined) return undefined;
  return chosenId === 'hundred' ? timesHundred(textWritten) : textWritten;
}
