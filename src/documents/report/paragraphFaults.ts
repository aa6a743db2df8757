import type { Commentary } from '@/domain/plan/plan';
import { abbreviationsIn } from '@/domain/report/abbreviations';
import { figureAdvice } from '@/domain/report/figureAdvice';
import { figureFaults } from '@/domain/report/figureFaults';
import { proseAdvice, proseFaults } from '@/domain/report/proseFaults';
import type { ReportFacts } from '@/domain/report/reportFacts';
import type { ReportDocument } from './block';
import { textsOf } from './textsOf';

/** What the author could improve in each paragraph, by the paragraph's text: prose, numbers, due dates and abbreviations. */
export type ParagraphFaults = ReadonlyMap<string, readonly string[]>;

/** The faults of every written paragraph of a report; an abbreviation is one of the first paragraph that has it. */
export function paragraphFaults(facts: ReportFacts, document: ReportDocument): ParagraphFaults {
  const unknown = new Set(unexplainedWords(document));
  const written = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.standing === 'written' ? [block.text] : [],
  );
  const paragraphs = facts.parts.flatMap((part) => part.paragraphs);
  return new Map(
    [...new Set(written)].map((text) => {
      const words = abbreviationsIn(text).flatMap(({ word }) => (unknown.delete(word) ? [word] : []));
      const beside = paragraphs
        .filter((paragraph) => paragraph.text === text)
        .flatMap((paragraph) => figureFaultsOf(facts, paragraph));
      return [
        text,
        [...new Set([...proseFaults({ text }).map(proseAdvice), ...beside, ...words.map(explain)])],
      ];
    }),
  );
}

/** How one paragraph differs from the figures and the calendar, in words. */
export function figureFaultsOf(
  { data, report, area }: ReportFacts,
  paragraph: Commentary,
): readonly string[] {
  const held = { data, area, asAt: report.date ?? data.plan.asAt };
  return figureFaults(paragraph, held).map((fault) => figureAdvice(fault, held));
}

/** Abbreviations of a report that neither the glossary nor the report itself explains. */
export function unexplainedWords({ blocks }: ReportDocument): readonly string[] {
  const text = blocks.flatMap(textsOf).join('\n');
  return abbreviationsIn(text).flatMap(({ word, meaning }) =>
    meaning === undefined && !text.includes(`(${word})`) ? [word] : [],
  );
}

function explain(word: string): string {
  return `“${word}” is not explained, and the glossary does not have it. Write it out where it first appears, with (${word}) after it.`;
}
