import type { AuditPlan } from './auditPlans';
import type { AuditFigure } from './packFigures';
import type { AuditIndicator } from './packIndicator';
import type { Statement } from './statement';
import { seriesOf, type Equation } from './unknowns';
import { unevenSeries } from './unevenSeries';

/** Writes as text everything in a statement on which answers depend, by the name of the joined series. */
export function textsOf(
  { plan, figures, spans, between = [] }: Statement,
  rootOf: (series: string) => string,
): ReadonlyMap<string, string> {
  const context = contextText(plan);
  const found = new Map<string, string[]>();
  const add = (series: string, text: string): void => {
    const root = rootOf(series);
    const some = found.get(root);
    if (some === undefined) found.set(root, [context, text]);
    else some.push(text);
  };
  // If every period has the same groups and areas, each has all that its series has.
  const wide = spans === 'series' ? unevenSeries(figures, wherePut) : new Set<string>();
  let last: Pick<AuditFigure, 'series' | 'indicator'> | undefined;
  for (const figure of figures) {
    const { series, indicator } = figure;
    if (series !== last?.series || indicator !== last.indicator)
      add(series, `${series} ${wide.has(series)} ${indicatorText(indicator)}`);
    last = figure;
    add(series, figureText(figure));
  }
  for (const equation of between) add(seriesOf(equation.terms[0]?.[0] ?? ''), equationText(equation));
  return new Map([...found].map(([root, texts]) => [root, texts.join('\n')]));
}

/** An area belongs to a series that has a figure of the officer's own for it. */
function wherePut({ where, isOwn }: AuditFigure): string {
  return `${where} ${isOwn}`;
}

function contextText({ plan, areas, neighbours }: AuditPlan): string {
  return JSON.stringify([plan.smallestCount, [...areas.values()], neighbours]);
}

/** Remembered, because every figure is asked for in several readings. */
const FIGURES = new WeakMap<AuditFigure, string>();
const INDICATORS = new WeakMap<AuditIndicator, string>();

function figureText(figure: AuditFigure): string {
  const known = FIGURES.get(figure);
  if (known !== undefined) return known;
  const { area, where, period, sides, text, numerator, denominator, interval, isOwn } = figure;
  const { family, step, start, end, years } = period;
  const limits = `${interval?.lower} ${interval?.upper}`;
  const own = `${area}|${where}|${family}|${step}|${start}|${end}|${years}|${sides.join('|')}|${text}|${numerator}|${denominator}|${limits}|${isOwn}`;
  FIGURES.set(figure, own);
  return own;
}

function indicatorText(indicator: AuditIndicator): string {
  const own = INDICATORS.get(indicator) ?? JSON.stringify(indicator);
  INDICATORS.set(indicator, own);
  return own;
}

function equationText({ terms, low, high, assumes, overlap, rest }: Equation): string {
  const sum = terms.map(([key, times]) => `${times}*${key}`).join('+');
  return `${sum} ${low} ${high} ${assumes?.low} ${assumes?.high} ${overlap} ${rest?.guard} ${rest?.smallest}`;
}
