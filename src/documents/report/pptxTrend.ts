import type PptxGen from 'pptxgenjs';
import type { Block } from './block';
import { chartWords } from './chartWords';
import { addTable, FONT, INK } from './pptxTable';
import { trendTable } from './textsOf';
import { trendAxis } from './trendAxis';

const COLOURS = { ours: '12436D', neighbours: '1D7F77', england: 'C8501A' } as const;

/** A chart of PowerPoint's own with its description, and beside it the table of what it shows. */
export function addTrend(
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
