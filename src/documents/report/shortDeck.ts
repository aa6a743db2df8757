import { CHANGES_ID, type ReportFacts } from '@/domain/report/reportFacts';
import { toAskAbout } from '@/domain/report/toAskAbout';
import { tallyOf } from '@/domain/scorecard/tally';
import { beyondChanceCounts } from '@/domain/certainty/beyondChanceCounts';
import { priorityHeading, ratingsFinding, withoutPriorityTitle } from '@/wording/priorityText';
import { sinceName } from '@/wording/sinceReportText';
import { redIndicatorsText } from '@/wording/tallyText';
import { beyondChanceText } from '@/wording/beyondChanceText';
import { plainParagraphs, type Block, type ReportDocument } from './block';
import { exceptionSlide } from './exceptionSlide';
import { EXCEPTION_COLUMNS, EXCEPTION_KEY, exceptionRows } from './exceptionsTable';
import { goodSlide } from './goodSlide';
import { MOST_ROWS, type Slide } from './slide';
import { slideNotes } from './slideNotes';

/** The figures that have a slide of their own with a chart; the other exceptions share tables. */
const MOST_ALONE = 3;

/**
 * A report in about eight slides, one message each: the title, the ratings by priority, the exceptions that most need a question (as the brief chooses them),
 * the other exceptions, six a slide, what is working well, what has changed since the last report, and what members are asked to do. Nothing in it is not in the report.
 */
export function shortDeck(facts: ReportFacts, report: ReportDocument): readonly Slide[] {
  const notes = slideNotes(report.blocks);
  const asked = toAskAbout(facts.data, facts.rows, facts.area).slice(0, MOST_ALONE);
  const alone = asked.flatMap(({ row }) => exceptionSlide(facts, row, notes) ?? []);
  return [
    { title: report.title, body: { kind: 'words', lines: report.header }, notes },
    tallySlide(facts, notes),
    ...alone.map(({ slide }) => slide),
    ...otherExceptions(
      facts,
      alone.map(({ row }) => row.indicator.id),
      notes,
    ),
    ...goodSlide(facts, notes),
    ...changesSlide(facts, report.blocks, notes),
    ...recommendationsSlide(report.blocks, notes),
  ];
}

const TALLY_COLUMNS = [
  { title: 'Priority' },
  { title: 'Red', isNumber: true },
  { title: 'Amber', isNumber: true },
  { title: 'Green', isNumber: true },
  { title: 'Not rated', isNumber: true },
] as const;

/** More priorities than this are a list to look up, and no picture. */
const MOST_PRIORITIES = 10;

function tallySlide({ data, rows, parts }: ReportFacts, notes: string): Slide {
  const lead = [
    rows.length === 0
      ? ratingsFinding({ rows })
      : `${ratingsFinding({ rows })} ${beyondChanceText(beyondChanceCounts(data, rows))}`,
  ];
  const title = redIndicatorsText(tallyOf(rows));
  if (parts.length === 0 || parts.length > MOST_PRIORITIES)
    return { title, body: { kind: 'words', lines: lead }, notes };
  const counted = parts.map(({ priority, rows: own }) => {
    const { red, amber, green, notRated } = tallyOf(own);
    const name =
      priority === undefined ? withoutPriorityTitle(data.plan) : priorityHeading(data.plan, priority);
    return [name, ...[red, amber, green, notRated].map(String)];
  });
  return { title, body: { kind: 'table', lead, columns: TALLY_COLUMNS, rows: counted }, notes };
}

function otherExceptions(facts: ReportFacts, alone: readonly string[], notes: string): readonly Slide[] {
  const rows = exceptionRows(facts).flatMap(({ row, cells }) =>
    alone.includes(row.indicator.id) ? [] : [cells],
  );
  const count = `${rows.length}${alone.length === 0 ? '' : ' other'} ${rows.length === 1 ? 'figure is' : 'figures are'}`;
  const parts = Math.ceil(rows.length / MOST_ROWS);
  const most = Math.ceil(rows.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, part) => ({
    title: `${count} red, or amber and worsening`,
    body: {
      kind: 'table',
      lead: [],
      columns: EXCEPTION_COLUMNS,
      rows: rows.slice(part * most, (part + 1) * most),
    },
    notes: `${EXCEPTION_KEY} ${notes}`,
  }));
}

/** The counts of what has changed, and the ratings that did: the first six, those that got worse before those that got better. */
function changesSlide({ since }: ReportFacts, blocks: readonly Block[], notes: string): readonly Slide[] {
  const own = sectionOf(blocks, CHANGES_ID);
  const first = own.find((block) => block.kind === 'paragraph');
  if (first === undefined) return [];
  const title = `What has changed since ${since === undefined ? 'the period before' : sinceName(since.report)}`;
  const lead = plainParagraphs(first);
  const ratings = own.find((block) => block.kind === 'table' && block.shows === 'rating steps');
  if (ratings?.kind !== 'table') return [{ title, body: { kind: 'words', lines: lead }, notes }];
  const { columns, rows } = ratings;
  return [{ title, body: { kind: 'table', lead, columns, rows: rows.slice(0, MOST_ROWS) }, notes }];
}

function recommendationsSlide(blocks: readonly Block[], notes: string): readonly Slide[] {
  const lines = sectionOf(blocks, 'recommendations').flatMap((block) =>
    block.kind === 'paragraph' ? plainParagraphs(block) : [],
  );
  if (lines.length === 0) return [];
  return [{ title: 'What members are asked to do', body: { kind: 'words', lines }, notes }];
}

/** The blocks of one section, without its heading. */
function sectionOf(blocks: readonly Block[], id: string): readonly Block[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  if (from === -1) return [];
  const next = blocks.findIndex((block, at) => at > from && block.kind === 'heading' && block.level === 2);
  return blocks.slice(from + 1, next === -1 ? undefined : next);
}
