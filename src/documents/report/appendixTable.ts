import type { FigureChange } from '@/domain/report/changesSince';
import type { ReportFacts } from '@/domain/report/reportFacts';
import { TEMPLATES } from '@/wording/reportTemplate';
import { figureWithPeriod } from '@/wording/sinceReportText';
import type { Block } from './block';
import {
  FIGURE_COLUMNS,
  figureCells,
  nameOf,
  NONE,
  otherText,
  provisionalNotes,
  targetOf,
} from './indicatorCells';

const OTHER_COLUMNS = [
  { title: 'Target', isNumber: true },
  { title: 'Similar areas', isNumber: true },
  { title: 'England', isNumber: true },
  { title: 'Last report', isNumber: true },
] as const;

/** Whether a report ends with the table of every indicator. */
export function hasAppendix({ template }: Pick<ReportFacts['report'], 'template'>): boolean {
  return TEMPLATES[template].sections.some(({ fill }) => fill === 'appendix');
}

/**
 * A table of every indicator of the plan, by priority, with the figure of the last report if the plan keeps that report. The key issues say
 * how each figure changed. A column in which no row has a figure is left out.
 */
export function appendixTable(reportFacts: ReportFacts): readonly Block[] {
  const { parts, since } = reportFacts;
  const rows = parts.flatMap((part) => part.rows);
  if (rows.length === 0) return [];
  const lastFigures = new Map((since?.changes ?? []).flatMap(lastReportFigure));
  const [name, , ...figure] = FIGURE_COLUMNS;
  const columns = [name, ...figure, ...OTHER_COLUMNS];
  const cells = rows.map((row) => [
    nameOf(row),
    ...figureCells(row).slice(2),
    targetOf(row),
    otherText(row, 'neighbours'),
    otherText(row, 'england'),
    lastFigures.get(row.indicator.id) ?? (since === undefined ? NONE : 'same period'),
  ]);
  const isHeld = columns.map(
    (_, index) =>
      index <= figure.length ||
      (index < columns.length - 1
        ? cells.some((rowCells) => rowCells[index] !== NONE)
        : lastFigures.size > 0),
  );
  return [
    {
      kind: 'table',
      caption: 'Every indicator',
      columns: columns.filter((_, index) => isHeld[index]),
      rows: cells.map((rowCells) => rowCells.filter((_, index) => isHeld[index])),
      notes: provisionalNotes(rows),
    },
  ];
}

/** The figure that the last report showed, in words, beside a newer figure. */
function lastReportFigure(change: FigureChange): readonly (readonly [string, string])[] {
  switch (change.kind) {
    case 'new figure':
      return [[change.now.indicator, figureWithPeriod(change.was)]];
    case 'came':
      return [[change.now.indicator, 'not in it']];
    case 'rating':
    case 'revised':
    case 'withheld now':
    case 'target':
    case 'went':
      return [];
  }
}
