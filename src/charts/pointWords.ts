import { eventWords, type EventMark } from './eventMarks';
import { linesWithFigure, type LineName, type TrendRow } from './trendRows';

type PointContext = {
  readonly names: Readonly<Record<LineName, string>>;
  readonly marks: readonly EventMark[];
  readonly format: (value: number) => string;
};

/** The figures of one point of a trend, one line each; our figure with its range. */
export function pointLines(row: TrendRow, { names, format }: Omit<PointContext, 'marks'>): readonly string[] {
  const lines = linesWithFigure([row]).map((name) => {
    const range = name === 'ours' ? row.range : undefined;
    const figure = `${names[name]} ${format(row.figures[name] ?? Number.NaN)}`;
    return range === undefined ? figure : `${figure}, 95% range ${format(range[0])} to ${format(range[1])}`;
  });
  return row.figures.ours === undefined ? [...lines, `${names.ours}: no figure`] : lines;
}

/** The events at a point of a trend. */
export function pointEvents(row: TrendRow, marks: readonly EventMark[]): readonly EventMark[] {
  return marks.filter(({ noteStep }) => noteStep === row.step);
}

/** A point of a trend in words: "2025: Rotherham 4.4%; England 3.4%", and the events at that point. */
export function pointWords(row: TrendRow, pointContext: PointContext): string {
  const events = pointEvents(row, pointContext.marks).map((mark) => eventWords(mark));
  return `${row.label}: ${[...pointLines(row, pointContext), ...events].join('; ')}`;
}
