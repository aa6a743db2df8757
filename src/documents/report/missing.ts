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

/** Something that the author has yet to write or to mend, and the heading to go to. */
export type Missing = {
  readonly text: string;
  readonly where: string;
  readonly anchor: string;
  /** The file to write it in, and the exact text: `sections.csv: december,wards,…,public`. */
  readonly write?: string | undefined;
};

/** What a report lacks. Only its author sees it: it is in no file and no print. */
export function missingIn(
  facts: ReportFacts,
  document: ReportDocument,
  counts?: CountsHeld,
): readonly Missing[] {
  return [
    ...unexplained(facts),
    ...openFacts(facts, document),
    ...templateSentences(document),
    ...withoutVoice(facts),
    ...inBothLists(facts),
    ...ownersNamed(facts),
    ...coverageMissing(facts),
    ...recommendations(facts),
    ...prose(document),
    ...besideFigures(facts, counts),
    ...besideSections(facts),
    ...abbreviations(document),
  ];
}

function unexplained({ parts, report }: ReportFacts): readonly Missing[] {
  return parts.flatMap((part) =>
    part.unexplained.map((row) => {
      const { indicator, rating } = row;
      return {
        text: `${rating.kind === 'rated' && rating.colour === 'red' ? 'Red' : 'Amber and worsening'}, and no paragraph of kind story is recorded for it: ${indicator.title}${part.withoutConcern.includes(row) ? '' : '. If its concern says why, give that sentence a row of its own with the kind story'}`,
        where: part.priority?.title ?? 'Indicators without a priority',
        anchor: priorityAnchor(part),
        write: `commentary.csv (columns indicator,priority,report,kind,text,owner,access): ${indicator.id},,${idOf(report)},story,…,…,public`,
      };
    }),
  );
}

/** A draft is not yet a report of the plan, so text for it names no report. */
function idOf({ id }: ReportFacts['report']): string {
  return id === DRAFT_ID ? '' : id;
}

/** Where the author states a fact of the front sheet. */
function placeOfFact(report: ReportFacts['report'], label: string): string | undefined {
  const fact = TEMPLATES[report.template].facts.find((one) => one.label === label);
  if (fact === undefined || report.id === DRAFT_ID) return undefined;
  return fact.from === 'section' || fact.from === 'exempt'
    ? `sections.csv (columns report,section,text,access): ${report.id},${fact.id},…,public`
    : `plan.json, reports, the entry "${report.id}": "${fact.from}"`;
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
            where: factsTitle,
            anchor: 'front',
            write: placeOfFact(report, label),
          })),
  );
}

/** The headings that still have only the template's own sentence, as one entry. */
function templateSentences({ blocks }: ReportDocument): readonly Missing[] {
  const open = sectionsOf(blocks).filter(
    ({ own }) => own.every(({ kind }) => kind === 'paragraph') && standingOf(own) === 'to-be-confirmed',
  );
  const [first] = open;
  if (first === undefined) return [];
  const names = open.map(({ heading }) => heading.text).join('; ');
  const text = `${open.length} ${open.length === 1 ? 'heading has' : 'headings have'} only the template’s own sentence`;
  return [{ text, where: names, anchor: first.heading.id }];
}

type Heading = Extract<Block, { kind: 'heading' }>;

function sectionsOf(
  blocks: readonly Block[],
): readonly { readonly heading: Heading; readonly own: readonly Block[] }[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'heading' || block.level !== 2) return [];
    const [, to] = sectionRange(blocks, block.id) ?? [at, blocks.length];
    return [{ heading: block, own: blocks.slice(at + 1, to) }];
  });
}

function withoutVoice({ parts, report }: ReportFacts): readonly Missing[] {
  const silent = parts.filter(
    ({ priority, paragraphs }) => priority !== undefined && !paragraphs.some(({ kind }) => kind === 'voice'),
  );
  const [first] = silent;
  if (first === undefined || report.template === 'highlight') return [];
  const text = `${silent.length} of ${parts.length} priorities have no voice of children or parents`;
  return [
    {
      text,
      where: silent.map(({ priority }) => priority?.title ?? '').join('; '),
      anchor: priorityAnchor(first),
    },
  ];
}

/** An indicator that is good news and a concern in one report. */
function inBothLists({ parts }: ReportFacts): readonly Missing[] {
  return parts.flatMap((part) => {
    const found = goodNewsAndConcerns(
      part.paragraphs,
      part.rows.map(({ indicator }) => indicator),
    );
    return [...new Set(found.map(({ indicator }) => indicator))].map(({ title }) => ({
      text: `Among the good news and the concerns: ${title}`,
      where: part.priority?.title ?? '',
      anchor: priorityAnchor(part),
    }));
  });
}

/** A person in the place of the role that owns an action or a paragraph. */
function ownersNamed({ parts }: ReportFacts): readonly Missing[] {
  return parts.flatMap((part) =>
    part.paragraphs.flatMap(({ owner = '' }) => {
      const name = personIn(owner);
      return name === undefined
        ? []
        : [
            {
              text: proseAdvice({ kind: 'person', name }),
              where: `Owner, ${part.priority?.title ?? 'indicators without a priority'}`,
              anchor: priorityAnchor(part),
            },
          ];
    }),
  );
}

/** A recommendation begins with a verb that says what to do, not with a noun or "That". */
const NO_VERB = /^(?:the|that|this|these|it|there|a|an|to|members|we|in|for|as)\b/i;

function recommendations({ sections }: ReportFacts): readonly Missing[] {
  return sections
    .filter(({ section }) => section === 'recommendations')
    .flatMap(({ text }) => text.split(/\n\s*\n/))
    .filter((text) => NO_VERB.test(text.trim()))
    .map((text) => ({
      text: `A recommendation does not begin with a verb: “${text.slice(0, 60)}”`,
      where: 'Recommendations',
      anchor: 'recommendations',
    }));
}

function prose({ blocks }: ReportDocument): readonly Missing[] {
  let anchor = 'front';
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') anchor = block.id;
    if (block.kind !== 'paragraph' || block.standing !== 'written') return [];
    const where = block.number === undefined || block.number === '' ? anchor : `Paragraph ${block.number}`;
    return proseFaults(block).map((fault) => ({ text: proseAdvice(fault), where, anchor }));
  });
}

/** Numbers that are not the figure, and actions whose date has gone by. */
function besideFigures(facts: ReportFacts, counts: CountsHeld | undefined): readonly Missing[] {
  return facts.parts.flatMap((part) =>
    part.paragraphs.flatMap((paragraph) =>
      [...figureFaultsOf(facts, paragraph, counts), ...tallyFaultsOf(facts, paragraph)].map((text) => ({
        text,
        where: part.priority?.title ?? 'Indicators without a priority',
        anchor: priorityAnchor(part),
      })),
    ),
  );
}

/** The same in the sections that somebody wrote. */
function besideSections(facts: ReportFacts): readonly Missing[] {
  return facts.sections.flatMap((section) =>
    sectionFaultsOf(facts, section).map((text) => ({
      text,
      where: `sections.csv, ${section.section}`,
      anchor: section.section,
    })),
  );
}

function abbreviations(document: ReportDocument): readonly Missing[] {
  const unknown = unexplainedWords(document);
  if (unknown.length === 0) return [];
  const words = unknown.join(', ');
  return [{ text: `Not explained: ${words}`, where: 'Shorthand and abbreviations', anchor: 'shorthand' }];
}
