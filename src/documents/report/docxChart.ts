import { Paragraph } from 'docx';
import { ChartRun, type ChartSeries } from 'docx/charts';
import type { Block, TrendLine } from './block';
import { chartWords } from './chartWords';

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

/** A trend as a chart of Word's own; its workbook holds the figures of the table beside it and nothing else. */
export function docxChart(trend: Trend): Paragraph {
  return new Paragraph({
    keepNext: true,
    children: [
      new ChartRun({
        type: 'line',
        categories: [...trend.periods],
        series: trend.lines.map(({ name, who, values }) => ({
          name,
          ...LINES[who],
          values: values.map((value) => value ?? null),
        })),
        emptyValues: 'gap',
        transformation: { width: 600, height: 210 },
        altText: { name: trend.title, description: chartWords(trend) },
      }),
    ],
  });
}
