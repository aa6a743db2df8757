import { CHANGES_ID, type ReportFacts } from '@/domain/report/reportFacts';
import type { SinceReport } from '@/domain/report/sinceReport';
import { figuresToAskAbout } from '@/domain/report/figuresToAskAbout';
import { tallyOf } from '@/domain/scorecard/tally';
import { beyondChanceCounts } from '@/domain/certainty/beyondChanceCounts';
import { formatDay } from '@/ui/formatPeriod';
import { priorityHeading, ratingsFinding, withoutPriorityTitle } from '@/wording/priorityText';
import { changeCounts, ratingSteps, sinceName } from '@/wording/sinceReportText';
import { redIndicatorsText } from '@/wording/tallyText';
import { beyondChanceText } from '@/wording/beyondChanceText';
import { plainParagraphs, sectionRange, type Block, type ReportDocument } from './block';
import { stepReasons } from './stepReasons';
import { exceptionSlide } from './exceptionSlide';
import { EXCEPTION_COLUMNS, EXCEPTION_KEY, exceptionRows } from './exceptionsTable';
import { goodSlide } from './goodSlide';
import { MOST_ROWS, type Slide } from './slide';
import { slideNotes } from './slideNotes';

/** This many figures have a slide of their own with a chart; the other exceptions share tables. */
const MOST_ALONE = 3;

/**
 * A report in about eight slides, one message each: the title; the ratings by priority; the exceptions that most need a question, as the brief
 * chooses them; the other exceptions, six to a slide; what is working well; what has changed since the last report; and what members are asked
 * to do. The slides say nothing that the report does not.
 */
export function shortDeck(reportFacts: ReportFacts, report: ReportDocument): readonly Slide[] {
  const notes = slideNotes(report.blocks);
  const rowsToAskAbout = figuresToAskAbout(reportFacts.data, reportFacts.rows, reportFacts.area).slice(
    0,
    MOST_ALONE,
  );
  const exceptionSlides = rowsToAskAbout.flatMap(({ row }) => exceptionSlide(reportFacts, row, notes) ?? []);
  return [
    { title: report.title, body: { kind: 'words', lines: titleLines(reportFacts, report) }, notes },
    tallySlide(reportFacts, notes),
    ...exceptionSlides.map(({ slide }) => slide),
    ...otherExceptions(
      reportFacts,
      exceptionSlides.map(({ row }) => row.indicator.id),
      notes,
    ),
    ...goodSlide(reportFacts, notes),
    ...changesSlide(reportFacts, report.blocks, notes),
    ...recommendationsSlide(report.blocks, notes),
  ];
}

/** The report's header, with the date of the meeting. */
function titleLines(
  { report: { meeting, date } }: ReportFacts,
  { header }: ReportDocument,
): readonly string[] {
  if (meeting === undefined || date === undefined) return header;
  return header.map((line) => (line === meeting ? `${meeting}, ${formatDay(date)}` : line));
}

const TALLY_COLUMNS = [
  { title: 'Priority' },
  { title: 'Red', isNumber: true },
  { title: 'Amber', isNumber: true },
  { title: 'Green', isNumber: true },
  { title: 'Not rated', isNumber: true },
] as const;

/** If there are more priorities than this, a table of them is for looking things up and is left out. */
const MOST_PRIORITIES = 10;

function tallySlide({ data, rows, parts }: ReportFacts, notes: string): Slide {
  const leadLines = [
    rows.length === 0
      ? ratingsFinding({ rows })
      : `${ratingsFinding({ rows })} ${beyondChanceText(beyondChanceCounts(data, rows))}`,
  ];
  const title = redIndicatorsText(tallyOf(rows));
  if (parts.length === 0 || parts.length > MOST_PRIORITIES)
    return { title, body: { kind: 'words', lines: leadLines }, notes };
  const priorityCounts = parts.map(({ priority, rows: partRows }) => {
    const { red, amber, green, notRated } = tallyOf(partRows);
    const name =
      priority === undefined ? withoutPriorityTitle(data.plan) : priorityHeading(data.plan, priority);
    return [name, ...[red, amber, green, notRated].map(String)];
  });
  return { title, body: { kind: 'table', leadLines, columns: TALLY_COLUMNS, rows: priorityCounts }, notes };
}

function otherExceptions(
  reportFacts: ReportFacts,
  titlesOnSlides: readonly string[],
  notes: string,
): readonly Slide[] {
  const rows = exceptionRows(reportFacts).flatMap(({ row, cells }) =>
    titlesOnSlides.includes(row.indicator.id) ? [] : [cells],
  );
  const count = `${rows.length}${titlesOnSlides.length === 0 ? '' : ' other'} ${rows.length === 1 ? 'figure is' : 'figures are'}`;
  const slideCount = Math.ceil(rows.length / MOST_ROWS);
  const rowsPerSlide = Math.ceil(rows.length / Math.max(1, slideCount));
  return Array.from({ length: slideCount }, (_, slideIndex) => ({
    title: `${count} red, or amber and worsening`,
    body: {
      kind: 'table',
      leadLines: [],
      columns: EXCEPTION_COLUMNS,
      rows: rows.slice(slideIndex * rowsPerSlide, (slideIndex + 1) * rowsPerSlide),
    },
    notes: `${EXCEPTION_KEY} ${notes}`,
  }));
}

/** Texts with more letters than this take more than four lines above a table. */
const MOST_LEAD = 430;

/**
 * What has changed: the counts; the reason for each rating that changed although its figure did not; and the first six ratings that changed,
 * those that got worse first. Nothing in the title or the table is repeated.
 */
function changesSlide(reportFacts: ReportFacts, blocks: readonly Block[], notes: string): readonly Slide[] {
  const { since } = reportFacts;
  const changeBlocks = sectionOf(blocks, CHANGES_ID);
  const firstParagraph = changeBlocks.find((block) => block.kind === 'paragraph');
  if (firstParagraph === undefined) return [];
  const title = `What has changed since ${since === undefined ? 'the period before' : sinceName(since.report)}`;
  const counts = since === undefined ? plainParagraphs(firstParagraph) : sinceLines(since);
  const ratings = changeBlocks.find((block) => block.kind === 'table' && block.shows === 'rating steps');
  if (ratings?.kind !== 'table') return [{ title, body: { kind: 'words', lines: counts }, notes }];
  const reasons = stepReasons(reportFacts);
  const reasonsThatFit = reasons.filter(
    (_, index) => [...counts, ...reasons.slice(0, index + 1)].join('').length <= MOST_LEAD,
  );
  const { columns, rows } = ratings;
  return [
    {
      title,
      body: {
        kind: 'table',
        leadLines: [...counts, ...reasonsThatFit],
        columns,
        rows: rows.slice(0, MOST_ROWS),
      },
      notes: [...reasons.slice(reasonsThatFit.length), notes].join('\n'),
    },
  ];
}

/**
 * The counts of what has changed. The count of all changed ratings is left out if there are separate counts of those that got better and
 * worse, which also say how many may not be shown.
 */
function sinceLines(since: SinceReport): readonly string[] {
  const steps = ratingSteps(since).slice(0, 1);
  const otherChanges = since.changes.filter(({ kind }) => steps.length === 0 || kind !== 'rating');
  const counts = changeCounts(otherChanges, since.commentary);
  if (counts.length === 0) return steps.length === 0 ? ['Nothing has changed.'] : steps;
  return [...steps, `${counts.join(', ')}.`];
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
  const range = sectionRange(blocks, id);
  return range === undefined ? [] : blocks.slice(range[0] + 1, range[1]);
}
