import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Block, TrendLine } from './block';
import { chartWords } from './chartWords';
import { trendAxis } from './trendAxis';

type Trend = Extract<Block, { kind: 'trend' }>;

const CHART_SIZE = { width: 640, height: 240, left: 64, right: 172, top: 14, bottom: 36 } as const;

/** The colours, dashes and markers of lines, as in the page's charts. */
const LOOKS: Readonly<Record<TrendLine['who'], { readonly color: string; readonly dash: string }>> = {
  ours: { color: '#12436d', dash: 'none' },
  neighbours: { color: '#1d7f77', dash: '4 3' },
  england: { color: '#c8501a', dash: '9 4' },
  target: { color: '#3d3d3d', dash: '2 3' },
};

/** A trend as an SVG drawing in an HTML file. Lines are broken where there is no figure, and each has its name and newest figure at its end. */
export function htmlChart(trend: Trend): string {
  const axis = trendAxis(trend);
  if (axis === undefined) return '';
  const xScale = scaleLinear(
    [0, Math.max(1, trend.periods.length - 1)],
    [CHART_SIZE.left, CHART_SIZE.width - CHART_SIZE.right],
  );
  const yScale = scaleLinear(
    [axis.minimum, axis.maximum],
    [CHART_SIZE.height - CHART_SIZE.bottom, CHART_SIZE.top],
  );
  const percent = axis.format?.includes('%') === true ? '%' : '';
  const grid = yScale
    .ticks(4)
    .map(
      (value) =>
        `<line x1="${CHART_SIZE.left}" x2="${CHART_SIZE.width - CHART_SIZE.right}" y1="${yScale(value)}" y2="${yScale(value)}" stroke="#d9d9d9"/><text x="${CHART_SIZE.left - 8}" y="${yScale(value) + 5}" text-anchor="end">${value.toLocaleString('en-GB')}${percent}</text>`,
    );
  const lastIndex = trend.periods.length - 1;
  const endLabels = [0, lastIndex].map(
    (periodIndex) =>
      `<text x="${xScale(periodIndex)}" y="${CHART_SIZE.height - 8}" text-anchor="middle">${escapedHtml(trend.periods[periodIndex] ?? '')}</text>`,
  );
  const labels = spacedLabels(trend.lines.flatMap((trendLine) => labelOf(trendLine, yScale)));
  const svgParts = [
    ...grid,
    ...endLabels,
    ...trend.lines.map((trendLine) => lineOf(trendLine, xScale, yScale)),
    ...labels.map(
      ({ text, y, color }) =>
        `<text x="${CHART_SIZE.width - CHART_SIZE.right + 10}" y="${y + 5}" fill="${color}" font-weight="bold">${escapedHtml(text)}</text>`,
    ),
  ];
  return `<svg viewBox="0 0 ${CHART_SIZE.width} ${CHART_SIZE.height}" role="img" aria-label="${escapedHtml(chartWords(trend))}">${svgParts.join('')}</svg>`;
}

type Scale = (value: number) => number;

function lineOf({ values, who }: TrendLine, xScale: Scale, yScale: Scale): string {
  const { color, dash } = LOOKS[who];
  const path = line<number | undefined>()
    .defined((value) => value !== undefined)
    .x((_, index) => xScale(index))
    .y((value) => yScale(value ?? Number.NaN))
    .digits(1)([...values]);
  const dots = values.flatMap((value, pointIndex) =>
    value === undefined || who === 'target'
      ? []
      : [
          `<circle cx="${xScale(pointIndex).toFixed(1)}" cy="${yScale(value).toFixed(1)}" r="${who === 'ours' ? 4 : 2.5}" fill="${color}"/>`,
        ],
  );
  return `<path d="${path ?? ''}" fill="none" stroke="${color}" stroke-width="${who === 'ours' ? 2.5 : 1.75}" stroke-dasharray="${dash}"/>${dots.join('')}`;
}

type Label = { readonly text: string; readonly y: number; readonly color: string };

function labelOf({ name, values, texts, who }: TrendLine, yScale: Scale): readonly Label[] {
  const lastIndex = values.findLastIndex((value) => value !== undefined);
  const value = values[lastIndex];
  return value === undefined
    ? []
    : [{ text: `${name} ${texts[lastIndex] ?? ''}`, y: yScale(value), color: LOOKS[who].color }];
}

/** A label is moved down if it would cover the label above it. */
function spacedLabels(labels: readonly Label[]): readonly Label[] {
  let lastY = Number.NEGATIVE_INFINITY;
  return labels
    .toSorted((a, b) => a.y - b.y)
    .map((label) => {
      const y = Math.max(label.y, lastY + 20);
      lastY = y;
      return { ...label, y };
    });
}

function escapedHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
