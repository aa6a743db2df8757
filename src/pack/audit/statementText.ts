import type { AuditPlan } from './auditPlans';
import type { AuditFigure } from './packFigures';
import type { AuditIndicator } from './packIndicator';
import type { Statement } from './statement';
import { seriesOf, type Equation } from './unknowns';
import { unevenSeries } from './unevenSeries';

/** All of a statement that answers depend on, as text, by the name of the series that are joined. */
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
  // Where every period has the same groups and areas, it has all that its series has in any.
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

/** An area belongs to a series where it has a figure of the officer's own. */
function wherePut({ where, isOwn }: AuditFigure): string {
  return `${where} ${isOwn}`;
}

function contextText({ plan, areas, neighbours }: AuditPlan): string {
  return JSON.stringify([plan.smallestCount, [...areas.values()], neighbours]);
}

/** Every figure is asked for in several readings, and every indicator for each of its groups. */
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
