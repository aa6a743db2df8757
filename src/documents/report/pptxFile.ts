import PptxGen from 'pptxgenjs';
import { plainWords } from '@/domain/plan/markdown';
import type { ReportDocument } from './block';
import { finishOffice } from './finishOffice';
import { slidesOf, type ChosenSlides } from './chosenSlides';
import { SLIDES_IN_ORDER } from './officeOrder';
import { lettersOf as widthInLetters } from './lettersOf';
import { addTable, FONT, TEXT_COLOUR } from './pptxTable';
import { addTrend } from './pptxTrend';
import { trendSeries } from './trendSeries';
import { lettersOf, type Slide } from './slide';

const BAR = '12436D';
/** The body of a wide slide, below its title, in inches. */
const BODY = { x: 0.5, y: 1.35, w: 12.3, h: 5.4 } as const;

/** A report as slides: one message to a slide, under a title that no other slide has; at most six indicators; sources in the notes. */
export async function pptxFile(
  report: ReportDocument,
  chosenSlides?: ChosenSlides,
): Promise<Uint8Array<ArrayBuffer>> {
  const deck = new PptxGen();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = report.title;
  deck.author = 'Scorecard';
  deck.company = '';
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  deck.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    slideNumber: { x: 12.4, y: 7.0, fontFace: FONT, fontSize: 12, color: TEXT_COLOUR },
    objects: [
      { rect: { x: 0, y: 0, w: 13.33, h: 0.14, fill: { color: BAR } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: 0.5,
            y: 0.3,
            w: 12.3,
            h: 1,
            fontFace: FONT,
            fontSize: 28,
            bold: true,
            color: TEXT_COLOUR,
            align: 'left',
            valign: 'middle',
          },
          text: '',
        },
      },
    ],
  });
  const slides = slidesOf(report, chosenSlides);
  for (const slide of slides) addSlide(deck, slide);
  const fileBytes = await deck.write({ outputType: 'arraybuffer', compression: true });
  if (!(fileBytes instanceof ArrayBuffer)) throw new Error('The slides could not be written.');
  const trends = slides.flatMap(({ body }) => (body.kind === 'trend' ? [body.trend] : []));
  return await finishOffice(new Uint8Array(fileBytes), report, [
    ...WHAT_THE_LIBRARY_LEAVES,
    trendSeries(trends),
  ]);
}

/** Adds what the library leaves out: it marks no heading row of a table, and declares every text as American English. */
const WHAT_THE_LIBRARY_LEAVES = [
  {
    partPattern: /^ppt\/slides\/slide\d+\.xml$/,
    edit: (xml: string) => xml.replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>'),
  },
  ...SLIDES_IN_ORDER,
  { partPattern: /^ppt\/.*\.xml$/, edit: (xml: string) => xml.replaceAll('lang="en-US"', 'lang="en-GB"') },
];

const MASTER = 'REPORT';
/** The type sizes of a title, in points, largest first. `LEAST_TITLE` is for a title that takes more than two lines at each of them. */
const TITLE_SIZES = [28, 24, 20] as const;
const LEAST_TITLE = 18;
/** How many full lines of letters fit in the two lines of a title, which are never quite full; and how much wider a bold letter is. */
const TITLE_LINES = 1.8;
const BOLD = 1.08;
/** The width of an average letter in inches, for each point of type size, with no space beside it. */
const INCHES_IN_TITLE = 0.00664;
/** A slide of words with more letters than this does not fit in the usual size of type. */
const MANY_LETTERS = 750;

function addSlide(deck: PptxGen, { title, body, notes }: Slide): void {
  const slide = deck.addSlide({ masterName: MASTER });
  // The library takes the size of a placeholder's own text from its master, unless each run says it.
  slide.addText([{ text: title, options: { fontSize: titleSize(title) } }], { placeholder: 'title' });
  switch (body.kind) {
    case 'words':
      slide.addText(
        body.lines.map((line) => ({
          text: plainWords(line),
          options: { breakLine: true, paraSpaceAfter: 10, bold: line.startsWith('**') },
        })),
        {
          ...BODY,
          fontFace: FONT,
          fontSize: lettersOf({ body }) > MANY_LETTERS ? 18 : 20,
          color: TEXT_COLOUR,
          valign: 'top',
          align: 'left',
          fit: 'shrink',
        },
      );
      break;
    case 'table':
      addWords(slide, body.leadLines, { ...BODY, h: LEAD });
      addTable(
        slide,
        body.columns,
        body.rows,
        body.leadLines.length === 0 ? BODY : { ...BODY, y: BODY.y + LEAD, h: BODY.h - LEAD },
      );
      break;
    case 'trend': {
      const w = addTrend(deck, slide, body.trend, { hasLines: (body.lines ?? []).length > 0 });
      addWords(slide, body.lines ?? [], { ...UNDER_CHART, w });
      break;
    }
  }
  slide.addNotes(notes);
}

/** The largest size in which a title takes no more than two lines. */
function titleSize(title: string): number {
  const inchesInPoint = widthInLetters(title) * INCHES_IN_TITLE * BOLD;
  return TITLE_SIZES.find((size) => size * inchesInPoint <= TITLE_LINES * BODY.w) ?? LEAST_TITLE;
}

/** The height in inches of a sentence or two above a table. */
const LEAD = 1.15;

/** Words below a chart, beside the table of its figures. */
const UNDER_CHART = { x: 0.5, y: 4.8, h: 2.2 } as const;

function addWords(
  slide: PptxGen.Slide,
  lines: readonly string[],
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
): void {
  if (lines.length === 0) return;
  slide.addText(
    lines.map((line) => ({
      text: plainWords(line),
      options: { breakLine: true, bold: line.startsWith('**') },
    })),
    {
      ...box,
      fontFace: FONT,
      fontSize: WORD_SIZES.find((size) => heightOf(lines, box.w, size) <= box.h) ?? LEAST_WORDS,
      color: TEXT_COLOUR,
      valign: 'top',
      align: 'left',
      fit: 'shrink',
    },
  );
}

/** The sizes of type to try, in points, largest first. */
const WORD_SIZES = [20, 18] as const;
const LEAST_WORDS = 16;
/** The average width of a letter, with the room lost at the end of a line, and the height of a line, both as shares of the type size. */
const LETTER = { width: 0.54, height: 1.2 } as const;

/** The height of a text in inches, set in letters of `size` points in a box `width` inches wide. */
function heightOf(lines: readonly string[], width: number, size: number): number {
  const lettersAcross = ((width - 0.2) * 72) / (size * LETTER.width);
  const count = lines.reduce((all, line) => all + Math.ceil(line.length / lettersAcross), 0);
  return 0.1 + (count * size * LETTER.height) / 72;
}
