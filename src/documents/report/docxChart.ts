import { Paragraph } from 'docx';
import { ChartRun, type ChartSeries, type ChartValueAxis } from 'docx/charts';
import type { Block, TrendLine } from './block';
import { chartWords } from './chartWords';
import { trendAxis } from './trendAxis';

type Trend = Extract<Block, { kind: 'trend' }>;

/** The colours and dashes of the page's charts: ours solid and dark, others lighter and broken. */
const LINES: Readonly<Record<TrendLine['who'], Pick<ChartSeries, 'color' | 'line' | 'markers'>>> = {
  ours: { color: '12436D', line: { width: 2.5 }, markers: { shape: 'circle', size: 7 } },
  neighbours: {
    color: '1D7F77',
    line: { width: 1.75, dash: 'dash' },
    markers: { shape: 'triangle', size: 6 },
  },
  england: {
    color: 'C8501A',
    line: { width: 1.75, dash: 'longDash' },
    markers: { shape: 'diamond', size: 6 },
  },
};

const LETTERS = { size: 12, color: '0B0C0C' } as const;

/** A trend as a chart of Word's own; its workbook holds the figures of the table beside it and nothing else. */
export function docxChart(trend: Trend): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { after: 60 },
    children: [
      new ChartRun({
        type: 'line',
        categories: [...trend.periods],
        series: trend.lines.map(({ name, who, values, texts }) => ({
          name,
          ...LINES[who],
          values: values.map((value) => value ?? null),
          pointLabels: lastLabelled(who, values, texts),
        })),
        emptyValues: 'gap',
        font: { name: 'Arial' },
        // A line by itself is named by the sentence over the chart.
        legend: trend.lines.length > 1 && { position: 'bottom', font: LETTERS },
        categoryAxis: { font: LETTERS },
        valueAxis: { font: LETTERS, ...rangeOf(trend) },
        chartArea: { border: 'none' },
        transformation: { width: 640, height: 176 },
        altText: { name: trend.title, description: chartWords(trend) },
      }),
    ],
  });
}

/** Our newest figure, written at its point. */
function lastLabelled(
  who: TrendLine['who'],
  values: TrendLine['values'],
  texts: TrendLine['texts'],
): NonNullable<ChartSeries['pointLabels']> {
  const last = values.findLastIndex((value) => value !== undefined);
  if (who !== 'ours' || last === -1) return [];
  return values.map((_, at) =>
    at === last ? { text: texts[at] ?? '', position: 'above', font: { ...LETTERS, bold: true } } : false,
  );
}

function rangeOf(trend: Trend): ChartValueAxis {
  const axis = trendAxis(trend);
  if (axis === undefined) return {};
  const { minimum, maximum, format } = axis;
  return { minimum, maximum, ...(format === undefined ? {} : { numberFormat: format }) };
}
