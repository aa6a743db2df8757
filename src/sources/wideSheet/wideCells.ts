import { toPeriod, twoYears, type Period } from '@/domain/figures/period';
import { quoted } from '@/sources/quoted';
import type { QuestionLog } from './questionLog';
import type { Choice } from './doubt';
import { meaningOfMark } from './markedFigure';
import type { ColumnReading } from './wideHead';
import { decimalsIn, isWrittenFigure, wideFigure, writtenFigure, type WideFigure } from './wideFigure';
import { cellAt, placeIn, type WideGrid } from './wideGrid';
import type { WideObservation } from './wideReading';

/** A cell under the heading of a column, with its name in the sheet and the figure that it holds. */
export type FigureCell = {
  readonly column: ColumnReading;
  readonly place: string;
  readonly figure: WideFigure;
};

export function figureCells(
  grid: WideGrid,
  row: number,
  columns: readonly ColumnReading[],
): readonly FigureCell[] {
  return columns.map((column) => ({
    column,
    place: placeIn(grid, row, column.column),
    figure: wideFigure(cellAt(grid, row, column.column)),
  }));
}

const SIGN_CHOICES: readonly Choice[] = [
  { id: 'x', label: 'Not available' },
  { id: 'z', label: 'Does not apply' },
  { id: 'c', label: 'Withheld' },
];

/** The rating and the status that a cell gives its figure in observations.csv. */
export type CellMarks = Pick<WideObservation, 'rating' | 'status'>;

/** The rating that the mark in a cell stands for, or the status (provisional or estimated) that the mark or the heading gives the figure. */
export function marksOf({ figure, place: cellName, column }: FigureCell, questions: QuestionLog): CellMarks {
  const figureMark = figure.kind === 'number' ? figure.mark : undefined;
  const markMeaning = figureMark && meaningOfMark(figureMark, cellName, questions);
  if (figureMark?.kind === 'rating' && markMeaning === 'rating') return { rating: figureMark.colour };
  if (markMeaning === 'provisional' || markMeaning === 'estimated') return { status: markMeaning };
  const statusWord = /\b(provisional|estimated?)\b/i.exec(column.head)?.[1]?.toLowerCase();
  return statusWord === undefined ? {} : { status: statusWord === 'provisional' ? statusWord : 'estimated' };
}

/** The text of a figure for observations.csv: a number or a shorthand. Returns undefined for an empty cell, and for one that is left out. */
export function observationText(
  { figure, place: cellName }: Pick<FigureCell, 'figure' | 'place'>,
  unit: string,
  questions: QuestionLog,
): string | undefined {
  switch (figure.kind) {
    case 'empty':
      return undefined;
    case 'number': {
      const markMeaning =
        figure.mark === undefined ? 'number' : meaningOfMark(figure.mark, cellName, questions);
      const text =
        markMeaning === undefined ? undefined : numberText(figure, { place: cellName, unit, questions });
      return markMeaning === 'minus' && text !== undefined ? `-${text}` : text;
    }
    case 'sign':
      return signText(figure.sign, cellName, questions);
    case 'unread': {
      const { text = '' } = questions.figure({
        id: `unread:${shape(figure.text)}`,
        place: cellName,
        found: `“${shape(figure.text)}” is not a figure.`,
        question: 'It is left out, unless you write the figure here.',
        choices: [{ id: 'leave', label: 'Leave it out' }],
        usualChoice: 'leave',
        isFigure: isWrittenFigure,
      });
      const figureWritten = writtenFigure(text);
      return figureWritten && observationText({ figure: figureWritten, place: cellName }, unit, questions);
    }
  }
}

/** The text of a cell with `#` for each digit. A text that cannot be read may hold a count too small to show, so no message quotes its digits. */
function shape(text: string): string {
  return quoted(text).slice(0, 40).replaceAll(/\d/g, '#');
}

const SHORTHAND_PATTERN = /^\[?(c|x|z|k|u|low)\]?$/;

function signText(sign: string, cellName: string, questions: QuestionLog): string | undefined {
  const shorthand = SHORTHAND_PATTERN.exec(sign)?.[1];
  if (shorthand !== undefined) return shorthand;
  const isFewer = sign.startsWith('<');
  const isNought = /^(nil|none)$/.test(sign);
  const chosenId = questions.ask({
    id: `sign:${isFewer ? '<' : sign}`,
    place: cellName,
    found: isFewer ? '“<#” means a small number.' : `“${sign}” may mean several things.`,
    question: 'Which is meant?',
    choices: isFewer
      ? SIGN_CHOICES.slice(2)
      : isNought
        ? [{ id: '0', label: 'Nought' }, ...SIGN_CHOICES]
        : SIGN_CHOICES,
    mayDiffer: true,
  });
  return chosenId;
}

function numberText(
  { text, value, isPercent }: WideFigure & { readonly kind: 'number' },
  {
    place: cellName,
    unit,
    questions,
  }: { readonly place: string; readonly unit: string; readonly questions: QuestionLog },
): string | undefined {
  if (isPercent && unit !== 'percent') {
    questions.ask({
      id: `not-percent:${unit}`,
      place: cellName,
      found: `The figure has a % sign, and the row’s unit is ${unit}.`,
      question: 'It is left out. Correct the unit or the figure, and read the sheet again.',
      choices: [{ id: 'leave', label: 'Leave it out' }],
      usualChoice: 'leave',
    });
    return undefined;
  }
  if (unit !== 'percent' || isPercent || value === 0 || Math.abs(value) > 1) return text;
  const chosenId = questions.ask({
    id: 'fractions',
    place: cellName,
    found: 'The figure is a fraction without a % sign, in a row of percentages.',
    question: 'What does it mean?',
    choices: fractionChoices(value),
  });
  if (chosenId === undefined) return undefined;
  return chosenId === 'hundred' ? timesHundred(text) : text;
}

/** Choices that explain a fraction by an example of about the same size. They do not quote the figure itself, because it may be withheld. */
function fractionChoices(value: number): readonly Choice[] {
  const [exampleFraction, hundred] =
    Math.abs(value) < 0.01 ? ['0.002', '0.2'] : Math.abs(value) < 0.1 ? ['0.05', '5'] : ['0.5', '50'];
  return [
    { id: 'hundred', label: `As Excel keeps percentages: ${exampleFraction} is ${hundred}%` },
    { id: 'as written', label: `As it is written: ${exampleFraction} is ${exampleFraction}%` },
  ];
}

/** Multiplies a number as text by 100, and keeps the digits that were written: `0.950` becomes `95.0`. */
export function timesHundred(text: string): string {
  const decimals = decimalsIn(text);
  return (Number(text) * 100).toFixed(Math.max(0, decimals - 2));
}

/** The year of the given kind that a period ends in. */
export function yearOf(
  period: Period,
  kind: 'Financial year' | 'Academic year' | 'Calendar year',
): Period | undefined {
  const startYear = Number(period.end.slice(0, 4));
  const month = Number(period.end.slice(5, 7));
  if (kind === 'Calendar year') return toPeriod(String(startYear), kind);
  const firstYear = month < (kind === 'Financial year' ? 4 : 9) ? startYear - 1 : startYear;
  return toPeriod(twoYears(firstYear), kind);
}

export function yearBefore(period: Period): Period | undefined {
  const firstYear = Number(period.timePeriod.slice(0, 4)) - 1;
  const text = period.timePeriod.length === 6 ? twoYears(firstYear) : String(firstYear);
  return toPeriod(text, period.timeIdentifier);
}
