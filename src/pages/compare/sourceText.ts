import type { IndicatorHistory } from '@/data/parseHistory';
import type { Comparison } from '@/domain/compare/comparedAreas';
import type { Indicator } from '@/domain/figures/indicator';
import type { Plan } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';

/**
 * The source line under a chart: "Source: DfE; DfE Local Authority Interactive Tool, April 2026." It names the publication of our figure or,
 * without one, the plan's publication if the plan has only one.
 */
export function sourceText(
  { plan }: PlanData,
  indicator: Indicator,
  history: IndicatorHistory,
  { ourArea, period }: Comparison,
): string {
  const figureOrigin = history
    .originsOf(ourArea.area.code)
    .find(({ period: [time, name] }) => time === period.timePeriod && name === period.timeIdentifier);
  const [firstSource, secondSource] = plan.sources;
  const document =
    figureOrigin?.source === undefined
      ? secondSource === undefined
        ? firstSource?.title
        : undefined
      : (plan.sources.find(({ id }) => id === figureOrigin.source)?.title ?? figureOrigin.source);
  const parts = [history.about.source ?? indicator.source, document].filter((part) => part !== undefined);
  return parts.length === 0
    ? 'Source: see the page of the indicator.'
    : `Source: ${[...new Set(parts)].join('; ')}.`;
}

/** The source line for many indicators: all the sources that the plan names. */
export function sourcesText({ sources }: Pick<Plan, 'sources'>): string {
  const titles = sources.map(({ title }) => title);
  return titles.length === 0
    ? 'The source of each figure is on its indicator’s page.'
    : `Source${titles.length > 1 ? 's' : ''}: ${titles.join('; ')}.`;
}
