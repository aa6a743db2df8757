import { Paragraph } from 'docx';
import { ChartRun, type ChartSeries, type ChartValueAxis } from 'docx/charts';
import type { Block, TrendLine } from './block';
import { chartWords } from './chartWords';
import { needsLegend, pointLabels } from './pointLabels';
import { trendAxis } from './trendAxis';

type Trend = Extract<Block, { kind: 'trend' }>;

/** The colours and dashes of lines, as in the page's charts: our line solid and dark, others lighter and dashed. */
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
  target: { color: '3D3D3D', line: { width: 1.75, dash: 'shortDash' }, markers: false },
};

const LETTERS = { size: 12, color: '0B0C0C' } as const;

/** A trend as a native Word chart. Its workbook holds the figures of the table beside the chart and nothing else. */
export function docxChart(trend: Trend): Paragraph {
  return new Paragraph({
    // The figures below it are on the same sheet.
    keepNext: true,
    spacing: { after: 60 },
    children: [
      new ChartRun({
        type: 'line',
        categories: [...trend.periods],
        series: trend.lines.map((line) => ({
          name: line.name,
          ...LINES[line.who],
          values: line.values.map((value) => value ?? null),
          pointLabels: labelsOf(trend, line),
        })),
        emptyValues: 'gap',
        font: { name: 'Arial' },
        legend: needsLegend(trend) && {
          position: 'bottom',
          font: LETTERS,
        },
        categoryAxis: { font: LETTERS },
        valueAxis: { font: LETTERS, ...rangeOf(trend) },
        chartArea: { border: 'none' },
        transformation: { width: 640, height: 176 },
        altText: { name: trend.title, description: chartWords(trend) },
      }),
    ],
  });
}

function labelsOf(trend: Trend, line: TrendLine): NonNullable<ChartSeries['pointLabels']> {
  const labels = new Map(pointLabels(trend, line).map((label) => [label.at, label]));
  return line.values.map((_, pointIndex) => {
    const label = labels.get(pointIndex);
    return label === undefined
      ? false
      : { text: label.text, position: label.place, font: { ...LETTERS, bold: true } };
  });
}

function rangeOf(trend: Trend): ChartValueAxis {
  const axis = trendAxis(trend);
  if (axis === undefined) return {};
  const { minimum, maximum, format } = axis;
  return { minimum, maximum, ...(format === undefined ? {} : { numberFormat: format }) };
}
