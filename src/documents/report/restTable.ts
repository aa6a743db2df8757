import { strongestChange } from '@/domain/certainty/strongestChange';
import type { PriorityPart, ReportFacts } from '@/domain/report/reportFacts';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { shortChangeLine } from '@/wording/strongestText';
import { hasAppendix } from './appendixTable';
import type { Block } from './block';
import { FIGURE_COLUMNS, figureCells, NONE, otherText, provisionalNotes, targetOf } from './indicatorCells';

const CHANGED = { title: 'How it changed' } as const;

/**
 * The indicators of a priority that are not exceptions. If there are none, the tally says so. A report with an appendix has targets and others there; in
 * one without, they are here in words.
 */
export function restTable(facts: ReportFacts, part: PriorityPart): readonly Block[] {
  const { data, report } = facts;
  const rest = part.rows.filter((row) => !part.exceptions.includes(row));
  if (rest.length === 0) return [];
  const of = part.priority === undefined ? 'the indicators without a priority' : part.priority.title;
  const hasOthers = !hasAppendix(report);
  return [
    {
      kind: 'table',
      caption: part.exceptions.length === 0 ? `The figures: ${of}` : `The rest of the figures: ${of}`,
      columns: [...FIGURE_COLUMNS, CHANGED, ...(hasOthers ? [{ title: 'Target and others' }] : [])],
      rows: rest.map((row) => [
        ...figureCells(row),
        shortChangeLine(strongestChange(data, row), row),
        ...(hasOthers ? [targetAndOthers(row)] : []),
      ]),
      notes: provisionalNotes(rest),
    },
  ];
}

/** `target 60%; similar areas 38.4%; England 36.2%`, those that there are. */
function targetAndOthers(row: ScorecardRow): string {
  const cells = [
    ['target', targetOf(row)],
    ['similar areas', otherText(row, 'neighbours')],
    ['England', otherText(row, 'england')],
  ] as const;
  const held = cells.filter(([, text]) => text !== NONE);
  return held.length === 0 ? NONE : held.map((cell) => cell.join(' ')).join('; ');
}
