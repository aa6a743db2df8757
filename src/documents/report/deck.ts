import { APPENDIX_ID, sectionRange, type Block, type ReportDocument } from './block';
import { figureLine } from './figureBeside';
import { textsOf } from './textsOf';
import { sharedSlides } from './sharedSlides';
import { MOST_ROWS, type DraftSlide, type Slide } from './slide';
import { slideNotes } from './slideNotes';
import { beginsStanding, standingNotes } from './standingText';

/** The most words on a slide that people read from the back of a room. */
const MOST_LETTERS = 750;
/** So few letters go over a table on its slide. */
const MOST_LEAD = 260;

/** The slides of a report in its order: words under each heading, six rows of a table, a trend by itself. */
export function deckOf({ blocks: all, ...report }: ReportDocument): readonly Slide[] {
  const blocks = withoutAppendix(all);
  const sources = slideNotes(blocks);
  const slides: DraftSlide[] = [
    { title: report.title, body: { kind: 'words', lines: report.header }, notes: sources },
  ];
  let heading = report.title;
  let part: string | undefined;
  let sub: string | undefined;
  let words: string[] = [];
  const close = () => {
    if (words.length > 0)
      slides.push({ title: heading, body: { kind: 'words', lines: words }, notes: sources, part, sub });
    words = [];
  };
  const say = (lines: readonly string[]) => {
    for (const line of lines) {
      if ([...words, line].join('').length > MOST_LETTERS) {
        // A name never ends a slide.
        const name = words.at(-1)?.startsWith('**') === true ? words.pop() : undefined;
        close();
        if (name !== undefined) words.push(name);
      }
      words.push(line);
    }
  };
  const shared = shortSections(blocks);
  for (const [at, block] of blocks.entries())
    switch (block.kind) {
      case 'heading':
        if (shared.has(block.id)) {
          if (heading !== OTHER_SECTIONS) close();
          [heading, part, sub] = [OTHER_SECTIONS, undefined, undefined];
          say([`**${block.text}**`]);
          break;
        }
        close();
        if (block.level < 4) part = block.level === 3 ? block.text : undefined;
        sub = block.level < 4 ? undefined : block.text;
        heading = sub === undefined ? block.text : `${part === undefined ? '' : `${part}: `}${sub}`;
        break;
      case 'paragraph':
        say(linesOf(block, beginsStanding(block, blocks[at - 1])));
        break;
      case 'list':
        say(block.items);
        break;
      case 'facts':
        say(block.rows.map(({ label, text }) => `${label}: ${text}`));
        break;
      case 'table': {
        const lead = words.join('').length > MOST_LEAD ? [] : words;
        if (lead.length > 0) words = [];
        close();
        for (let at = 0; at < block.rows.length; at += MOST_ROWS)
          slides.push({
            title: block.caption,
            body: {
              kind: 'table',
              lead: at === 0 ? lead : [],
              columns: block.columns,
              rows: block.rows.slice(at, at + MOST_ROWS),
            },
            notes: sources,
          });
        break;
      }
      case 'trend':
        close();
        slides.push({ title: block.title, body: { kind: 'trend', trend: block }, notes: sources });
        break;
    }
  close();
  return withOwnTitles(sharedSlides(slides));
}

/** A table of every indicator is to be looked up, and not to be shown to a room. */
function withoutAppendix(blocks: readonly Block[]): readonly Block[] {
  const range = sectionRange(blocks, APPENDIX_ID);
  return range === undefined ? blocks : [...blocks.slice(0, range[0]), ...blocks.slice(range[1])];
}

const OTHER_SECTIONS = 'The other sections of the report';
const MOST_SHARED = 420;
/** Somebody's own words in so few letters are a sentence or two. */
const MOST_WRITTEN = 300;

/**
 * The sections in a few words that are not about a priority, which share slides: a slide each for "There are no legal implications" tells a room nothing. They are
 * those after the priorities that have no table; somebody's own words only where they are a sentence or two.
 */
function shortSections(blocks: readonly Block[]): ReadonlySet<string> {
  const priorities = blocks.findLastIndex((block) => block.kind === 'heading' && block.level === 3);
  const starts = blocks.flatMap((block, at) =>
    block.kind === 'heading' && block.level === 2 && at > priorities ? [at] : [],
  );
  return new Set(
    starts.flatMap((start, at) => {
      const [head, ...own] = blocks.slice(start, starts[at + 1]);
      if (head?.kind !== 'heading') return [];
      const most = head.standing === 'written' ? MOST_WRITTEN : MOST_SHARED;
      const isShort =
        own.every((one) => one.kind === 'paragraph') && own.flatMap(textsOf).join('').length < most;
      return isShort ? [head.id] : [];
    }),
  );
}

function linesOf(
  { number, text, standing, notes, figure }: Extract<Block, { kind: 'paragraph' }>,
  isFirstOfItsKind: boolean,
): readonly string[] {
  const front = number === undefined || number === '' ? '' : `${number} `;
  return [
    `${front}${text}`,
    ...(isFirstOfItsKind ? standingNotes(standing) : []),
    ...notes,
    ...figureLine({ text, figure }),
  ];
}

/** Slides that share a title are numbered: "Legal (2 of 3)". */
export function withOwnTitles(slides: readonly Slide[]): readonly Slide[] {
  return slides.map((slide, at) => {
    const same = slides.filter(({ title }) => title === slide.title).length;
    if (same === 1) return slide;
    const place = slides.slice(0, at + 1).filter(({ title }) => title === slide.title).length;
    return { ...slide, title: `${slide.title} (${place} of ${same})` };
  });
}
