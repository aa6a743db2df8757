import type { Commentary } from '@/domain/plan/plan';
import { abbreviationsIn } from '@/domain/report/abbreviations';
import { figureAdvice } from '@/domain/report/figureAdvice';
import { figureFaults, sectionFaults } from '@/domain/report/figureFaults';
import type { HeldFigures } from '@/domain/report/heldNumbers';
import { proseAdvice, proseFaults } from '@/domain/report/proseFaults';
import type { ReportFacts } from '@/domain/report/reportFacts';
import { tallyAdvice, tallyFaults } from '@/domain/report/tallyFaults';
import type { ReportSection } from '@/domain/registers/register';
import type { ReportDocument } from './block';
import { textsOf } from './textsOf';

/** The faults of each paragraph for its author, by the paragraph's text: prose, numbers, due dates and abbreviations. */
export type ParagraphFaults = ReadonlyMap<string, readonly string[]>;

/** The counts behind shares, by indicator, against which numbers of people in a text are checked. */
export type CountsHeld = NonNullable<HeldFigures['counts']>;

const NO_COUNTS: CountsHeld = new Map();

/** The faults of every written paragraph of a report. An unexplained abbreviation is a fault of the first paragraph that uses it. */
export function paragraphFaults(
  reportFacts: ReportFacts,
  document: ReportDocument,
  counts: CountsHeld = NO_COUNTS,
): ParagraphFaults {
  const unknownWords = new Set(unexplainedWords(document));
  const writtenBlocks = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.standing === 'written' ? [block.text] : [],
  );
  const paragraphs = reportFacts.parts.flatMap((part) => part.paragraphs);
  return new Map(
    [...new Set(writtenBlocks)].map((text) => {
      const words = abbreviationsIn(text).flatMap(({ word }) => (unknownWords.delete(word) ? [word] : []));
      const textFaults = paragraphs
        .filter((paragraph) => paragraph.text === text)
        .flatMap((paragraph) => [
          ...figureFaultsOf(reportFacts, paragraph, counts),
          ...tallyFaultsOf(reportFacts, paragraph),
        ]);
      const inSection = reportFacts.sections
        .filter((section) => section.text.includes(text))
        .flatMap((section) => sectionFaultsOf(reportFacts, { ...section, text }));
      return [
        text,
        [
          ...new Set([
            ...proseFaults({ text }).map(proseAdvice),
            ...textFaults,
            ...inSection,
            ...words.map(explainAdvice),
          ]),
        ],
      ];
    }),
  );
}

/** How one paragraph disagrees with the figures and the calendar, in words. */
export function figureFaultsOf(
  reportFacts: ReportFacts,
  paragraph: Commentary,
  counts: CountsHeld = NO_COUNTS,
): readonly string[] {
  const heldFigures = { ...heldFiguresOf(reportFacts), counts };
  return figureFaults(paragraph, heldFigures).map((fault) => figureAdvice(fault, heldFigures));
}

/** How a section, or one of its paragraphs, disagrees with the figures that it names and with the count of ratings. */
export function sectionFaultsOf(reportFacts: ReportFacts, section: ReportSection): readonly string[] {
  const heldFigures = heldFiguresOf(reportFacts);
  return [
    ...sectionFaults(section, heldFigures).map((fault) => figureAdvice(fault, heldFigures)),
    ...tallyFaults(section.text, reportFacts.rows).map(tallyAdvice),
  ];
}

/** How a paragraph on a priority disagrees with the count of the priority's ratings. */
export function tallyFaultsOf({ parts }: ReportFacts, { text, priority }: Commentary): readonly string[] {
  const priorityPart =
    priority === undefined ? undefined : parts.find((part) => part.priority?.id === priority);
  return priorityPart === undefined ? [] : tallyFaults(text, priorityPart.rows).map(tallyAdvice);
}

function heldFiguresOf({ data, report, area }: ReportFacts): HeldFigures {
  return { data, area, asAt: report.date ?? data.plan.asAt };
}

/** Abbreviations of a report that neither the glossary nor the report itself explains. */
export function unexplainedWords({ blocks }: ReportDocument): readonly string[] {
  const text = blocks.flatMap(textsOf).join('\n');
  return abbreviationsIn(text).flatMap(({ word, meaning }) =>
    meaning === undefined && !text.includes(`(${word})`) ? [word] : [],
  );
}

function explainAdvice(word: string): string {
  return `“${word}” is not explained, and the glossary does not have it. Write it out where it first appears, with (${word}) after it.`;
}
