import { capital } from '@/domain/figures/capital';
import { isHidden } from '@/domain/figures/reading';
import { plainWords } from '@/domain/plan/markdown';
import type { Commentary } from '@/domain/plan/plan';
import type { FigureChange } from '@/domain/report/changesSince';
import type { ReportFacts } from '@/domain/report/reportFacts';
import type { SinceReport } from '@/domain/report/sinceReport';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';
import { figureText } from '@/wording/reportDraftText';
import { KIND_TITLES } from '@/wording/priorityText';
import {
  CHANGE_GROUPS,
  changeCounts,
  changeSinceText,
  changeTitle,
  figureWithPeriod,
  ratingSteps,
  SINCE_PERIOD,
  sinceName,
} from '@/wording/sinceReportText';
import type { Block } from './block';
import type { Numbering } from './keyIssues';
import {
  gotWorse,
  keptThen,
  ratingsInOrder,
  sincePeriodInOrder,
  stepReasons,
  type RatingStep,
} from './stepReasons';
import { hasAppendix } from './appendixTable';

const RATINGS = [
  { title: 'Indicator' },
  { title: 'Was', isNumber: true },
  { title: 'Is', isNumber: true },
  { title: 'Rating was', isRating: true },
  { title: 'Rating is', isRating: true },
] as const;

const FIGURES = [
  { title: 'Indicator' },
  { title: 'Was', isNumber: true },
  { title: 'Is', isNumber: true },
] as const;

const REVISED = [
  { title: 'Indicator' },
  { title: 'Period' },
  { title: 'Was', isNumber: true },
  { title: 'Is', isNumber: true },
  { title: 'Why' },
] as const;

const WORDS = [{ title: 'Indicator' }, { title: 'What changed' }] as const;
const PARAGRAPHS = [{ title: 'Kind' }, { title: 'Paragraph' }] as const;

/** What has changed since the last frozen report, or if there is none, the ratings whose colour differs from the period before. */
export function changesBlocks(facts: ReportFacts, number: Numbering): readonly Block[] {
  return facts.since === undefined
    ? sincePeriodBlocks(facts, number)
    : sinceReportBlocks(facts, facts.since, number);
}

function sinceReportBlocks(facts: ReportFacts, since: SinceReport, number: Numbering): readonly Block[] {
  const { changes, commentary } = since;
  const counts = changeCounts(changes, commentary);
  const said = counts.length === 0 ? 'Nothing has changed' : `${counts.join(', ')}`;
  const text = `This is since ${sinceName(since.report)}. ${said}.`;
  const inOrder = ratingsInOrder(changes);
  const figures = changes.flatMap((change) => (change.kind === 'new figure' ? [change] : []));
  return [
    {
      kind: 'paragraph',
      number: number(),
      text,
      standing: 'drafted',
      notes: ratingSteps(since),
    },
    ...table(
      'Ratings that changed',
      RATINGS,
      inOrder.map((one) => ratingCells(facts, one, changes)),
    ),
    ...explained(stepReasons(facts), number),
    // A report by exception says how many figures are new, and shows the exceptions; one with an appendix has both figures there.
    ...(facts.report.template === 'highlight' || hasAppendix(facts.report)
      ? []
      : table(
          'Figures that are new',
          FIGURES,
          figures.map(({ was, now }) => [now.title, figureWithPeriod(was), figureWithPeriod(now)]),
        )),
    ...revised(changes),
    ...CHANGE_GROUPS.slice(3).flatMap(({ title, kinds }) =>
      table(
        title,
        WORDS,
        changes
          .filter(({ kind }) => kinds.includes(kind))
          .map((one) => [changeTitle(one), `${changeSinceText(one)}.`]),
      ),
    ),
    ...table(
      'New commentary',
      PARAGRAPHS,
      commentary
        .filter((one) => !isPrinted(facts, one))
        .map(({ kind, text: words }) => [KIND_TITLES[kind], plainWords(words)]),
    ),
  ];
}

/** What the report has further on, beside its figure, is counted here and not printed twice. A report by exception leaves some of it out. */
function isPrinted({ report, parts }: ReportFacts, paragraph: Commentary): boolean {
  return report.template !== 'highlight' && parts.some(({ paragraphs }) => paragraphs.includes(paragraph));
}

/** Figures of the last report that are others today, with the reason that the officer gave. */
function revised(changes: readonly FigureChange[]): readonly Block[] {
  const found = changes.flatMap((change) =>
    change.kind === 'revised' || change.kind === 'withheld now' ? [change] : [],
  );
  const rows = found.map(revisedCells);
  return table('Figures revised or overwritten', REVISED, rows).map((block) =>
    block.kind === 'table' && rows.some(([, , was]) => was === NOT_SHOWN)
      ? { ...block, notes: [NOT_SHOWN_NOTE] }
      : block,
  );
}

function revisedCells(
  change: Extract<FigureChange, { kind: 'revised' | 'withheld now' }>,
): readonly string[] {
  const { was, readingToday } = change;
  const period = was.period === undefined ? 'none' : formatPeriodShort(was.period);
  if (change.kind === 'withheld now') {
    const now = readingToday === undefined || isHidden(readingToday) ? 'withheld' : 'not available';
    return [was.title, period, 'published then', now, NO_REASON];
  }
  const then = was.figure.kind === 'told' ? formatReading(was.figure.reading, was) : NOT_SHOWN;
  const why = was.why?.replace(/\.$/, '') ?? (change.isMarked ? 'marked as revised' : NO_REASON);
  return [was.title, period, then, formatReading(change.readingToday, was), why];
}

const NO_REASON = 'none is recorded';
const NOT_SHOWN = 'not shown';
const NOT_SHOWN_NOTE = '“Not shown”: the figure of that report could give away one that is withheld.';

/** The figure then and now, if the report showed one and it may still be published. */
function ratingCells(
  { rows }: ReportFacts,
  { now, was, is }: RatingStep,
  changes: readonly FigureChange[],
): readonly string[] {
  const row = rows.find(({ indicator }) => indicator.id === now.indicator);
  return [
    now.title,
    figureWithPeriod(keptThen(now, changes)),
    row === undefined ? figureWithPeriod(now) : figureText(row),
    capital(was),
    capital(is),
  ];
}

function table(
  caption: string,
  columns: Extract<Block, { kind: 'table' }>['columns'],
  rows: readonly (readonly string[])[],
): readonly Block[] {
  const shows = columns === RATINGS ? 'rating steps' : undefined;
  return rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows, shows }];
}

function explained(texts: readonly string[], number: Numbering): readonly Block[] {
  return texts.map((text) => ({ kind: 'paragraph', number: number(), text, standing: 'drafted', notes: [] }));
}

/** Every rating whose colour differs from the period before, those that got worse first. */
function sincePeriodBlocks(facts: ReportFacts, number: Numbering): readonly Block[] {
  const { changes } = facts;
  const inOrder = sincePeriodInOrder(changes);
  const worse = changes.filter(gotWorse);
  const better = changes.length - worse.length;
  const text =
    changes.length === 0
      ? `${SINCE_PERIOD} No rating has changed.`
      : `${SINCE_PERIOD} ${worse.length} ${worse.length === 1 ? 'rating is' : 'ratings are'} worse and ${better} ${better === 1 ? 'is' : 'are'} better.`;
  const rows = inOrder.map(({ row, from, to }) => [
    row.indicator.title,
    row.direction.kind === 'change'
      ? `${formatReading(row.direction.before, row.indicator)} (${formatPeriodShort(row.direction.previous)})`
      : 'none',
    figureText(row),
    capital(from),
    capital(to),
  ]);
  return [
    { kind: 'paragraph', number: number(), text, standing: 'drafted', notes: [] },
    ...table('Ratings that changed', RATINGS, rows),
    ...explained(stepReasons(facts), number),
  ];
}
