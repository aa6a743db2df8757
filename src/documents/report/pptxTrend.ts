import type PptxGen from 'pptxgenjs';
import type { Block } from './block';
import { chartWords } from './chartWords';
import { addTable, FONT, TEXT_COLOUR } from './pptxTable';
import { needsLegend } from './pointLabels';
import { trendTable } from './textsOf';
import { trendAxis } from './trendAxis';

const LINE_COLOURS = { ours: '12436D', neighbours: '1D7F77', england: 'C8501A', target: '3D3D3D' } as const;

/** Places on a wide slide, in inches: the chart and its words on the left, the table on the right. `LETTER_SIZE` is in points. */
const CHART_PLACE = { x: 0.5, y: 1.8, w: 8.5, h: 2.95 } as const;
const CHART_WITHOUT_TABLE = { ...CHART_PLACE, h: 5.1 } as const;
const TABLE_PLACE = { x: 9.3, y: 1.8, w: 3.5 } as const;
const LETTER_SIZE = 14;
/** A table with more rows than this has smaller letters, so that it ends above the footer. */
const MANY_ROWS = 10;

/** A native PowerPoint chart with its description, and beside it the table of its figures. */
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
      // The library draws no point for a period without a value, so the line is broken there.
      values: values.map((value) => value as number),
    })),
    {
      ...(hasLines ? CHART_PLACE : CHART_WITHOUT_TABLE),
      chartColors: trend.lines.map(({ who }) => LINE_COLOURS[who]),
      lineDataSymbol: 'circle',
      showLegend: needsLegend(trend),
      legendPos: 'b',
      legendFontSize: LETTER_SIZE,
      legendFontFace: FONT,
      catAxisLabelFontSize: LETTER_SIZE,
      catAxisLabelFontFace: FONT,
      valAxisLabelFontSize: LETTER_SIZE,
      valAxisLabelFontFace: FONT,
      ...rangeOf(trend),
      valGridLine: { color: 'D9D9D9', size: 0.75 },
      lineSize: 2.5,
      displayBlanksAs: 'gap',
      altText: chartWords(trend),
    },
  );
  const [headRow = [], ...rows] = trendTable(trend);
  const columns = headRow.map((title, columnIndex) => ({
    title,
    isNumber: columnIndex > 0 ? (true as const) : undefined,
  }));
  addTable(slide, columns, rows, {
    ...TABLE_PLACE,
    fontSize: rows.length > MANY_ROWS ? 14 : 16,
    isWide: true,
  });
  slide.addText(trend.measured, {
    x: 0.5,
    y: 1.35,
    w: 12.3,
    h: 0.4,
    fontFace: FONT,
    fontSize: 16,
    color: TEXT_COLOUR,
    valign: 'middle',
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
