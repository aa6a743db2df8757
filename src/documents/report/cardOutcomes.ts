import { strongestChange } from '@/domain/certainty/strongestChange';
import { isAboutChildren } from '@/domain/report/coverageMatrix';
import type { ReportFacts } from '@/domain/report/reportFacts';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { polarityText } from '@/wording/directionText';
import { priorityHeading, priorityLabel, withoutPriorityTitle } from '@/wording/priorityText';
import { ratingWord } from '@/wording/ratingText';
import { figureText, reportSummaryText } from '@/wording/reportDraftText';
import { changeWord } from '@/wording/strongestText';
import type { Block } from './block';
import type { Numbering } from './keyIssues';

const COLUMNS = [
  { title: 'Indicator' },
  { title: 'What is better' },
  { title: 'Period' },
  { title: 'Figure', isNumber: true },
  { title: 'Rating', isRating: true },
  { title: 'How it changed' },
] as const;

/**
 * The section on how children are: the tally of the whole plan, then the outcomes of each priority. Indicators that only count how much was
 * done are left out; the scorecard has them.
 */
export function cardOutcomes(reportFacts: ReportFacts, number: Numbering): readonly Block[] {
  const { data, parts } = reportFacts;
  const leadParagraph: Block = {
    kind: 'paragraph',
    number: number(),
    text: reportSummaryText(reportFacts),
    standing: 'drafted',
    notes: [],
  };
  const tables = parts.flatMap((part): readonly Block[] => {
    const outcomes = part.rows.filter(isAboutChildren);
    const label = part.priority === undefined ? 'no priority' : priorityLabel(data.plan, part.priority);
    const title =
      part.priority === undefined
        ? withoutPriorityTitle(data.plan)
        : priorityHeading(data.plan, part.priority);
    const heading: Block = {
      kind: 'heading',
      level: 3,
      id: `outcomes-${part.priority?.id ?? 'none'}`,
      text: title,
    };
    if (outcomes.length === 0)
      return [heading, { kind: 'paragraph', text: noOutcomeText(part.rows), standing: 'drafted', notes: [] }];
    const rows = outcomes.map((row) => [
      row.indicator.title,
      polarityText(row.indicator.polarity),
      row.period === undefined ? 'none' : formatPeriodShort(row.period),
      figureText(row),
      ratingWord(row.rating),
      changeWord(strongestChange(data, row), row),
    ]);
    return [heading, { kind: 'table', caption: `How children are: ${label}`, columns: COLUMNS, rows }];
  });
  return [leadParagraph, ...tables];
}

/** Says why a priority has no outcomes. Where a level is missing, an indicator may say how children are, and nobody has said so. */
function noOutcomeText(rows: readonly ScorecardRow[]): string {
  const [firstRow] = rows;
  if (firstRow === undefined) return 'No indicator.';
  if (rows.some(({ indicator }) => indicator.level === undefined))
    return rows.length === 1
      ? 'The plan does not say whether its one indicator here says how children are, so it is not listed.'
      : `The plan does not say which of its ${rows.length} indicators here say how children are, so none is listed.`;
  return `No indicator says how children are; ${rows.length === 1 ? 'the one there is says' : `the ${rows.length} there are say`} how much was done, or how well.`;
}
