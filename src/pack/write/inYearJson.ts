import { isWithinYear, toPeriod } from '@/domain/figures/period';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import {
  NO_ROW,
  PACK_SCHEMA,
  type PublishedInYear,
  type PublishedInYearFigures,
} from '@/packFormat/publishedPlan';
import { plainNumber } from '@/domain/figures/reading';
import type { CompiledPlan } from '@/pack/compile/compilePlan';

/**
 * What the in-year page needs in addition to the scorecard: the counts that are pooled, and the values of figures before they were revised.
 * All of this is also in the indicators' histories, after disclosure control; nothing is calculated here. Returns undefined for a plan without
 * such indicators.
 */
export function inYearJson({ data, origins }: CompiledPlan): string | undefined {
  const inYear = data.indicators.filter((indicator) => indicator.inYear !== undefined);
  if (inYear.length === 0) return undefined;
  const figures = inYear.flatMap(({ id, inYear: inYearRule }) => {
    const publishedOrigins = (origins.get(id) ?? []).filter((origin) =>
      isPublishedOrigin(origin, inYearRule === 'pooled'),
    );
    const areas = [...new Set(publishedOrigins.map(({ area }) => area))];
    return areas.map((area) =>
      figuresOf(
        id,
        area,
        publishedOrigins.filter((origin) => origin.area === area),
      ),
    );
  });
  return `${JSON.stringify({ schema: PACK_SCHEMA, figures } satisfies PublishedInYear)}\n`;
}

function isPublishedOrigin(
  { period, numerator, denominator, revised }: FigureOrigin,
  isPooled: boolean,
): boolean {
  const readPeriod = toPeriod(...period);
  if (readPeriod === undefined || !isWithinYear(readPeriod)) return false;
  return revised !== undefined || (isPooled && numerator !== undefined && denominator !== undefined);
}

function figuresOf(
  indicator: string,
  area: string,
  publishedOrigins: readonly FigureOrigin[],
): PublishedInYearFigures {
  const earlierFigures = publishedOrigins.flatMap(({ revised }, index) =>
    revised === undefined ? [] : [[String(index), [revised.was, revised.file] as const] as const],
  );
  return {
    indicator,
    area,
    periods: publishedOrigins.map(({ period }) => period),
    counts: publishedOrigins
      .map(({ numerator, denominator }) =>
        numerator === undefined || denominator === undefined
          ? NO_ROW
          : `${plainNumber(numerator)}/${plainNumber(denominator)}`,
      )
      .join(' '),
    ...(earlierFigures.length > 0 && { was: Object.fromEntries(earlierFigures) }),
  };
}
