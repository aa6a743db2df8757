import type { CommentaryKind } from '@/domain/plan/plan';
import { colourSince } from '@/domain/report/colourSince';
import type { PriorityPart, ReportFacts } from '@/domain/report/reportFacts';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatDay } from '@/ui/formatPeriod';
import { sinceText } from '@/wording/reportDraftText';
import { openQuestion, paragraphsAbout } from './exceptionTexts';
import { figureBeside } from './figureBeside';
import type { Slide } from './slide';
import { trendBlock } from './trendBlock';

/** The most letters below a chart that a room can read; the rest goes in the presenter's notes. */
const MOST_LETTERS = 480;
/** The order of what officers wrote: first why, then what is being done about it. */
const PARAGRAPH_KINDS: readonly CommentaryKind[] = ['story', 'concern', 'action', 'impact'];

/**
 * A slide of one exception with its chart: why it has its rating and since when, and what officers wrote or, if they wrote nothing, the
 * question that is open. Returns undefined if there is no chart to draw.
 */
export function exceptionSlide(
  reportFacts: ReportFacts,
  row: ScorecardRow,
  notes: string,
): { readonly row: ScorecardRow; readonly slide: Slide } | undefined {
  const part = reportFacts.parts.find(({ exceptions }) => exceptions.includes(row));
  const [trend] = trendBlock(reportFacts, row);
  if (part === undefined || trend?.kind !== 'trend') return undefined;
  const [firstLine, ...otherLines] = linesOf(reportFacts, part, row);
  const fits = otherLines.filter(
    (_, index) => [firstLine, ...otherLines.slice(0, index + 1)].join('').length <= MOST_LETTERS,
  );
  const linesLeft = otherLines.slice(fits.length);
  return {
    row,
    slide: {
      title: trend.title,
      body: { kind: 'trend', trend, lines: [...(firstLine === undefined ? [] : [firstLine]), ...fits] },
      notes: [...linesLeft, notes].join('\n'),
    },
  };
}

function linesOf({ data, area }: ReportFacts, part: PriorityPart, row: ScorecardRow): readonly string[] {
  const { rating, reason } = figureBeside(data, row);
  const sinceColour = colourSince(data, row, area);
  const colour = row.rating.kind === 'rated' ? row.rating.colour : undefined;
  const writtenLines = paragraphsAbout(part, row, PARAGRAPH_KINDS).map(({ kind, text, owner, due }) => {
    const attribution = [
      kind === 'action' ? owner : undefined,
      due === undefined ? undefined : `due ${formatDay(due)}`,
    ];
    const attributionText = attribution
      .filter((attributionPart) => attributionPart !== undefined && attributionPart !== '')
      .join(', ');
    return attributionText === '' ? text : `${text} (${attributionText})`;
  });
  const question = openQuestion(part, row);
  return [
    [
      `${rating}. ${reason}`,
      ...(sinceColour === undefined || colour === undefined ? [] : [sinceText(colour, sinceColour)]),
    ].join(' '),
    ...writtenLines,
    ...(question === undefined ? [] : [`**${question}**`]),
  ];
}
