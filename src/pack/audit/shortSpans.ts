import { toPeriod, twoYears, type Period } from '@/domain/figures/period';
import { figuresOverTime } from './periodSums';
import { keyOf, NO_LIMIT, type Cell, type Equation, type NameOf } from './unknowns';

/** One or two years of a sensitive indicator, by the numbers of the years in their family. */
type ShortSpan = { readonly cell: Cell; readonly steps: readonly number[]; readonly longSpan: Cell };

/**
 * Finds the one or two years by which spans of a sensitive indicator differ, because figures of fewer than three years are not published:
 * 2019-2023 less 2019-2021 leaves 2022-2023. Spans that begin or end together leave years in a row. A span inside another leaves the years
 * around it.
 */
export function shortSpans(cells: readonly Cell[]): readonly ShortSpan[] {
  const longSpans = cells.filter(({ indicator, period }) => indicator.sensitive === true && period.years > 1);
  if (longSpans.length === 0) return [];
  return figuresOverTime(longSpans).flatMap((group) => {
    const byFamily = new Map<string, Cell[]>();
    for (const span of group) {
      const family = yearFamily(span.period);
      const spans = byFamily.get(family);
      if (spans === undefined) byFamily.set(family, [span]);
      else spans.push(span);
    }
    return [...byFamily.values()].flatMap(shortSpansAmong);
  });
}

/** Sets the count of one or two years equal to the sum of its single years. */
export function shortSpanSums(spans: readonly ShortSpan[], nameOf: NameOf): readonly Equation[] {
  return spans
    .filter(({ steps }) => steps.length > 1)
    .map(({ cell, steps, longSpan }) => ({
      terms: [
        ...steps.map((step) => [keyOf('count', yearCell(longSpan, step)), 1] as const),
        [keyOf('count', cell), -1] as const,
      ],
      lowerLimit: 0,
      upperLimit: 0,
      explain: () => `${nameOf(cell)} is the sum of its years`,
      assumedLimits: NO_LIMIT,
    }));
}

/**
 * Finds the one or two years between two turns. A turn is a year in which a span begins, or the year after one ends. Also finds the first and
 * the last year of a span around another.
 */
function shortSpansAmong(spans: readonly Cell[]): readonly ShortSpan[] {
  const [firstSpan] = spans;
  if (firstSpan === undefined || spans.length < 2) return [];
  const turns = new Set(spans.flatMap(({ period }) => [firstStep(period), period.step + 1]));
  const spanKeys = new Set(spans.map(({ period }) => `${firstStep(period)}|${period.step}`));
  const onEnd = [...turns].flatMap((turn) =>
    [1, 2].flatMap((years) =>
      turns.has(turn + years) ? [Array.from({ length: years }, (_, year) => turn + year)] : [],
    ),
  );
  const around = spans.flatMap(({ period }) =>
    spanKeys.has(`${firstStep(period) + 1}|${period.step - 1}`) ? [[firstStep(period), period.step]] : [],
  );
  return [...onEnd, ...around].map((steps) => ({
    cell: { ...yearCell(firstSpan, steps.at(-1) ?? 0), period: shortPeriod(firstSpan.period, steps) },
    steps,
    longSpan: firstSpan,
  }));
}

function yearFamily({ family }: Period): string {
  return family.replace(/^\d+ × /, '');
}

function firstStep({ step, years }: Period): number {
  return step - years + 1;
}

function yearCell({ indicator, series, area, areaKey, groups, period }: Cell, step: number): Cell {
  return { indicator, series, area, areaKey, groups, period: yearPeriod(period, step) };
}

function yearPeriod(period: Period, step: number): Period {
  const timePeriod = yearText(period, step);
  const year = toPeriod(timePeriod, period.timeIdentifier);
  return year ?? { ...period, timePeriod, family: yearFamily(period), step, years: 1 };
}

function yearText({ timePeriod }: Period, step: number): string {
  return /^\d{6}/.test(timePeriod) ? twoYears(step) : String(step);
}

/** The period of some years. Years that are not in a row have a family of their own. */
function shortPeriod(period: Period, steps: readonly number[]): Period {
  const [firstYear = 0, lastYear = firstYear] = steps;
  const year = yearPeriod(period, lastYear);
  if (lastYear === firstYear) return year;
  const isOnEnd = lastYear === firstYear + 1;
  return {
    ...year,
    timePeriod: [firstYear, lastYear].map((step) => yearText(period, step)).join(isOnEnd ? '-' : ' and '),
    family: isOnEnd ? `2 × ${year.family}` : `${lastYear - firstYear} years apart: ${year.family}`,
    years: 2,
  };
}
