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
  figureThen,
  ratingsInOrder,
  sincePeriodInOrder,
  stepReasons,
  type RatingStep,
} from './stepReasons';
import { hasAppendix } from './appendixTable';

const RATING_COLUMNS = [
  { title: 'Indicator' },
  { title: 'Was', isNumber: true },
  { title: 'Is', isNumber: true },
  { title: 'Rating was', isRating: true },
  { title: 'Rating is', isRating: true },
] as const;

const FIGURE_COLUMNS = [
  { title: 'Indicator' },
  { title: 'Was', isNumber: true },
  { title: 'Is', isNumber: true },
] as const;

const REVISED_COLUMNS = [
  { title: 'Indicator' },
  { title: 'Period' },
  { title: 'Was', isNumber: true },
  { title: 'Is', isNumber: true },
  { title: 'Why' },
] as const;

const WORDING_COLUMNS = [{ title: 'Indicator' }, { title: 'What changed' }] as const;
const PARAGRAPH_COLUMNS = [{ title: 'Kind' }, { title: 'Paragraph' }] as const;

/** What has changed since the last frozen report or, if there is none, the ratings whose colour differs from the period before. */
export function changesBlocks(reportFacts: ReportFacts, number: Numbering): readonly Block[] {
  return reportFacts.since === undefined
    ? sincePeriodBlocks(reportFacts, number)
    : sinceReportBlocks(reportFacts, reportFacts.since, number);
}

function sinceReportBlocks(
  reportFacts: ReportFacts,
  since: SinceReport,
  number: Numbering,
): readonly Block[] {
  const { changes, commentary } = since;
  const counts = changeCounts(changes, commentary);
  const countsText = counts.length === 0 ? 'Nothing has changed' : `${counts.join(', ')}`;
  const text = `This is since ${sinceName(since.report)}. ${countsText}.`;
  const sortedChanges = ratingsInOrder(changes);
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
      RATING_COLUMNS,
      sortedChanges.map((change) => ratingCells(reportFacts, change, changes)),
    ),
    ...explanationBlocks(stepReasons(reportFacts), number),
    // A report by exception says how many figures are new and shows only the exceptions. A report with an appendix
    // shows both figures there.
    ...(reportFacts.report.template === 'highlight' || hasAppendix(reportFacts.report)
      ? []
      : table(
          'Figures that are new',
          FIGURE_COLUMNS,
          figures.map(({ was: figureBefore, now: figureToday }) => [
            figureToday.title,
            figureWithPeriod(figureBefore),
            figureWithPeriod(figureToday),
          ]),
        )),
    ...revisedBlocks(changes),
    ...CHANGE_GROUPS.slice(3).flatMap(({ title, kinds }) =>
      table(
        title,
        WORDING_COLUMNS,
        changes
          .filter(({ kind }) => kinds.includes(kind))
          .map((change) => [changeTitle(change), `${changeSinceText(change)}.`]),
      ),
    ),
    ...table(
      'New commentary',
      PARAGRAPH_COLUMNS,
      commentary
        .filter((paragraph) => !isPrinted(reportFacts, paragraph))
        .map(({ kind, text: words }) => [KIND_TITLES[kind], plainWords(words)]),
    ),
  ];
}

/** Changes that the report shows further on, beside the figure, are counted here and not printed twice. A report by exception leaves some of them out. */
function isPrinted({ report, parts }: ReportFacts, paragraph: Commentary): boolean {
  return report.template !== 'highlight' && parts.some(({ paragraphs }) => paragraphs.includes(paragraph));
}

/** Figures of the last report that have been revised since, each with the reason that the officer gave. */
function revisedBlocks(changes: readonly FigureChange[]): readonly Block[] {
  const revisedChanges = changes.flatMap((change) =>
    change.kind === 'revised' || change.kind === 'withheld now' ? [change] : [],
  );
  const rows = revisedChanges.map(revisedCells);
  return table('Figures revised or overwritten', REVISED_COLUMNS, rows).map((block) =>
    block.kind === 'table' && rows.some(([, , textBefore]) => textBefore === NOT_SHOWN)
      ? { ...block, notes: [NOT_SHOWN_NOTE] }
      : block,
  );
}

function revisedCells(
  change: Extract<FigureChange, { kind: 'revised' | 'withheld now' }>,
): readonly string[] {
  const { was: figureBefore, readingToday } = change;
  const period = figureBefore.period === undefined ? 'none' : formatPeriodShort(figureBefore.period);
  if (change.kind === 'withheld now') {
    const textToday = readingToday === undefined || isHidden(readingToday) ? 'withheld' : 'not available';
    return [figureBefore.title, period, 'published then', textToday, NO_REASON];
  }
  const textBefore =
    figureBefore.figure.kind === 'told'
      ? formatReading(figureBefore.figure.reading, figureBefore)
      : NOT_SHOWN;
  const reasonText =
    figureBefore.why?.replace(/\.$/, '') ?? (change.isMarked ? 'marked as revised' : NO_REASON);
  return [
    figureBefore.title,
    period,
    textBefore,
    formatReading(change.readingToday, figureBefore),
    reasonText,
  ];
}

const NO_REASON = 'none is recorded';
const NOT_SHOWN = 'not shown';
const NOT_SHOWN_NOTE = '“Not shown”: the figure of that report could give away one that is withheld.';

/** The figure in the last report and now, if that report showed one and it may still be published. */
function ratingCells(
  { rows }: ReportFacts,
  { now: figureToday, was: ratingBefore, is: ratingToday }: RatingStep,
  changes: readonly FigureChange[],
): readonly string[] {
  const row = rows.find(({ indicator }) => indicator.id === figureToday.indicator);
  return [
    figureToday.title,
    figureWithPeriod(figureThen(figureToday, changes)),
    row === undefined ? figureWithPeriod(figureToday) : figureText(row),
    capital(ratingBefore),
    capital(ratingToday),
  ];
}

function table(
  caption: string,
  columns: Extract<Block, { kind: 'table' }>['columns'],
  rows: readonly (readonly string[])[],
): readonly Block[] {
  const shows = columns === RATING_COLUMNS ? 'rating steps' : undefined;
  return rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows, shows }];
}

function explanationBlocks(texts: readonly string[], number: Numbering): readonly Block[] {
  return texts.map((text) => ({ kind: 'paragraph', number: number(), text, standing: 'drafted', notes: [] }));
}

/** Every rating whose colour differs from the period before; ratings that got worse come first. */
function sincePeriodBlocks(reportFacts: ReportFacts, number: Numbering): readonly Block[] {
  const { changes } = reportFacts;
  const sortedChanges = sincePeriodInOrder(changes);
  const worseChanges = changes.filter(gotWorse);
  const betterCount = changes.length - worseChanges.length;
  const text =
    changes.length === 0
      ? `${SINCE_PERIOD} No rating has changed.`
      : `${SINCE_PERIOD} ${worseChanges.length} ${worseChanges.length === 1 ? 'rating is' : 'ratings are'} worse and ${betterCount} ${betterCount === 1 ? 'is' : 'are'} better.`;
  const rows = sortedChanges.map(({ row, from: ratingBefore, to: ratingToday }) => [
    row.indicator.title,
    row.direction.kind === 'change'
      ? `${formatReading(row.direction.before, row.indicator)} (${formatPeriodShort(row.direction.previous)})`
      : 'none',
    figureText(row),
    capital(ratingBefore),
    capital(ratingToday),
  ]);
  return [
    { kind: 'paragraph', number: number(), text, standing: 'drafted', notes: [] },
    ...table('Ratings that changed', RATING_COLUMNS, rows),
    ...explanationBlocks(stepReasons(reportFacts), number),
  ];
}
