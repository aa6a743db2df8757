import { financial, periodsOf, yearIdentifierOf } from './times.mjs';

/** Targets with their amber limits for each period of 2024/25 and 2025/26, to the end of that year, and for the two years. */
export function targetRows(indicator) {
  if (indicator.goal === undefined && indicator.goalOf === undefined) return [];
  const periods = periodsOf(indicator).filter(({ year, closed }) => year > 0 && !closed);
  const goalAt = (t) => indicator.goalOf?.(t) ?? (t.year === 1 ? indicator.was : indicator.goal);
  const rows = periods.map((t) => rowOf(indicator, [t.timePeriod, t.timeIdentifier], goalAt(t)));
  const years = (indicator.times === 'terms' ? [1] : [1, 2]).map((year) => {
    const last = { at: 12 * year + 11, month: 2, year };
    const goal = indicator.times === 'terms' ? [2560, 2800] : goalAt(last);
    return rowOf(indicator, [financial(2023 + year), yearIdentifierOf(indicator)], goal);
  });
  return [...rows, ...years];
}

function rowOf(indicator, [time_period, time_identifier], [target, amber]) {
  return { indicator: indicator.id, time_period, time_identifier, target, amber, note: '' };
}
