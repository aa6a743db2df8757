import { mainArea, type PlanData } from '@/domain/plan/planData';
import { colourOf } from '@/domain/scorecard/attention';
import { scorecardOf, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { tallyOf, type Tally } from '@/domain/scorecard/tally';
import type { MarkColour } from '@/ui/RatingMark';
import { formatReading } from '@/ui/formatValue';

/** A summary of the scorecard for a first look: how many indicators have each rating, and the rows that a reader will see first. */
export type PreviewSummary = {
  readonly tally: Tally;
  readonly rows: readonly { readonly title: string; readonly value: string; readonly colour: MarkColour }[];
};

const MOST_ROWS_SHOWN = 4;
const COLOUR_ORDER: readonly MarkColour[] = ['red', 'amber', 'green', 'none'];

export function previewSummary(data: PlanData): PreviewSummary {
  const rows = scorecardOf(data, mainArea(data));
  const worstRows = rows
    .filter(({ observation }) => observation !== undefined)
    .toSorted((a, b) => COLOUR_ORDER.indexOf(markColourOf(a)) - COLOUR_ORDER.indexOf(markColourOf(b)))
    .slice(0, MOST_ROWS_SHOWN);
  return {
    tally: tallyOf(rows),
    rows: worstRows.map((row) => ({
      title: row.indicator.title,
      value: row.observation === undefined ? '' : formatReading(row.observation.reading, row.indicator),
      colour: markColourOf(row),
    })),
  };
}

function markColourOf(row: ScorecardRow): MarkColour {
  return colourOf(row) ?? 'none';
}
