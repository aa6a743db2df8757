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

/** What a room can read below a chart; the rest is for the presenter. */
const MOST_LETTERS = 480;
/** Why first, and then what is done about it. */
const KINDS: readonly CommentaryKind[] = ['story', 'concern', 'action', 'impact'];

/** One exception with its chart: why it is rated so and since when, what officers wrote, or the question that is open. Undefined where there is no chart to draw. */
export function exceptionSlide(
  facts: ReportFacts,
  row: ScorecardRow,
  notes: string,
): { readonly row: ScorecardRow; readonly slide: Slide } | undefined {
  const part = facts.parts.find(({ exceptions }) => exceptions.includes(row));
  const [trend] = trendBlock(facts, row);
  if (part === undefined || trend?.kind !== 'trend') return undefined;
  const [first, ...others] = linesOf(facts, part, row);
  const fits = others.filter((_, at) => [first, ...others.slice(0, at + 1)].join('').length <= MOST_LETTERS);
  const more = others.slice(fits.length);
  return {
    row,
    slide: {
      title: trend.title,
      body: { kind: 'trend', trend, lines: [...(first === undefined ? [] : [first]), ...fits] },
      notes: [...more, notes].join('\n'),
    },
  };
}

function linesOf({ data, area }: ReportFacts, part: PriorityPart, row: ScorecardRow): readonly string[] {
  const { rating, reason } = figureBeside(data, row);
  const since = colourSince(data, row, area);
  const colour = row.rating.kind === 'rated' ? row.rating.colour : undefined;
  const written = paragraphsAbout(part, row, KINDS).map(({ kind, text, owner, due }) => {
    const who = [
      kind === 'action' ? owner : undefined,
      due === undefined ? undefined : `due ${formatDay(due)}`,
    ];
    const said = who.filter((one) => one !== undefined && one !== '').join(', ');
    return said === '' ? text : `${text} (${said})`;
  });
  const question = openQuestion(part, row);
  return [
    [
      `${rating}. ${reason}`,
      ...(since === undefined || colour === undefined ? [] : [sinceText(colour, since)]),
    ].join(' '),
    ...written,
    ...(question === undefined ? [] : [`**${question}**`]),
  ];
}
