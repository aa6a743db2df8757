import { SHORTHAND_MEANINGS, SHORTHANDS, signOf } from '@/domain/figures/reading';
import { neighbourSetOf } from '@/domain/plan/planData';
import type { ReportFacts } from '@/domain/report/reportFacts';
import { tallyOf } from '@/domain/scorecard/tally';
import { formatAccess } from '@/ui/formatAccess';
import { formatDay } from '@/ui/formatPeriod';
import { abbreviationsIn } from '@/domain/report/abbreviations';
import { draftedRecommendations, reportSummaryText } from '@/wording/reportDraftText';
import type { SectionFill, Template, TemplateSection } from '@/wording/templateShape';
import type { Block, Standing } from './block';
import { cardBlocks } from './cardBlocks';
import { changesBlocks } from './changesBlocks';
import { coverageBlocks } from './coverageBlocks';
import { keyIssues, type Numbering } from './keyIssues';
import { promisesBlocks } from './promisesBlocks';
import { appendixTable } from './appendixTable';
import { textsOf } from './textsOf';

/** The blocks of one section: the author's own text, or else a draft from the figures, or else the template's own sentence. */
export function sectionBlocks(
  reportFacts: ReportFacts,
  section: TemplateSection,
  template: Template,
): readonly Block[] {
  const number = sectionNumbering(section, template);
  const writtenSections = reportFacts.sections.filter(({ section: id }) => id === section.id);
  const ownParagraphs = writtenSections.flatMap(({ text, access }) =>
    text
      .split(/\n\s*\n/)
      .map((paragraphText) => paragraph(paragraphText, 'written', number, notesOf(formatAccess(access)))),
  );
  if (ownParagraphs.length > 0 && !isAdded(section.fill)) return ownParagraphs;
  return [...ownParagraphs, ...filledBlocks(reportFacts, section, number)];
}

/** The author's text does not replace the figures of this section; it follows them. */
const ADDED_FILLS: readonly SectionFill[] = ['key-issues', 'papers', 'changes', 'promises', 'coverage'];

function isAdded(fill: SectionFill): boolean {
  return typeof fill === 'object' ? 'card' in fill : ADDED_FILLS.includes(fill);
}

function filledBlocks(
  reportFacts: ReportFacts,
  { fill }: TemplateSection,
  number: Numbering,
): readonly Block[] {
  if (typeof fill === 'object' && 'card' in fill) return cardBlocks(reportFacts, fill.card, number);
  if (typeof fill === 'object') return [paragraph(quotedSentence(fill), 'to-be-confirmed', number)];
  switch (fill) {
    case 'summary':
      return [paragraph(reportSummaryText(reportFacts), 'drafted', number)];
    case 'recommendations':
      return draftedRecommendations(reportFacts).map((text) => paragraph(text, 'drafted', number));
    case 'promises':
      return promisesBlocks(reportFacts, number);
    case 'coverage':
      return coverageBlocks(reportFacts, number);
    case 'changes':
      return changesBlocks(reportFacts, number);
    case 'background':
      return [paragraph(backgroundText(reportFacts), 'drafted', number)];
    case 'key-issues':
      return keyIssues(reportFacts, number);
    case 'timetable':
      return timetableBlocks(reportFacts, number);
    case 'children':
      return [paragraph(childrenText(reportFacts), 'drafted', number)];
    case 'risks':
      return [paragraph(risksText(reportFacts), 'drafted', number)];
    case 'papers':
      return backgroundPapers(reportFacts);
    case 'appendix':
      return appendixTable(reportFacts);
    case 'shorthand':
      return [];
  }
}

/** The template's own sentence makes a claim that nobody has confirmed, so the report quotes it and does not assert it. */
function quotedSentence({ sentence, isOurs }: Extract<SectionFill, { sentence: string }>): string {
  return isOurs === true ? sentence : `To be confirmed, the template’s own sentence: “${sentence}”`;
}

function paragraph(
  text: string,
  standing: Standing,
  number: Numbering,
  notes: readonly string[] = [],
): Block {
  return { kind: 'paragraph', number: number(), text, standing, notes };
}

function notesOf(accessText: string | undefined): readonly string[] {
  return accessText === undefined ? [] : [`For members: ${accessText}`];
}

const ROMAN_NUMERALS = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

function sectionNumbering({ id, number }: TemplateSection, { recommendations }: Template): Numbering {
  let paragraphNumber = 0;
  return () => {
    paragraphNumber += 1;
    if (id === 'recommendations' && recommendations === 'roman')
      return `(${ROMAN_NUMERALS[paragraphNumber - 1] ?? paragraphNumber})`;
    return number === undefined ? '' : `${number}.${paragraphNumber}`;
  };
}

function backgroundText({ data, area, rows }: ReportFacts): string {
  const { plan } = data;
  const neighbours = neighbourSetOf(data, area);
  const model = neighbours?.model === undefined ? '' : ` (${neighbours.model} model)`;
  const neighboursText =
    neighbours === undefined || neighbours.members.length === 0
      ? 'They are compared with the others that the sources print.'
      : `They are compared with ${neighbours.members.length} similar areas (statistical neighbours)${model}, and England where it has a figure.`;
  return `The plan “${plan.title}” has ${plan.priorities.length} priorities and ${rows.length} indicators. ${neighboursText}`;
}

function childrenText({ rows }: ReportFacts): string {
  const { red, indicatorCount: allCount } = tallyOf(rows);
  return `The whole report is about children and young people. Of ${allCount} indicators ${red} ${red === 1 ? 'is' : 'are'} red; the key issues say which.`;
}

function risksText({ parts }: ReportFacts): string {
  const exceptions = parts.flatMap((part) => part.exceptions).length;
  const untreatedCount = parts.flatMap((part) => part.rowsWithoutAction).length;
  if (exceptions === 0) return 'No figure is red, or amber and worsening. No risk is recorded.';
  const count = exceptions === 1 ? '1 figure is' : `${exceptions} figures are`;
  const treatedCount = exceptions - untreatedCount;
  return [
    `${count} red, or amber and worsening.`,
    ...(treatedCount === 0
      ? []
      : [`For ${treatedCount} of them what is being done is recorded, in the key issues.`]),
    ...(untreatedCount === 0
      ? []
      : [
          `For ${untreatedCount} of them this plan does not say what is being done, nor what would mitigate the risk.`,
        ]),
  ].join(' ');
}

/** The plan's actions that have a date, in the officer's words. */
function timetableBlocks({ parts }: ReportFacts, number: Numbering): readonly Block[] {
  const datedActions = parts
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ kind, due }) => kind === 'action' && due !== undefined);
  if (datedActions.length === 0)
    return [
      paragraph(
        quotedSentence({
          sentence: 'There is no decision to put into effect: the report is to be received.',
        }),
        'to-be-confirmed',
        number,
      ),
    ];
  return datedActions.map(({ text, owner, due }) =>
    paragraph(text, 'written', number, [
      [owner, `due ${formatDay(due ?? '')}`].filter((part) => part !== undefined).join(' · '),
    ]),
  );
}

/** The sources of the figures, because a report must list its background papers (Local Government Act 1972, section 100D). */
function backgroundPapers({ data: { plan } }: ReportFacts): readonly Block[] {
  const items = plan.sources.map(({ title, link }) => (link === undefined ? title : `[${title}](${link})`));
  if (items.length === 0)
    return [{ kind: 'list', items: ['The plan names no source.'], standing: 'to-be-confirmed' }];
  return [{ kind: 'list', items, standing: 'drafted' }];
}

/** The signs and abbreviations that occur in the report, each with its meaning. */
export function shorthandBlocks(blocks: readonly Block[]): readonly Block[] {
  const text = blocks.flatMap(textsOf).join('\n');
  const signs = SHORTHANDS.filter((shorthand) => text.includes(signOf(shorthand))).map(
    (shorthand) => `${signOf(shorthand)}: ${SHORTHAND_MEANINGS[shorthand]}`,
  );
  const words = abbreviationsIn(text).flatMap(({ word, meaning }) =>
    meaning === undefined ? [] : [`${word}: ${meaning}`],
  );
  const items = [...signs, ...words];
  const heading: Block = {
    kind: 'heading',
    level: 2,
    id: 'shorthand',
    text: 'Shorthand and abbreviations',
    standing: 'drafted',
  };
  const list = items.length === 0 ? ['The report has none that need to be explained.'] : items;
  return [heading, { kind: 'list', items: list, standing: 'drafted' }];
}
