import { APPENDIX_ID, sectionRange, type Block, type ReportDocument } from './block';
import { figureLine } from './figureBeside';
import { textsOf } from './textsOf';
import { sharedSlides } from './sharedSlides';
import { MOST_ROWS, type DraftSlide, type Slide } from './slide';
import { slideNotes } from './slideNotes';
import { beginsStanding, standingNotes } from './standingText';

/** The most letters on a slide of words, so that it can be read from the back of a room. */
const MOST_LETTERS = 750;
/** A text of at most this many letters is placed above a table on the same slide. */
const MOST_LEAD = 260;

/** The slides of a report, in its order: the words under each heading, six rows of a table to a slide, and a slide for each trend. */
export function deckOf({ blocks: allBlocks, ...report }: ReportDocument): readonly Slide[] {
  const blocks = withoutAppendix(allBlocks);
  const sources = slideNotes(blocks);
  const slides: DraftSlide[] = [
    { title: report.title, body: { kind: 'words', lines: report.header }, notes: sources },
  ];
  let heading = report.title;
  let partTitle: string | undefined;
  let sub: string | undefined;
  let words: string[] = [];
  const closeSlide = () => {
    if (words.length > 0)
      slides.push({ title: heading, body: { kind: 'words', lines: words }, notes: sources, partTitle, sub });
    words = [];
  };
  const say = (lines: readonly string[]) => {
    for (const line of lines) {
      if ([...words, line].join('').length > MOST_LETTERS) {
        // The name of a table is never the last thing on a slide.
        const name = words.at(-1)?.startsWith('**') === true ? words.pop() : undefined;
        closeSlide();
        if (name !== undefined) words.push(name);
      }
      words.push(line);
    }
  };
  const sharedSections = shortSections(blocks);
  for (const [blockIndex, block] of blocks.entries())
    switch (block.kind) {
      case 'heading':
        if (sharedSections.has(block.id)) {
          if (heading !== OTHER_SECTIONS) closeSlide();
          [heading, partTitle, sub] = [OTHER_SECTIONS, undefined, undefined];
          say([`**${block.text}**`]);
          break;
        }
        closeSlide();
        if (block.level < 4) partTitle = block.level === 3 ? block.text : undefined;
        sub = block.level < 4 ? undefined : block.text;
        heading = sub === undefined ? block.text : `${partTitle === undefined ? '' : `${partTitle}: `}${sub}`;
        break;
      case 'paragraph':
        say(linesOf(block, beginsStanding(block, blocks[blockIndex - 1])));
        break;
      case 'list':
        say(block.items);
        break;
      case 'facts':
        say(block.rows.map(({ label, text }) => `${label}: ${text}`));
        break;
      case 'table': {
        const leadWords = words.join('').length > MOST_LEAD ? [] : words;
        if (leadWords.length > 0) words = [];
        closeSlide();
        for (let rowIndex = 0; rowIndex < block.rows.length; rowIndex += MOST_ROWS)
          slides.push({
            title: block.caption,
            body: {
              kind: 'table',
              leadLines: rowIndex === 0 ? leadWords : [],
              columns: block.columns,
              rows: block.rows.slice(rowIndex, rowIndex + MOST_ROWS),
            },
            notes: sources,
          });
        break;
      }
      case 'trend':
        closeSlide();
        slides.push({ title: block.title, body: { kind: 'trend', trend: block }, notes: sources });
        break;
    }
  closeSlide();
  return withOwnTitles(sharedSlides(slides));
}

/** A table of every indicator is for looking things up, so no slide shows it. */
function withoutAppendix(blocks: readonly Block[]): readonly Block[] {
  const range = sectionRange(blocks, APPENDIX_ID);
  return range === undefined ? blocks : [...blocks.slice(0, range[0]), ...blocks.slice(range[1])];
}

const OTHER_SECTIONS = 'The other sections of the report';
const MOST_SHARED = 420;
/** A written text of at most this many letters counts as a sentence or two. */
const MOST_WRITTEN = 300;

/**
 * The short sections that are not about a priority. They share slides, because a slide for "There are no legal implications" tells a room
 * nothing. These are the sections after the priorities that have no table; a section that somebody wrote is among them only if it is a
 * sentence or two.
 */
function shortSections(blocks: readonly Block[]): ReadonlySet<string> {
  const priorities = blocks.findLastIndex((block) => block.kind === 'heading' && block.level === 3);
  const starts = blocks.flatMap((block, blockIndex) =>
    block.kind === 'heading' && block.level === 2 && blockIndex > priorities ? [blockIndex] : [],
  );
  return new Set(
    starts.flatMap((start, startIndex) => {
      const [headingBlock, ...ownBlocks] = blocks.slice(start, starts[startIndex + 1]);
      if (headingBlock?.kind !== 'heading') return [];
      const maxLetters = headingBlock.standing === 'written' ? MOST_WRITTEN : MOST_SHARED;
      const isShortSection =
        ownBlocks.every((block) => block.kind === 'paragraph') &&
        ownBlocks.flatMap(textsOf).join('').length < maxLetters;
      return isShortSection ? [headingBlock.id] : [];
    }),
  );
}

function linesOf(
  { number, text, standing, notes, figure }: Extract<Block, { kind: 'paragraph' }>,
  isFirstOfItsKind: boolean,
): readonly string[] {
  const numberText = number === undefined || number === '' ? '' : `${number} `;
  return [
    `${numberText}${text}`,
    ...(isFirstOfItsKind ? standingNotes(standing) : []),
    ...notes,
    ...figureLine({ text, figure }),
  ];
}

/** Numbers slides that share a title: "Legal (2 of 3)". */
export function withOwnTitles(slides: readonly Slide[]): readonly Slide[] {
  return slides.map((slide, slideIndex) => {
    const sameTitleCount = slides.filter(({ title }) => title === slide.title).length;
    if (sameTitleCount === 1) return slide;
    const slideNumber = slides.slice(0, slideIndex + 1).filter(({ title }) => title === slide.title).length;
    return { ...slide, title: `${slide.title} (${slideNumber} of ${sameTitleCount})` };
  });
}
