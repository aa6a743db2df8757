import PptxGen from 'pptxgenjs';
import { plainWords } from '@/domain/plan/markdown';
import type { Block, ReportDocument } from './block';
import { chartWords } from './chartWords';
import { finishOffice } from './finishOffice';
import { deckOf, type Slide } from './deck';
import { trendTable } from './textsOf';

const FONT = 'Arial';
const INK = '0B0C0C';
const COLOURS = { ours: '12436D', neighbours: '1D7F77', england: 'C8501A' } as const;
/** Inches of a wide slide: the body below its title. */
const BODY = { x: 0.5, y: 1.35, w: 12.3, h: 5.4 } as const;

/** A report as slides: one message a slide and under a title of its own, at most six indicators, sources in the notes. */
export async function pptxFile(report: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
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
  for (const slide of deckOf(report)) addSlide(deck, slide);
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
  { part: /^ppt\/.*\.xml$/, edit: (xml: string) => xml.replaceAll('lang="en-US"', 'lang="en-GB"') },
];

const MASTER = 'REPORT';

function addSlide(deck: PptxGen, { title, body, notes }: Slide): void {
  const slide = deck.addSlide({ masterName: MASTER });
  slide.addText(title, { placeholder: 'title' });
  switch (body.kind) {
    case 'words':
      slide.addText(
        body.lines.map((line) => ({
          text: plainWords(line),
          options: { breakLine: true, paraSpaceAfter: 10 },
        })),
        { ...BODY, fontFace: FONT, fontSize: 20, color: INK, valign: 'top', align: 'left', fit: 'shrink' },
      );
      break;
    case 'table':
      addTable(slide, body.columns, body.rows, BODY);
      break;
    case 'trend':
      addTrend(deck, slide, body.trend);
      break;
  }
  slide.addNotes(notes);
}

function addTable(
  slide: PptxGen.Slide,
  columns: readonly { readonly title: string; readonly isNumber?: true | undefined }[],
  rows: readonly (readonly string[])[],
  at: { readonly x: number; readonly y: number; readonly w: number; readonly fontSize?: number },
): void {
  const align = (index: number): PptxGen.HAlign => (columns[index]?.isNumber === true ? 'right' : 'left');
  slide.addTable(
    [
      columns.map(({ title }, index) => ({ text: title, options: { bold: true, align: align(index) } })),
      ...rows.map((cells) => cells.map((text, index) => ({ text, options: { align: align(index) } }))),
    ],
    {
      fontSize: 14,
      ...at,
      fontFace: FONT,
      color: INK,
      border: { type: 'solid', pt: 0.5, color: '767676' },
    },
  );
}

/** A chart of PowerPoint's own with its description, and beside it the table of what it shows. */
function addTrend(deck: PptxGen, slide: PptxGen.Slide, trend: Extract<Block, { kind: 'trend' }>): void {
  slide.addChart(
    deck.ChartType.line,
    trend.lines.map(({ name, values }) => ({
      name,
      labels: [...trend.periods],
      // The library leaves a point without a value out of the line.
      values: values.map((value) => value as number),
    })),
    {
      x: 0.5,
      y: 1.35,
      w: 7.2,
      h: 5.2,
      chartColors: trend.lines.map(({ who }) => COLOURS[who]),
      lineDataSymbol: 'circle',
      showLegend: true,
      legendPos: 'b',
      legendFontSize: 12,
      catAxisLabelFontSize: 12,
      valAxisLabelFontSize: 12,
      displayBlanksAs: 'gap',
      altText: chartWords(trend),
    },
  );
  const [head = [], ...rows] = trendTable(trend);
  const columns = head.map((title, at) => ({ title, isNumber: at > 0 ? (true as const) : undefined }));
  addTable(slide, columns, rows, { x: 7.9, y: 1.35, w: 4.9, fontSize: 12 });
}
