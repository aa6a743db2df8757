import { strongestChange } from '@/domain/certainty/strongestChange';
import type { PriorityPart, ReportFacts } from '@/domain/report/reportFacts';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { shortChangeLine } from '@/wording/strongestText';
import { hasAppendix } from './appendixTable';
import type { Block } from './block';
import { FIGURE_COLUMNS, figureCells, NONE, otherText, provisionalNotes, targetOf } from './indicatorCells';

const CHANGED_COLUMN = { title: 'How it changed' } as const;

/**
 * A table of the indicators of a priority that are not exceptions. If there are none, the tally says so. Targets and comparators are in the
 * appendix, or in this table, in words, if the report has no appendix.
 */
export function restTable(reportFacts: ReportFacts, part: PriorityPart): readonly Block[] {
  const { data, report } = reportFacts;
  const remainingRows = part.rows.filter((row) => !part.exceptions.includes(row));
  if (remainingRows.length === 0) return [];
  const priorityTitle =
    part.priority === undefined ? 'the indicators without a priority' : part.priority.title;
  const hasTargetAndOthers = !hasAppendix(report);
  return [
    {
      kind: 'table',
      caption:
        part.exceptions.length === 0
          ? `The figures: ${priorityTitle}`
          : `The rest of the figures: ${priorityTitle}`,
      columns: [
        ...FIGURE_COLUMNS,
        CHANGED_COLUMN,
        ...(hasTargetAndOthers ? [{ title: 'Target and others' }] : []),
      ],
      rows: remainingRows.map((row) => [
        ...figureCells(row),
        shortChangeLine(strongestChange(data, row), row),
        ...(hasTargetAndOthers ? [targetAndOthers(row)] : []),
      ]),
      notes: provisionalNotes(remainingRows),
    },
  ];
}

/** The target and the comparators' figures that there are, in words: `target 60%; similar areas 38.4%; England 36.2%`. */
function targetAndOthers(row: ScorecardRow): string {
  const cells = [
    ['target', targetOf(row)],
    ['similar areas', otherText(row, 'neighbours')],
    ['England', otherText(row, 'england')],
  ] as const;
  const filledCells = cells.filter(([, text]) => text !== NONE);
  return filledCells.length === 0 ? NONE : filledCells.map((cell) => cell.join(' ')).join('; ');
}
