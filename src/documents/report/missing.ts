import { personIn } from '@/domain/registers/personNames';
import { goodNewsAndConcerns } from '@/domain/report/goodNewsAndConcerns';
import { proseAdvice, proseFaults } from '@/domain/report/proseFaults';
import { DRAFT_ID, type ReportFacts } from '@/domain/report/reportFacts';
import { TEMPLATES } from '@/wording/reportTemplate';
import { sectionRange, standingOf, type Block, type ReportDocument } from './block';
import { coverageMissing } from './coverageBlocks';
import { priorityAnchor } from './keyIssues';
import {
  figureFaultsOf,
  sectionFaultsOf,
  tallyFaultsOf,
  unexplainedWords,
  type CountsHeld,
} from './paragraphFaults';

/** Something that the author still has to write or correct, and the heading that it belongs to. */
export type Missing = {
  readonly text: string;
  readonly placeText: string;
  readonly anchor: string;
  /** The file to write the text in, and the exact row: `sections.csv: december,wards,…,public`. */
  readonly write?: string | undefined;
};

/** Everything that a report lacks. The page shows the list to the author; no file or print has it. */
export function missingIn(
  reportFacts: ReportFacts,
  document: ReportDocument,
  counts?: CountsHeld,
): readonly Missing[] {
  return [
    ...unexplainedMissing(reportFacts),
    ...openFacts(reportFacts, document),
    ...templateSentences(document),
    ...voiceMissing(reportFacts),
    ...bothListsMissing(reportFacts),
    ...ownersMissing(reportFacts),
    ...coverageMissing(reportFacts),
    ...recommendations(reportFacts),
    ...proseMissing(document),
    ...figureFaultsMissing(reportFacts, counts),
    ...sectionFaultsMissing(reportFacts),
    ...abbreviations(document),
  ];
}

function unexplainedMissing({ parts, report }: ReportFacts): readonly Missing[] {
  return parts.flatMap((part) =>
    part.unexplainedRows.map((row) => {
      const { indicator, rating } = row;
      return {
        text: `${rating.kind === 'rated' && rating.colour === 'red' ? 'Red' : 'Amber and worsening'}, and no paragraph of kind story is recorded for it: ${indicator.title}${part.withoutConcern.includes(row) ? '' : '. If its concern says why, give that sentence a row of its own with the kind story'}`,
        placeText: part.priority?.title ?? 'Indicators without a priority',
        anchor: priorityAnchor(part),
        write: `commentary.csv (columns indicator,priority,report,kind,text,owner,access): ${indicator.id},,${idOf(report)},story,…,…,public`,
      };
    }),
  );
}

/** A draft is not yet a report of the plan, so rows of text written for a draft name no report. */
function idOf({ id }: ReportFacts['report']): string {
  return id === DRAFT_ID ? '' : id;
}

/** Where the author writes a fact of the front sheet. */
function placeOfFact(report: ReportFacts['report'], label: string): string | undefined {
  const templateFact = TEMPLATES[report.template].facts.find((fact) => fact.label === label);
  if (templateFact === undefined || report.id === DRAFT_ID) return undefined;
  return templateFact.from === 'section' || templateFact.from === 'exempt'
    ? `sections.csv (columns report,section,text,access): ${report.id},${templateFact.id},…,public`
    : `plan.json, reports, the entry "${report.id}": "${templateFact.from}"`;
}

function openFacts({ report }: ReportFacts, { blocks }: ReportDocument): readonly Missing[] {
  const { factsTitle } = TEMPLATES[report.template];
  return blocks.flatMap((block) =>
    block.kind !== 'facts'
      ? []
      : block.rows
          .filter(({ standing }) => standing === 'to-be-confirmed')
          .map(({ label }) => ({
            text: `Not stated: ${label}`,
            placeText: factsTitle,
            anchor: 'front',
            write: placeOfFact(report, label),
          })),
  );
}

/** One entry for all headings that still have only the template's own sentence. */
function templateSentences({ blocks }: ReportDocument): readonly Missing[] {
  const openSections = sectionsOf(blocks).filter(
    ({ ownBlocks }) =>
      ownBlocks.every(({ kind }) => kind === 'paragraph') && standingOf(ownBlocks) === 'to-be-confirmed',
  );
  const [firstOpen] = openSections;
  if (firstOpen === undefined) return [];
  const names = openSections.map(({ heading }) => heading.text).join('; ');
  const text = `${openSections.length} ${openSections.length === 1 ? 'heading has' : 'headings have'} only the template’s own sentence`;
  return [{ text, placeText: names, anchor: firstOpen.heading.id }];
}

type Heading = Extract<Block, { kind: 'heading' }>;

function sectionsOf(
  blocks: readonly Block[],
): readonly { readonly heading: Heading; readonly ownBlocks: readonly Block[] }[] {
  return blocks.flatMap((block, blockIndex) => {
    if (block.kind !== 'heading' || block.level !== 2) return [];
    const [, endIndex] = sectionRange(blocks, block.id) ?? [blockIndex, blocks.length];
    return [{ heading: block, ownBlocks: blocks.slice(blockIndex + 1, endIndex) }];
  });
}

function voiceMissing({ parts, report }: ReportFacts): readonly Missing[] {
  const partsWithoutVoice = parts.filter(
    ({ priority, paragraphs }) => priority !== undefined && !paragraphs.some(({ kind }) => kind === 'voice'),
  );
  const [firstSilent] = partsWithoutVoice;
  if (firstSilent === undefined || report.template === 'highlight') return [];
  const text = `${partsWithoutVoice.length} of ${parts.length} priorities have no voice of children or parents`;
  return [
    {
      text,
      placeText: partsWithoutVoice.map(({ priority }) => priority?.title ?? '').join('; '),
      anchor: priorityAnchor(firstSilent),
    },
  ];
}

/** Indicators that one report lists both as good news and as a concern. */
function bothListsMissing({ parts }: ReportFacts): readonly Missing[] {
  return parts.flatMap((part) => {
    const indicatorsInBoth = goodNewsAndConcerns(
      part.paragraphs,
      part.rows.map(({ indicator }) => indicator),
    );
    return [...new Set(indicatorsInBoth.map(({ indicator }) => indicator))].map(({ title }) => ({
      text: `Among the good news and the concerns: ${title}`,
      placeText: part.priority?.title ?? '',
      anchor: priorityAnchor(part),
    }));
  });
}

/** Actions and paragraphs whose owner is a person's name and not a role. */
function ownersMissing({ parts }: ReportFacts): readonly Missing[] {
  return parts.flatMap((part) =>
    part.paragraphs.flatMap(({ owner = '' }) => {
      const name = personIn(owner);
      return name === undefined
        ? []
        : [
            {
              text: proseAdvice({ kind: 'person', name }),
              placeText: `Owner, ${part.priority?.title ?? 'indicators without a priority'}`,
              anchor: priorityAnchor(part),
            },
          ];
    }),
  );
}

/** Recommendations that do not begin with a verb that says what to do, but with a noun or "That". */
const NO_VERB = /^(?:the|that|this|these|it|there|a|an|to|members|we|in|for|as)\b/i;

function recommendations({ sections }: ReportFacts): readonly Missing[] {
  return sections
    .filter(({ section }) => section === 'recommendations')
    .flatMap(({ text }) => text.split(/\n\s*\n/))
    .filter((text) => NO_VERB.test(text.trim()))
    .map((text) => ({
      text: `A recommendation does not begin with a verb: “${text.slice(0, 60)}”`,
      placeText: 'Recommendations',
      anchor: 'recommendations',
    }));
}

function proseMissing({ blocks }: ReportDocument): readonly Missing[] {
  let anchor = 'front';
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') anchor = block.id;
    if (block.kind !== 'paragraph' || block.standing !== 'written') return [];
    const placeText =
      block.number === undefined || block.number === '' ? anchor : `Paragraph ${block.number}`;
    return proseFaults(block).map((fault) => ({ text: proseAdvice(fault), placeText, anchor }));
  });
}

/** Paragraphs with numbers that differ from the figure, and actions whose date has passed. */
function figureFaultsMissing(reportFacts: ReportFacts, counts: CountsHeld | undefined): readonly Missing[] {
  return reportFacts.parts.flatMap((part) =>
    part.paragraphs.flatMap((paragraph) =>
      [...figureFaultsOf(reportFacts, paragraph, counts), ...tallyFaultsOf(reportFacts, paragraph)].map(
        (text) => ({
          text,
          placeText: part.priority?.title ?? 'Indicators without a priority',
          anchor: priorityAnchor(part),
        }),
      ),
    ),
  );
}

/** The faults of sections that somebody wrote, found in the same way. */
function sectionFaultsMissing(reportFacts: ReportFacts): readonly Missing[] {
  return reportFacts.sections.flatMap((section) =>
    sectionFaultsOf(reportFacts, section).map((text) => ({
      text,
      placeText: `sections.csv, ${section.section}`,
      anchor: section.section,
    })),
  );
}

function abbreviations(document: ReportDocument): readonly Missing[] {
  const unknownWords = unexplainedWords(document);
  if (unknownWords.length === 0) return [];
  const words = unknownWords.join(', ');
  return [{ text: `Not explained: ${words}`, placeText: 'Shorthand and abbreviations', anchor: 'shorthand' }];
}
