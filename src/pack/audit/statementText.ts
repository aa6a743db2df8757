import type { AuditPlan } from './auditPlans';
import type { AuditFigure } from './packFigures';
import type { AuditIndicator } from './packIndicator';
import type { Statement } from './statement';
import { seriesOf, type Equation } from './unknowns';
import { unevenSeries } from './unevenSeries';

/** Writes as text everything in a statement on which answers depend, by the name of each set of joined series. */
export function textsOf(
  { plan, figures, cellScope, equationsBetween = [] }: Statement,
  rootOf: (series: string) => string,
): ReadonlyMap<string, string> {
  const context = contextText(plan);
  const textsByRoot = new Map<string, string[]>();
  const add = (series: string, text: string): void => {
    const root = rootOf(series);
    const rootTexts = textsByRoot.get(root);
    if (rootTexts === undefined) textsByRoot.set(root, [context, text]);
    else rootTexts.push(text);
  };
  // The scope matters only if some period lacks a group or an area that its series has.
  const unevenNames = cellScope === 'series' ? unevenSeries(figures, areaText) : new Set<string>();
  let lastFigure: Pick<AuditFigure, 'series' | 'indicator'> | undefined;
  for (const figure of figures) {
    const { series, indicator } = figure;
    if (series !== lastFigure?.series || indicator !== lastFigure.indicator)
      add(series, `${series} ${unevenNames.has(series)} ${indicatorText(indicator)}`);
    lastFigure = figure;
    add(series, figureText(figure));
  }
  for (const equation of equationsBetween)
    add(seriesOf(equation.terms[0]?.[0] ?? ''), equationText(equation));
  return new Map([...textsByRoot].map(([root, texts]) => [root, texts.join('\n')]));
}

/** A series spans an area if it has one of the officer's own figures for it. */
function areaText({ areaKey, isOwn }: AuditFigure): string {
  return `${areaKey} ${isOwn}`;
}

function contextText({ plan, areas, neighbours }: AuditPlan): string {
  return JSON.stringify([plan.smallestCount, [...areas.values()], neighbours]);
}

/** The texts of figures are remembered, because every figure is used in several statements. */
const FIGURES = new WeakMap<AuditFigure, string>();
const INDICATORS = new WeakMap<AuditIndicator, string>();

function figureText(figure: AuditFigure): string {
  const knownText = FIGURES.get(figure);
  if (knownText !== undefined) return knownText;
  const { area, areaKey, period, groups, text, numerator, denominator, interval, isOwn } = figure;
  const { family, step, start, end, years } = period;
  const limits = `${interval?.lower} ${interval?.upper}`;
  const figureAsText = `${area}|${areaKey}|${family}|${step}|${start}|${end}|${years}|${groups.join('|')}|${text}|${numerator}|${denominator}|${limits}|${isOwn}`;
  FIGURES.set(figure, figureAsText);
  return figureAsText;
}

function indicatorText(indicator: AuditIndicator): string {
  const indicatorAsText = INDICATORS.get(indicator) ?? JSON.stringify(indicator);
  INDICATORS.set(indicator, indicatorAsText);
  return indicatorAsText;
}

function equationText({
  terms,
  lowerLimit,
  upperLimit,
  assumedLimits,
  overlapToState,
  remainder,
}: Equation): string {
  const termsText = terms.map(([key, coefficient]) => `${coefficient}*${key}`).join('+');
  return `${termsText} ${lowerLimit} ${upperLimit} ${assumedLimits?.lowerLimit} ${assumedLimits?.upperLimit} ${overlapToState} ${remainder?.guard} ${remainder?.smallestCount}`;
}
