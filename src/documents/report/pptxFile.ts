import PptxGen from 'pptxgenjs';
import { plainWords } from '@/domain/plan/markdown';
import type { ReportDocument } from './block';
import { finishOffice } from './finishOffice';
import { slidesOf, type ChosenSlides } from './chosenSlides';
import { SLIDES_IN_ORDER } from './officeOrder';
import { addTable, FONT, INK } from './pptxTable';
import { addTrend } from './pptxTrend';
import { lettersOf, type Slide } from './slide';

const BAR = '12436D';
/** Inches of a wide slide: the body below its title. */
const BODY = { x: 0.5, y: 1.35, w: 12.3, h: 5.4 } as const;

/** A report as slides: one message a slide and under a title of its own, at most six indicators, sources in the notes. */
export async function pptxFile(
  report: ReportDocument,
  chosen?: ChosenSlides,
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
    slideNumber: { x: 12.4, y: 7.0, fontFace: FONT, fontSize: 12, color: INK },
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
            color: INK,
            align: 'left',
            valign: 'middle',
          },
          text: '',
        },
      },
    ],
  });
  for (const slide of slidesOf(report, chosen)) addSlide(deck, slide);
  const made = await deck.write({ outputType: 'arraybuffer', compression: true });
  if (!(made instanceof ArrayBuffer)) throw new Error('The slides could not be written.');
  return await finishOffice(new Uint8Array(made), report, WHAT_THE_LIBRARY_LEAVES);
}

/** The library marks no head of a table, and takes every text for American. */
const WHAT_THE_LIBRARY_LEAVES = [
  {
    part: /^ppt\/slides\/slide\d+\.xml$/,
    edit: (xml: string) => xml.replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>'),
  },
  ...SLIDES_IN_ORDER,
  { part: /^ppt\/.*\.xml$/, edit: (xml: string) => xml.replaceAll('lang="en-US"', 'lang="en-GB"') },
];

const MASTER = 'REPORT';
/** More letters of a title than two lines hold in its usual size. */
const LONG_TITLE = 100;
/** More than fit in the usual size. */
const MANY_LETTERS = 750;

function addSlide(deck: PptxGen, { title, body, notes }: Slide): void {
  const slide = deck.addSlide({ masterName: MASTER });
  slide.addText(title, {
    placeholder: 'title',
    ...(title.length > LONG_TITLE ? { fontSize: 24 } : {}),
  });
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
          color: INK,
          valign: 'top',
          align: 'left',
          fit: 'shrink',
        },
      );
      break;
    case 'table':
      addWords(slide, body.lead, { ...BODY, h: LEAD });
      addTable(slide, body.columns, body.rows, body.lead.length === 0 ? BODY : { ...BODY, y: BODY.y + LEAD });
      break;
    case 'trend':
      addTrend(deck, slide, body.trend, { hasLines: (body.lines ?? []).length > 0 });
      addWords(slide, body.lines ?? [], UNDER_CHART);
      break;
  }
  slide.addNotes(notes);
}

/** Inches that a sentence or two take over a table. */
const LEAD = 1.15;

/** Below a chart, beside the table of its figures. */
const UNDER_CHART = { x: 0.5, y: 4.95, w: 7.2, h: 2 } as const;

function addWords(
  slide: PptxGen.Slide,
  lines: readonly string[],
  place: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
): void {
  if (lines.length === 0) return;
  slide.addText(
    lines.map((line) => ({
      text: plainWords(line),
      options: { breakLine: true, bold: line.startsWith('**') },
    })),
    {
      ...place,
      fontFace: FONT,
      fontSize: 16,
      color: INK,
      valign: 'top',
      align: 'left',
      fit: 'shrink',
    },
  );
}
