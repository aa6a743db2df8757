import type { Commentary, CommentaryKind } from '@/domain/plan/plan';
import { colourSince } from '@/domain/report/colourSince';
import type { IndicatorId } from '@/domain/figures/indicator';
import type { PriorityPart, ReportFacts } from '@/domain/report/reportFacts';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatAccess } from '@/ui/formatAccess';
import { formatDay } from '@/ui/formatPeriod';
import { EXEMPT_TITLE, exemptText } from '@/wording/accessText';
import { draftedGoodNews, greenButWorsening } from '@/wording/draftedText';
import { KIND_TITLES, priorityHeading, ratingsFinding, withoutPriorityTitle } from '@/wording/priorityText';
import { exceptionText } from '@/wording/reportDraftText';
import { openQuestion, paragraphsAbout } from './exceptionTexts';
import { exceptionsTable } from './exceptionsTable';
import { standingOf, type Block } from './block';
import { figureBeside } from './figureBeside';
import { restTable } from './restTable';
import { trendBlock } from './trendBlock';

/** Numbers the paragraphs of a section: `3.1`, `3.2`… */
export type Numbering = () => string;

const LAST_KINDS: readonly CommentaryKind[] = ['story', 'impact', 'voice', 'action'];

/**
 * The section on key issues: a table of all exceptions; then, for every priority in the plan's order, what is working well, what is of concern
 * with each exception in full, and the other figures in a table.
 */
export function keyIssues(reportFacts: ReportFacts, number: Numbering): readonly Block[] {
  const priorities = reportFacts.parts.flatMap((part) => {
    const blocks = priorityBlocks(reportFacts, part, number);
    return [{ ...headingOf(reportFacts, part), standing: standingOf(blocks) }, ...blocks];
  });
  return [...exceptionsTable(reportFacts), ...priorities];
}

/** The id of a heading, for links from the contents and from the list of what is missing. */
export function priorityAnchor({ priority }: PriorityPart): string {
  return `priority-${priority?.id ?? 'none'}`;
}

function headingOf({ data }: ReportFacts, part: PriorityPart): Extract<Block, { kind: 'heading' }> {
  const { priority } = part;
  const text =
    priority === undefined ? withoutPriorityTitle(data.plan) : priorityHeading(data.plan, priority);
  return { kind: 'heading', level: 3, id: priorityAnchor(part), text };
}

function priorityBlocks(reportFacts: ReportFacts, part: PriorityPart, number: Numbering): readonly Block[] {
  const isByException = reportFacts.report.template === 'highlight';
  return [
    draftedBlock(ratingsFinding(part), number),
    ...(isByException ? [] : eachFigureOnce(workingWellBlocks(reportFacts, part, number))),
    ...eachFigureOnce([
      ...concernBlocks(reportFacts, part, number),
      ...(isByException ? [] : otherParagraphBlocks(reportFacts, part, number)),
    ]),
    ...exemptParts(part, number),
    ...restTable(reportFacts, part),
  ];
}

/** Leaves each figure only with the first paragraph about it, so that later paragraphs do not repeat it. */
function eachFigureOnce(blocks: readonly Block[]): readonly Block[] {
  const shownIndicators = new Set<IndicatorId>();
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' || block.figure === undefined) return block;
    const { indicator } = block.figure;
    if (shownIndicators.has(indicator)) return { ...block, figure: undefined };
    shownIndicators.add(indicator);
    return block;
  });
}

/** Paragraphs that are exempt from publication have a heading of their own, which names the paragraph of the law. */
function exemptParts(part: PriorityPart, number: Numbering): readonly Block[] {
  if (part.exempt.length === 0) return [];
  const heading: Block = {
    kind: 'heading',
    level: 4,
    id: `${priorityAnchor(part)}-exempt`,
    text: EXEMPT_TITLE,
  };
  const texts = part.exempt.map(exemptText);
  return [heading, ...texts.map((text) => ({ ...draftedBlock(text, number), standing: 'written' as const }))];
}

function workingWellBlocks(
  reportFacts: ReportFacts,
  part: PriorityPart,
  number: Numbering,
): readonly Block[] {
  const writtenParagraphs = part.paragraphs.filter(({ kind }) => kind === 'working-well');
  const heading = subheading(part, 'working-well');
  if (writtenParagraphs.length > 0)
    return [
      heading,
      ...writtenParagraphs.map((paragraph) => writtenBlock(reportFacts, part, paragraph, number)),
    ];
  const goodText = draftedGoodNews(reportFacts.data, part.rows);
  const texts = goodText.length === 0 ? ['Nothing is written, and no figure is green.'] : goodText;
  return [heading, ...texts.map((text) => draftedBlock(text, number))];
}

/** The concerns that officers wrote, each with its story; then every exception that no concern is about, drafted from the figures if it has no story. */
function concernBlocks(reportFacts: ReportFacts, part: PriorityPart, number: Numbering): readonly Block[] {
  const heading = subheading(part, 'concern');
  const otherConcerns = part.paragraphs.filter(
    ({ kind, indicator }) => kind === 'concern' && !isException(part, indicator),
  );
  const blocks = [
    ...part.exceptions.flatMap((row) => exceptionBlocks(reportFacts, part, row, number)),
    ...otherConcerns.map((paragraph) => writtenBlock(reportFacts, part, paragraph, number)),
  ];
  const isWritten = part.paragraphs.some(({ kind }) => kind === 'concern');
  const watchedText = isWritten ? undefined : greenButWorsening(reportFacts.data, part.rows);
  return [
    heading,
    ...blocks,
    ...(blocks.length > 0
      ? []
      : [draftedBlock('No concern is written, and no figure is red, or amber and worsening.', number)]),
    ...(watchedText === undefined ? [] : [draftedBlock(watchedText, number)]),
  ];
}

function draftedBlock(text: string, number: Numbering): Extract<Block, { kind: 'paragraph' }> {
  return { kind: 'paragraph', number: number(), text, standing: 'drafted', notes: [] };
}

function exceptionBlocks(
  reportFacts: ReportFacts,
  part: PriorityPart,
  row: ScorecardRow,
  number: Numbering,
): readonly Block[] {
  const question = openQuestion(part, row);
  const blocks = paragraphsAbout(part, row).map((paragraph) =>
    writtenBlock(reportFacts, part, paragraph, number),
  );
  const trend = trendBlock(reportFacts, row);
  if (question === undefined) return [...blocks, ...trend];
  const drafted: Block = {
    kind: 'paragraph',
    number: number(),
    text: exceptionText(reportFacts.data, row, colourSince(reportFacts.data, row, reportFacts.area)),
    standing: 'drafted',
    notes: [question],
    figure: figureBeside(reportFacts.data, row),
  };
  return [...blocks, drafted, ...trend];
}

/** What children say, and the stories and actions that are not about any exception. */
function otherParagraphBlocks(
  reportFacts: ReportFacts,
  part: PriorityPart,
  number: Numbering,
): readonly Block[] {
  return LAST_KINDS.flatMap((kind) => {
    const paragraphsOfKind = part.paragraphs.filter(
      (paragraph) => paragraph.kind === kind && (kind === 'voice' || !isException(part, paragraph.indicator)),
    );
    if (paragraphsOfKind.length === 0) return [];
    return [
      subheading(part, kind),
      ...paragraphsOfKind.map((paragraph) =>
        writtenBlock(reportFacts, part, paragraph, number, { isUnderKind: true }),
      ),
    ];
  });
}

function isException({ exceptions }: PriorityPart, indicator: string | undefined): boolean {
  return exceptions.some((row) => row.indicator.id === indicator);
}

function subheading(part: PriorityPart, kind: CommentaryKind): Block {
  return { kind: 'heading', level: 4, id: `${priorityAnchor(part)}-${kind}`, text: KIND_TITLES[kind] };
}

function writtenBlock(
  { data }: ReportFacts,
  { rows }: PriorityPart,
  { kind, text, indicator, owner, due, source, date, access }: Commentary,
  number: Numbering,
  /** Whether the heading above a paragraph names the paragraph's kind already. */
  { isUnderKind }: { readonly isUnderKind: boolean } = { isUnderKind: false },
): Extract<Block, { kind: 'paragraph' }> {
  const row = rows.find((otherRow) => otherRow.indicator.id === indicator);
  const accessText = formatAccess(access);
  const words = [
    accessText === undefined ? undefined : `For members: ${accessText}`,
    isUnderKind || kind === 'concern' || kind === 'working-well' ? undefined : KIND_TITLES[kind],
    owner,
    due === undefined ? undefined : `due ${formatDay(due)}`,
    source ?? (date === undefined ? undefined : formatDay(date)),
  ];
  const notes = words.filter((word) => word !== undefined && word !== '');
  return {
    kind: 'paragraph',
    number: number(),
    text,
    standing: 'written',
    notes: notes.length === 0 ? [] : [notes.join(' · ')],
    figure: row === undefined ? undefined : figureBeside(data, row),
  };
}
