import PptxGen from 'pptxgenjs';
import { plainWords } from '@/domain/plan/markdown';
import type { Block, Cell, ReportDocument } from './block';
import { chartWords } from './chartWords';
import { columnWidths } from './columnWidths';
import { finishOffice } from './finishOffice';
import { slidesOf, type ChosenSlides } from './chosenSlides';
import { SLIDES_IN_ORDER } from './officeOrder';
import { lettersOf, type Slide } from './slide';
import { trendTable } from './textsOf';
import { RATING_SHAPES } from './ratingShapes';
import { trendAxis } from './trendAxis';

const FONT = 'Arial';
const INK = '0B0C0C';
const COLOURS = { ours: '12436D', neighbours: '1D7F77', england: 'C8501A' } as const;
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
      { rect: { x: 0, y: 0, w: 13.33, h: 0.14, fill: { color: COLOURS.ours } } },
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

function addTable(
  slide: PptxGen.Slide,
  columns: readonly Cell[],
  rows: readonly (readonly string[])[],
  at: { readonly x: number; readonly y: number; readonly w: number; readonly fontSize?: number },
): void {
  const align = (index: number): PptxGen.HAlign => (columns[index]?.isNumber === true ? 'right' : 'left');
  const size = at.fontSize ?? sizeFor(columns, rows, at.w);
  const letter = size * INCHES_OF_LETTER;
  const widths = columnWidths(columns, rows, at.w / letter).map((width) => width * letter);
  // A rating has its shape before its word, in its colour.
  const cell = (text: string, index: number): PptxGen.TableCell => {
    const shape = columns[index]?.isRating === true ? RATING_SHAPES.get(text) : undefined;
    return {
      text: shape === undefined ? text : `${shape.sign} ${text}`,
      options: {
        align: align(index),
        border: [NO_LINE, NO_LINE, ROW_LINE, NO_LINE],
        ...(shape === undefined ? {} : { color: shape.color, bold: true }),
      },
    };
  };
  slide.addTable(
    [
      columns.map(({ title }, index) => ({
        text: title,
        options: { bold: true, align: align(index), border: [NO_LINE, NO_LINE, HEAD_LINE, NO_LINE] },
      })),
      ...rows.map((cells) => cells.map(cell)),
    ],
    {
      x: at.x,
      y: at.y,
      w: widths.reduce((all, width) => all + width, 0),
      colW: [...widths],
      fontSize: size,
      fontFace: FONT,
      color: INK,
      valign: 'middle',
    },
  );
}

/** Points, the largest first. */
const SIZES = [20, 18, 16] as const;
const LEAST_SIZE = 14;

/** The largest type size at which every cell fits on one line. */
function sizeFor(columns: readonly Cell[], rows: readonly (readonly string[])[], width: number): number {
  const fits = (size: number) => {
    const room = width / (size * INCHES_OF_LETTER);
    return columnWidths(columns, rows, room).reduce((all, one) => all + one, 0) < room;
  };
  return SIZES.find(fits) ?? LEAST_SIZE;
}

/** The width of a letter for each point of its size. */
const INCHES_OF_LETTER = 0.0078;
const NO_LINE: PptxGen.BorderProps = { type: 'none' };
const ROW_LINE: PptxGen.BorderProps = { type: 'solid', pt: 0.5, color: '767676' };
const HEAD_LINE: PptxGen.BorderProps = { type: 'solid', pt: 1.5, color: INK };

/** A chart of PowerPoint's own with its description, and beside it the table of what it shows. */
function addTrend(
  deck: PptxGen,
  slide: PptxGen.Slide,
  trend: Extract<Block, { kind: 'trend' }>,
  { hasLines }: { readonly hasLines: boolean },
): void {
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
      y: 1.6,
      w: 7.2,
      h: hasLines ? 3.3 : 5.2,
      chartColors: trend.lines.map(({ who }) => COLOURS[who]),
      lineDataSymbol: 'circle',
      showLegend: trend.lines.length > 1,
      legendPos: 'b',
      legendFontSize: 12,
      legendFontFace: FONT,
      catAxisLabelFontSize: 12,
      catAxisLabelFontFace: FONT,
      valAxisLabelFontSize: 12,
      valAxisLabelFontFace: FONT,
      ...rangeOf(trend),
      valGridLine: { color: 'D9D9D9', size: 0.75 },
      lineSize: 2.5,
      displayBlanksAs: 'gap',
      altText: chartWords(trend),
    },
  );
  const [head = [], ...rows] = trendTable(trend);
  const columns = head.map((title, at) => ({ title, isNumber: at > 0 ? (true as const) : undefined }));
  addTable(slide, columns, rows, { x: 7.9, y: 1.6, w: 4.9, fontSize: 12 });
  slide.addText(trend.measured, {
    x: 0.5,
    y: 1.2,
    w: 12.3,
    h: 0.35,
    fontFace: FONT,
    fontSize: 14,
    color: INK,
    margin: 0,
  });
}

function rangeOf(trend: Extract<Block, { kind: 'trend' }>): PptxGen.IChartOpts {
  const axis = trendAxis(trend);
  if (axis === undefined) return {};
  const { minimum, maximum, format } = axis;
  return {
    valAxisMinVal: minimum,
    valAxisMaxVal: maximum,
    ...(format === undefined ? {} : { valAxisLabelFormatCode: format }),
  };
}
