import { financial, months, quarters, terms, weeks } from './times.mjs';

const TIMES = { months, quarters, terms, weeks };

/** Targets with their amber limits for each period of 2024/25 and 2025/26, to the end of that year, and for the two years. */
export function targetRows(indicator) {
  if (indicator.goal === undefined && indicator.goalOf === undefined) return [];
  const periods = TIMES[indicator.times ?? 'months']().filter(({ year, closed }) => year > 0 && !closed);
  const isSchool = indicator.times === 'weeks' || indicator.times === 'terms';
  const goalAt = (t) => indicator.goalOf?.(t) ?? (t.year === 1 ? indicator.was : indicator.goal);
  const rows = periods.map((t) => rowOf(indicator, [t.timePeriod, t.timeIdentifier], goalAt(t)));
  const years = (indicator.times === 'terms' ? [1] : [1, 2]).map((year) => {
    const last = { at: 12 * year + 11, month: 2, year };
    const goal = indicator.times === 'terms' ? [2560, 2800] : goalAt(last);
    return rowOf(indicator, [financial(2023 + year), isSchool ? 'Academic year' : 'Financial year'], goal);
  });
  return [...rows, ...years];
}

function rowOf(indicator, [time_period, time_identifier], [target, amber]) {
  return { indicator: indicator.id, time_period, time_identifier, target, amber, note: '' };
}
