import { Paragraph } from 'docx';
import { ChartRun, type ChartSeries } from 'docx/charts';
import type { Block, TrendLine } from './block';

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

/** What the chart shows, for those who can't see it: each line from its first figure to its last. */
function chartWords({ title, lines, periods }: Trend): string {
  const said = lines.map(({ name, texts, values }) => {
    const held = values.flatMap((value, at) => (value === undefined ? [] : [at]));
    const [first, last] = [held[0], held.at(-1)];
    if (first === undefined || last === undefined) return `${name}: no figure`;
    return `${name} from ${texts[first]} in ${periods[first]} to ${texts[last]} in ${periods[last]}`;
  });
  return `Line chart: ${title}. ${said.join('; ')}. The table below has every figure.`;
}
