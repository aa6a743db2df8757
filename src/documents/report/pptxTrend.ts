import type PptxGen from 'pptxgenjs';
import type { Block } from './block';
import { chartWords } from './chartWords';
import { addTable, FONT, TEXT_COLOUR, leastInches } from './pptxTable';
import { needsLegend } from './pointLabels';
import { trendTable } from './textsOf';
import { trendAxis } from './trendAxis';

const COLOURS = { ours: '12436D', neighbours: '1D7F77', england: 'C8501A', target: '3D3D3D' } as const;

/** Places on a wide slide, in inches: the chart and its words on the left, the table on the right, as wide as its words need. `LETTERS` is in points. */
const CHART = { x: 0.5, y: 1.8, h: 2.95 } as const;
const ALONE = { ...CHART, h: 5.1 } as const;
const TABLE = { y: 1.8, least: 3.5, most: 6, h: 5.1 } as const;
const RIGHT_EDGE = 12.8;
const BETWEEN = 0.3;
const LETTERS = 14;
/** A table with more rows than this has smaller letters, so that it ends above the footer. */
const MANY_ROWS = 10;

/** A native PowerPoint chart with its description, and beside it the table of its figures. Returns the width that is left for the chart and the words below it, in inches. */
export function addTrend(
  deck: PptxGen,
  slide: PptxGen.Slide,
  trend: Extract<Block, { kind: 'trend' }>,
  { hasLines }: { readonly hasLines: boolean },
): number {
  const [headerRow = [], ...rows] = trendTable(trend);
  const columns = headerRow.map((title, columnIndex) => ({
    title,
    isNumber: columnIndex > 0 ? (true as const) : undefined,
  }));
  const fontSize = rows.length > MANY_ROWS ? 14 : 16;
  const tableWidth = Math.min(TABLE.most, Math.max(TABLE.least, leastInches(columns, rows, fontSize)));
  const chartWidth = RIGHT_EDGE - tableWidth - BETWEEN - CHART.x;
  slide.addChart(
    deck.ChartType.line,
    trend.lines.map(({ name, values }) => ({
      name,
      labels: [...trend.periods],
      // The library draws no point for a period without a value, so the line is broken there.
      values: values.map((value) => value as number),
    })),
    {
      ...(hasLines ? CHART : ALONE),
      w: chartWidth,
      chartColors: trend.lines.map(({ who }) => COLOURS[who]),
      lineDataSymbol: 'circle',
      showLegend: needsLegend(trend),
      legendPos: 'b',
      legendFontSize: LETTERS,
      legendFontFace: FONT,
      catAxisLabelFontSize: LETTERS,
      catAxisLabelFontFace: FONT,
      valAxisLabelFontSize: LETTERS,
      valAxisLabelFontFace: FONT,
      ...rangeOf(trend),
      valGridLine: { color: 'D9D9D9', size: 0.75 },
      lineSize: 2.5,
      displayBlanksAs: 'gap',
      altText: chartWords(trend),
    },
  );
  addTable(slide, columns, rows, {
    x: RIGHT_EDGE - tableWidth,
    y: TABLE.y,
    w: tableWidth,
    h: TABLE.h,
    fontSize,
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
  return chartWidth;
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
